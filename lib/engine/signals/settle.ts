/** Which matches in a sentence count: what exceptions, quotation marks and negations leave. */
import type { Filed } from '../patterns/lexicon.ts';
import type { Match } from '../patterns/net.ts';
import type { Sentence } from '../text/document.ts';
import type { Term } from '../text/term.ts';
import type { Lang } from '../types.ts';

/** Why a match does not count. */
export type Dropped = 'exception' | 'quoted' | 'negated' | 'ending' | 'within-longer';

const ENDS = { question: '?', exclamation: '!' };

const NEGATORS: Record<Lang, ReadonlySet<string>> = {
  en: new Set(['not', 'no', 'never', 'without', 'nothing', 'hardly', 'neither', 'nor']),
  ru: new Set(['не', 'ни', 'без', 'нет', 'никогда', 'вряд']),
};

/** "I have not sent the logs": not given. A number or a date is named, whatever is denied of it. */
const HANDED = new Set(
  'documents payment-proof receipt photo screenshot video logs steps'
    .split(' ')
    .map((what) => `given.${what}`),
);

/** A negation within the two words before, with no comma between. */
function negated(terms: Term[], from: number, lang: Lang): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 2); i -= 1) {
    const term = terms[i]!;
    if (/[,;:—–]/.test(term.post)) return false;
    if (NEGATORS[lang].has(term.normal)) return true;
  }
  return false;
}

/** The words that matches of one kind stand on, each kind by its key. */
class Ground<K> {
  readonly #taken = new Map<K, Set<number>>();

  touches(key: K, { from, to }: Match<Filed>): boolean {
    const taken = this.#taken.get(key);
    if (!taken) return false;
    for (let at = from; at < to; at += 1) if (taken.has(at)) return true;
    return false;
  }

  take(key: K, { from, to }: Match<Filed>): void {
    const taken = this.#taken.get(key) ?? new Set();
    for (let at = from; at < to; at += 1) taken.add(at);
    this.#taken.set(key, taken);
  }
}

/** Why a match does not count by itself; null when it does. */
function fault(
  match: Match<Filed>,
  exceptions: Ground<Filed['def']>,
  { terms, lang }: Sentence,
): Dropped | null {
  const { value, from, to } = match;
  if (exceptions.touches(value.def, match)) return 'exception';
  if (!value.def.quoted && terms.slice(from, to).every((term) => term.quoted)) return 'quoted';
  const takesBack = value.kind === 'cue' ? value.def.negatable : HANDED.has(value.def.name);
  return takesBack && negated(terms, from, lang) ? 'negated' : null;
}

function endsAsAsked({ value }: Match<Filed>, { terms }: Sentence): boolean {
  if (value.kind === 'cue' || !value.def.ends) return true;
  return (terms.at(-1)?.post ?? '').includes(ENDS[value.def.ends]);
}

/**
 * The matches that count, the longest first; of two of one name that overlap the longer.
 * @param hear told of each match that does not count, and why
 */
export function settle(
  matches: Match<Filed>[],
  sentence: Sentence,
  hear?: (match: Match<Filed>, why: Dropped) => void,
): Match<Filed>[] {
  const exceptions = new Ground<Filed['def']>();
  for (const match of matches) if (match.value.exception) exceptions.take(match.value.def, match);
  const kept = matches.filter((match) => {
    if (match.value.exception) return false;
    const why = fault(match, exceptions, sentence);
    if (why) hear?.(match, why);
    return why === null;
  });
  kept.sort((a, b) => b.to - b.from - (a.to - a.from));
  const longest: Match<Filed>[] = [];
  const standing = new Ground<string>();
  for (const match of kept) {
    const { name } = match.value.def;
    if (standing.touches(name, match)) hear?.(match, 'within-longer');
    else {
      standing.take(name, match);
      longest.push(match);
    }
  }
  return longest.filter((match) => {
    const good = endsAsAsked(match, sentence);
    if (!good) hear?.(match, 'ending');
    return good;
  });
}
