/** What is left of a stack of packs without the pieces that took too much work. */
import type { Piece } from '../engine/meter.ts';
import type { Pack } from '../engine/pack.ts';
import type { Muted } from '../storage/muted-item.ts';
import { listsOf, unknownSignals } from './assemble.ts';

/**
 * The packs without these pieces, and without what can do nothing right without them: a rule whose
 * signal is quiet would find nothing, or miss what is there. The lowest pack is left as it is, and
 * has back what a quiet piece above had taken the place of.
 */
export function withoutMuted(packs: readonly Pack[], muted: readonly Muted[]): Pack[] {
  const quiet = new Set(muted.map(({ pack, kind, name }) => `${pack} ${kind} ${name}`));
  if (quiet.size === 0) return [...packs];
  const [core, ...above] = packs;
  const kept: Pack[] = core ? [core] : [];
  for (const pack of above) {
    const isQuiet = (kind: Piece['kind'], name: string): boolean =>
      quiet.has(`${pack.id} ${kind} ${name}`);
    if (isQuiet('pack', pack.id)) continue;
    kept.push(part(pack, kept, isQuiet));
  }
  return kept;
}

function part(
  pack: Pack,
  below: readonly Pack[],
  isQuiet: (kind: Piece['kind'], name: string) => boolean,
): Pack {
  const loud = (lists: Record<string, string[]>): Record<string, string[]> =>
    Object.fromEntries(Object.entries(lists).filter(([name]) => !isQuiet('words', name)));
  const words = { en: loud(pack.words.en), ru: loud(pack.words.ru) };
  const hasLists = (one: Pack['signals'][number] | Pack['cues'][number]): boolean =>
    listsOf(one).every((name) =>
      [...below, { words }].some((other) => Object.hasOwn(other.words[one.lang], name)),
    );
  const speaks = (one: Pack['signals'][number] | Pack['cues'][number]): boolean =>
    !isQuiet('signal', one.name) && hasLists(one);
  const signals = pack.signals.filter(speaks);
  const known = new Set([...below, { signals }].flatMap((one) => one.signals.map(nameOf)));
  const rules = pack.rules.filter(
    (rule) => !isQuiet('rule', rule.id) && unknownSignals(rule, known).length === 0,
  );
  return { ...pack, words, signals, cues: pack.cues.filter(speaks), rules };
}

const nameOf = ({ name }: { name: string }): string => name;
