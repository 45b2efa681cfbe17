/** A rule as the agent has it: what the pack says and what the agent changed. */
import { SEVERITIES, type Lang, type Severity } from '../../engine/types.ts';
import type { RuleInfo } from '../../messages.ts';
import type { RuleOverride } from '../../storage/items.ts';

/** Id of the pack that is made in the rule editor (`lib/packs/own-pack.ts`). */
export const OWN_PACK_ID = 'my-rules';

export type Overrides = Record<string, RuleOverride>;

export interface RuleView {
  info: RuleInfo;
  enabled: boolean;
  severity: Severity;
  /** True when the agent's wish differs from the pack. */
  changed: boolean;
}

export interface RuleFilter {
  words: string;
  severity: Severity | 'any';
  category: string;
  /** A language it is proved in: one of its examples has it. */
  lang: Lang | 'any';
  /** Id of a pack. */
  pack: string;
  state: 'all' | 'on' | 'off' | 'changed';
}

export const ALL_RULES: RuleFilter = {
  words: '',
  severity: 'any',
  category: 'any',
  lang: 'any',
  pack: 'any',
  state: 'all',
};

export function viewOf(info: RuleInfo, overrides: Overrides): RuleView {
  const override = overrides[info.id] ?? {};
  const enabled = override.enabled ?? info.enabled;
  const severity = override.severity ?? info.severity;
  return {
    info,
    enabled,
    severity,
    changed: enabled !== info.enabled || severity !== info.severity,
  };
}

/** Whether some of what differs from the pack is the agent's own doing: the rest is required. */
export function isOwnChange({ info, enabled, severity }: RuleView, locked: RuleOverride): boolean {
  return (
    (enabled !== info.enabled && locked.enabled === undefined) ||
    (severity !== info.severity && locked.severity === undefined)
  );
}

/** The overrides after one change; a wish that is the pack's own anyway is not kept. */
export function withChange(overrides: Overrides, info: RuleInfo, change: RuleOverride): Overrides {
  const { [info.id]: before, ...others } = overrides;
  const wish = { ...before, ...change };
  const kept: RuleOverride = {
    ...(wish.enabled !== undefined && wish.enabled !== info.enabled && { enabled: wish.enabled }),
    ...(wish.severity !== undefined &&
      wish.severity !== info.severity && { severity: wish.severity }),
  };
  return Object.keys(kept).length === 0 ? others : { ...others, [info.id]: kept };
}

/** The overrides with those of one rule taken back. */
export function withoutChange(overrides: Overrides, rule: string): Overrides {
  return Object.fromEntries(Object.entries(overrides).filter(([id]) => id !== rule));
}

const folded = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/** Searches the texts in both languages: teams that speak both call a rule by either name. */
function hasWords({ info }: RuleView, words: string): boolean {
  const { id, label, say, why } = info;
  const text = folded([id, label, say, why].map((x) => JSON.stringify(x)).join(' '));
  return folded(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function fits(view: RuleView, filter: RuleFilter): boolean {
  const { words, severity, category, lang, pack, state } = filter;
  const { info } = view;
  if (severity !== 'any' && view.severity !== severity) return false;
  if (category !== 'any' && info.category !== category) return false;
  if (pack !== 'any' && info.pack !== pack) return false;
  if (lang !== 'any' && !info.examples.some((example) => example.lang === lang)) return false;
  if (state === 'on' && !view.enabled) return false;
  if (state === 'off' && view.enabled) return false;
  if (state === 'changed' && !view.changed) return false;
  return hasWords(view, words.trim());
}

/** By category in the order of their first rule, and in it the most severe first. */
export function byCategory(views: readonly RuleView[]): [category: string, RuleView[]][] {
  const groups = new Map<string, RuleView[]>();
  for (const view of views) {
    const { category } = view.info;
    groups.set(category, [...(groups.get(category) ?? []), view]);
  }
  const weight = ({ info }: RuleView) => SEVERITIES.indexOf(info.severity);
  return [...groups].map(([category, group]) => [
    category,
    group.toSorted((a, b) => weight(b) - weight(a) || a.info.id.localeCompare(b.info.id)),
  ]);
}
