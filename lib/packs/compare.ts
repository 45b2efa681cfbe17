/** What one version of a pack does otherwise than another, for eyes that decide on it. */
import { stringify } from 'yaml';
import type { Pack, RuleDef, SignalDef } from '../engine/pack.ts';
import type { Lang, RuleOverride, Texts } from '../engine/types.ts';
import type { Scenario } from './scenario.ts';

export type Difference = 'added' | 'changed' | 'removed';

/** A part of a rule or a signal before and after, as text; empty where there was none. */
export interface PartChange {
  /** A key of the rule as one writes it, with the language where it is a text ("say.ru"). */
  part: string;
  before: string;
  after: string;
}

export interface RuleDifference {
  id: string;
  label: Texts;
  what: Difference;
  parts: PartChange[];
}

export interface SignalDifference {
  /** A signal, a cue or a word list. */
  kind: 'signal' | 'cue' | 'words';
  name: string;
  lang: Lang;
  what: Difference;
  /** Patterns or words that came, and that went. */
  added: string[];
  removed: string[];
}

/** What the pack does to a rule of another pack. */
export interface TakeoverDifference {
  rule: string;
  what: Difference;
  before: RuleOverride | null;
  after: RuleOverride | null;
}

export interface ScenarioDifference {
  /** As it is called in its pack. */
  name: string;
  title: string;
  lang: Lang;
  what: Difference;
}

export interface PackDifference {
  rules: RuleDifference[];
  signals: SignalDifference[];
  takeovers: TakeoverDifference[];
  scenarios: ScenarioDifference[];
}

/** @param before null for a pack that is new here */
export function comparePacks(
  before: Pack | null,
  after: Pack,
  scenarios: { before: readonly Scenario[]; after: readonly Scenario[] },
): PackDifference {
  return {
    rules: compareRules(before?.rules ?? [], after.rules),
    signals: [
      ...compareLists('signal', grouped(before?.signals ?? []), grouped(after.signals)),
      ...compareLists('cue', grouped(before?.cues ?? []), grouped(after.cues)),
      ...compareLists('words', wordsOf(before), wordsOf(after)),
    ],
    takeovers: compareChanges(before?.changes ?? {}, after.changes ?? {}),
    scenarios: compareScenarios(scenarios.before, scenarios.after),
  };
}

function compareRules(before: readonly RuleDef[], after: readonly RuleDef[]): RuleDifference[] {
  const old = new Map(before.map((rule) => [rule.id, rule]));
  const now = new Map(after.map((rule) => [rule.id, rule]));
  const differences: RuleDifference[] = [];
  for (const id of new Set([...now.keys(), ...old.keys()])) {
    const was = old.get(id);
    const is = now.get(id);
    const parts = compareParts(was ? partsOf(was) : {}, is ? partsOf(is) : {});
    if (parts.length === 0) continue;
    const what = was ? (is ? 'changed' : 'removed') : 'added';
    differences.push({ id, label: (is ?? was)!.label, what, parts });
  }
  return differences;
}

function compareParts(before: Record<string, string>, after: Record<string, string>): PartChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((part) => ({ part, before: before[part] ?? '', after: after[part] ?? '' }))
    .filter((change) => change.before !== change.after);
}

/** The parts of a rule as texts, those that say nothing left out. */
function partsOf({ id: _, examples, ...rule }: RuleDef): Record<string, string> {
  const parts: Record<string, string> = {};
  const put = (part: string, value: unknown): void => {
    const nothing = value === null || (Array.isArray(value) && value.length === 0);
    if (!nothing) parts[part] = typeof value === 'string' ? value : stringify(value).trim();
  };
  for (const [key, value] of Object.entries(rule)) {
    if (['label', 'say', 'why', 'try'].includes(key)) {
      for (const [lang, text] of Object.entries(value as Record<string, unknown>)) {
        put(`${key}.${lang}`, text);
      }
    } else put(key, value);
  }
  put('examples', examples);
  return parts;
}

type Lists = Map<string, { name: string; lang: Lang; entries: string[] }>;

function grouped(defs: readonly Pick<SignalDef, 'name' | 'lang' | 'find' | 'but'>[]): Lists {
  const lists: Lists = new Map();
  for (const { name, lang, find, but } of defs) {
    const entries = [...find, ...but.map((pattern) => `not: ${pattern}`)];
    const known = lists.get(`${lang} ${name}`);
    if (known) known.entries.push(...entries);
    else lists.set(`${lang} ${name}`, { name, lang, entries });
  }
  return lists;
}

function wordsOf(pack: Pack | null): Lists {
  const lists: Lists = new Map();
  for (const lang of ['en', 'ru'] as const) {
    for (const [name, entries] of Object.entries(pack?.words[lang] ?? {})) {
      lists.set(`${lang} ${name}`, { name, lang, entries });
    }
  }
  return lists;
}

function compareLists(
  kind: SignalDifference['kind'],
  before: Lists,
  after: Lists,
): SignalDifference[] {
  const differences: SignalDifference[] = [];
  for (const key of new Set([...after.keys(), ...before.keys()])) {
    const was = before.get(key);
    const is = after.get(key);
    const old = new Set(was?.entries);
    const now = new Set(is?.entries);
    const added = [...now].filter((entry) => !old.has(entry));
    const removed = [...old].filter((entry) => !now.has(entry));
    if (added.length === 0 && removed.length === 0) continue;
    const { name, lang } = (is ?? was)!;
    const what = was ? (is ? 'changed' : 'removed') : 'added';
    differences.push({ kind, name, lang, what, added, removed });
  }
  return differences;
}

function compareChanges(
  before: Record<string, RuleOverride>,
  after: Record<string, RuleOverride>,
): TakeoverDifference[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((rule) => {
    const was = before[rule] ?? null;
    const is = after[rule] ?? null;
    if (was && is && was.enabled === is.enabled && was.severity === is.severity) return [];
    const what = was ? (is ? 'changed' : 'removed') : 'added';
    return [{ rule, what, before: was, after: is } as const];
  });
}

function compareScenarios(
  before: readonly Scenario[],
  after: readonly Scenario[],
): ScenarioDifference[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.map((one) => [one.id, one]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name) => {
    const was = old.get(name);
    const is = now.get(name);
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const { title, lang } = (is ?? was)!;
    return [{ name, title, lang, what: was ? (is ? 'changed' : 'removed') : 'added' } as const];
  });
}
