/** What the background answers about rules and drafts. */
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Pack } from '../engine/pack.ts';
import type { Due, RuleOverride, Turn } from '../engine/types.ts';
import { judge } from '../macros/judge.ts';
import type { Handlers, RuleInfo } from '../messages.ts';

/**
 * @param overrides the agent's changes to rules; when they cannot be read, the packs speak as
 *   they are
 */
export function analysisHandlers(
  pack: Pack,
  overrides: () => Promise<Record<string, RuleOverride>>,
): Pick<Handlers, 'analyse' | 'audit' | 'rules'> & {
  /** The times a draft promises; `now` in epoch milliseconds. */
  promised(turns: Turn[], draft: string, now: number): Due[];
} {
  let engine: Engine | null = null;
  return {
    async analyse({ revision, turns, threadKnown, draft, settled }) {
      engine ??= createEngine([pack]);
      const changes = await overrides().catch(() => ({}));
      const options = { now: Date.now(), settled, threadKnown, overrides: changes };
      return {
        revision,
        analysis: engine.analyse({ turns, draft }, options),
        versions: { [pack.id]: pack.version },
      };
    },
    promised(turns, draft, now) {
      engine ??= createEngine([pack]);
      return engine.promised({ turns, draft }, now);
    },
    async audit({ macros }) {
      const own = (engine ??= createEngine([pack]));
      const options = { now: Date.now(), overrides: await overrides().catch(() => ({})) };
      return macros.map((macro) => judge(macro, own, options));
    },
    async rules() {
      return { rules: pack.rules.map((rule) => info(rule, pack)), problems: pack.problems };
    },
  };
}

function info(rule: Pack['rules'][number], pack: Pack): RuleInfo {
  return {
    id: rule.id,
    pack: pack.id,
    category: rule.category,
    kind: rule.kind,
    severity: rule.severity,
    enabled: rule.enabled,
    label: rule.label,
    say: rule.say,
    why: rule.why,
    try: rule.try,
    examples: rule.examples.map(({ lang, customer, draft, expect, at }) => ({
      lang,
      customer:
        typeof customer === 'string' ? customer : customer.map(({ text }) => text).join('\n'),
      draft,
      expect,
      ...(at !== undefined && { at }),
    })),
  };
}
