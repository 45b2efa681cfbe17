/** What is said about the drafts of a scenario that is being written. */
import type { Engine } from '../engine/engine.ts';
import type { RuleDef } from '../engine/pack.ts';
import type { Hint } from '../engine/types.ts';
import type { Scenario } from './scenario.ts';
import type { Trial, TrialWarning } from './trial.ts';

const MINUTE = 60_000;

/** What is said about the drafts, and what of it may surprise the scenario's author. */
export function tryScenario(
  { turns, goals, starter, model }: Scenario,
  engine: Pick<Engine, 'analyse'>,
  rules: ReadonlyMap<string, { rule: RuleDef }>,
  now: number,
): { drafts: NonNullable<Trial['drafts']>; warnings: TrialWarning[] } {
  const said = turns.map(({ role, author, text, ago }) => ({
    role,
    author,
    text,
    at: new Date(now - ago * MINUTE).toISOString(),
  }));
  const hintsOn = (draft: string | null): Hint[] =>
    draft === null ? [] : engine.analyse({ turns: said, draft }, { now, settled: true }).hints;
  const drafts = { starter: hintsOn(starter), model: hintsOn(model) };
  const broken = new Set(drafts.starter.map(({ rule }) => rule));
  const flagged = [...new Set(drafts.model.map(({ rule }) => rule))];
  return {
    drafts,
    warnings: [
      ...(goals.length === 0 ? [{ what: 'no-goals' as const, keys: ['goals'] }] : []),
      ...goals.flatMap((rule, index): TrialWarning[] => {
        const keys = ['goals', index];
        if (rules.get(rule)?.rule.enabled !== true) return [{ what: 'goal-unknown', rule, keys }];
        return starter === null || broken.has(rule) ? [] : [{ what: 'goal-kept', rule, keys }];
      }),
      ...flagged.map((rule) => ({ what: 'model-flagged' as const, rule, keys: ['model'] })),
    ],
  };
}
