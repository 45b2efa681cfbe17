/** The text of a piece that was read from elsewhere: what stands in a built pack, as YAML again. */
import { stringify } from 'yaml';
import { ownSignal, type Pack, type RuleDef, type SignalDef } from '../engine/pack.ts';
import type { Lang } from '../engine/types.ts';
import type { PieceKind } from './trial.ts';

const OPTIONS = { lineWidth: 0 };

/** What a file leaves out, it means. */
const DEFAULTS: Record<string, unknown> = {
  enabled: true,
  when: null,
  unless: null,
  in: null,
  min: 1,
  'min-listed': 1,
  'min-block': 0,
  remove: false,
  place: 'closing',
};

function isSaid(key: string, value: unknown): boolean {
  if (value === undefined || (key in DEFAULTS && DEFAULTS[key] === value)) return false;
  return !(Array.isArray(value) && value.length === 0);
}

const said = (entries: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).filter(([key, value]) => isSaid(key, value)));

export function ruleSource(rule: RuleDef): string {
  const others = (names: string[]): string[] => names.filter((name) => name !== ownSignal(rule.id));
  const { en, ru } = rule.try;
  return stringify(
    said({
      id: rule.id,
      category: rule.category,
      severity: rule.severity,
      kind: rule.kind,
      enabled: rule.enabled,
      when: rule.when,
      unless: rule.unless,
      find: others(rule.find),
      patterns: rule.patterns,
      lacks: others(rule.lacks),
      about: rule.about,
      in: rule.in,
      min: rule.min,
      'min-listed': rule.minListed > rule.min ? rule.minListed : undefined,
      'min-block': rule.minBlock,
      remove: rule.remove,
      place: rule.place,
      label: rule.label,
      say: rule.say,
      why: rule.why,
      try: en.length + ru.length > 0 ? rule.try : undefined,
      examples: rule.examples,
    }),
    OPTIONS,
  );
}

function signalEntry({ find, but, mark, ends, in: place, quoted }: SignalDef): object {
  return {
    find,
    ...(but.length > 0 && { but }),
    ...(mark !== 'match' && { mark }),
    ...(ends && { ends }),
    ...(place && { in: place }),
    ...(quoted && { quoted }),
  };
}

/** The piece as the topmost pack that has it says it; null when none does. */
export function pieceSource(
  packs: readonly Pack[],
  kind: PieceKind,
  name: string,
): { text: string; pack: string } | null {
  for (const pack of packs.toReversed()) {
    const text = sourceIn(pack, kind, name);
    if (text !== null) return { text, pack: pack.id };
  }
  return null;
}

function sourceIn(pack: Pack, kind: PieceKind, name: string): string | null {
  // Scenarios are no part of what the engine is given.
  if (kind === 'scenario') return null;
  if (kind === 'rule') {
    const rule = pack.rules.find(({ id }) => id === name);
    return rule ? ruleSource(rule) : null;
  }
  const both: Partial<Record<Lang, unknown>> = {};
  for (const lang of ['en', 'ru'] as const) {
    if (kind === 'words') {
      const list = Object.hasOwn(pack.words[lang], name) ? pack.words[lang][name] : undefined;
      if (list) both[lang] = list.join(' ');
      continue;
    }
    const own = pack.signals.filter((one) => one.name === name && one.lang === lang);
    const entries = own.map(signalEntry);
    if (entries.length > 0) both[lang] = entries.length === 1 ? entries[0] : entries;
  }
  return Object.keys(both).length > 0 ? stringify({ name, ...both }, OPTIONS) : null;
}
