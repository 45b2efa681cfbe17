/** Runs a rule's own examples: a pack is proved before it speaks. */
import type { Engine } from '../engine/engine.ts';
import { ALLOWANCE, OverBudget } from '../engine/meter.ts';
import type { Example, Pack, RuleDef } from '../engine/pack.ts';
import type { Turn } from '../engine/types.ts';

/** A fixed Tuesday noon: examples speak of "tomorrow" and "Friday". */
export const NOON = Date.UTC(2026, 2, 3, 12);

export interface ExampleResult {
  rule: string;
  /** Which of the rule's examples, counting from 0. */
  index: number;
  /** What is wrong with it, in a sentence; null when it holds. */
  failure: string | null;
}

/** All examples of a pack together may take as much work as so many analyses. */
const ANALYSES = 30;

/**
 * What became of every example of a pack's rules.
 * @param engine runs the pack on top of those it stands on
 */
export function runExamples(pack: Pack, engine: Engine): ExampleResult[] {
  let left = ANALYSES * ALLOWANCE.base;
  const tried = (rule: RuleDef, example: Example): string | null => {
    if (left < 0) return 'was not tried: those before it took too much work';
    try {
      return failureOf(rule, example, engine);
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      left = -1;
      return `cannot be tried: ${error.message}`;
    } finally {
      left -= engine.meter.spent;
    }
  };
  return pack.rules.flatMap((rule) =>
    rule.examples.map((example, index) => ({
      rule: rule.id,
      index,
      failure: tried(rule, example),
    })),
  );
}

export function turnsOf(example: Example): Turn[] {
  if (typeof example.customer !== 'string') return example.customer;
  return example.customer === '' ? [] : [{ role: 'customer', text: example.customer }];
}

/** What is wrong with one example, in a sentence; null when it holds. */
export function failureOf(rule: RuleDef, example: Example, engine: Engine): string | null {
  const { hints } = engine.analyse(
    { turns: turnsOf(example), draft: example.draft },
    // A rule that is off until somebody wants it is proved all the same.
    { now: NOON, settled: true, overrides: { [rule.id]: { enabled: true } } },
  );
  const own = hints.filter((hint) => hint.rule === rule.id);
  const short = example.draft.length > 60 ? example.draft.slice(0, 57) + '…' : example.draft;
  if (example.expect === 'silent') {
    return own.length === 0 ? null : `should stay silent on "${short}", but flags`;
  }
  if (own.length === 0) return `should flag "${short}", but stays silent`;
  if (example.at === undefined) return null;
  const words = own.flatMap((hint) =>
    [hint.span, ...hint.also].map((span) => span && example.draft.slice(span.start, span.end)),
  );
  if (words.includes(example.at)) return null;
  return `should point at "${example.at}", but points at "${words.join('", "')}"`;
}
