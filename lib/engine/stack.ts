/** Packs on top of one another, lowest first: what is left of each once all have spoken. */
import type { Pack, RuleDef, SignalDef } from './pack.ts';
import type { RuleOverride } from './types.ts';

export interface StackedRule {
  /** With the changes of the packs above its own. */
  rule: RuleDef;
  /** Pack it comes from, by its id. */
  pack: string;
  /** The topmost pack above that changed it, by its id. */
  changedBy: string | null;
}

/**
 * The rules of all packs by id, each with what packs above did to it. A rule of a later pack
 * replaces one of the same id: that is for packs made here; the gate refuses it to those that
 * come from elsewhere.
 */
export function stackRules(packs: readonly Pack[]): Map<string, StackedRule> {
  const rules = new Map<string, StackedRule>();
  for (const pack of packs) {
    for (const [id, change] of Object.entries(pack.changes ?? {})) {
      const below = rules.get(id);
      if (below) rules.set(id, changed(below, change, pack.id));
    }
    for (const rule of pack.rules) rules.set(rule.id, { rule, pack: pack.id, changedBy: null });
  }
  return rules;
}

function changed(below: StackedRule, change: RuleOverride, pack: string): StackedRule {
  return { ...below, rule: { ...below.rule, ...change }, changedBy: pack };
}

/** The packs without the signals and cues that a pack above replaces. */
export function stackSignals(packs: readonly Pack[]): Pack[] {
  return packs.map((pack, index) => {
    const above = packs.slice(index + 1);
    return {
      ...pack,
      signals: notReplaced(
        pack.signals,
        above.flatMap(({ signals }) => signals),
      ),
      cues: notReplaced(
        pack.cues,
        above.flatMap(({ cues }) => cues),
      ),
    };
  });
}

type Named = Pick<SignalDef, 'lang' | 'name' | 'replace'>;

function notReplaced<T extends Named>(own: T[], above: T[]): T[] {
  const keyOf = ({ lang, name }: Named): string => `${lang} ${name}`;
  const replaced = new Set(above.filter(({ replace }) => replace === true).map(keyOf));
  return replaced.size === 0 ? own : own.filter((one) => !replaced.has(keyOf(one)));
}
