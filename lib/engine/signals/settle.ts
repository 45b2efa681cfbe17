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

const overlap = (a: Match<Filed>, b: Match<Filed>): boolean => a.from < b.to && b.from < a.to;

/** Why a match does not count by itself; null when it does. */
function fault(
  { value, from, to }: Match<Filed>,
  exceptions: Match<Filed>[],
  { terms, lang }: Sentence,
): Dropped | null {
  const taken = exceptions.some((e) => e.value.def === value.def && e.from < to && from < e.to);
  if (taken) return 'exception';
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
  const exceptions = matches.filter((match) => match.value.exception);
  const kept = matches.filter((match) => {
    if (match.value.exception) return false;
    const why = fault(match, exceptions, sentence);
    if (why) hear?.(match, why);
    return why === null;
  });
  kept.sort((a, b) => b.to - b.from - (a.to - a.from));
  const longest: Match<Filed>[] = [];
  for (const match of kept) {
    const doubled = longest.some(
      (other) => other.value.def.name === match.value.def.name && overlap(other, match),
    );
    if (doubled) hear?.(match, 'within-longer');
    else longest.push(match);
  }
  return longest.filter((match) => {
    const good = endsAsAsked(match, sentence);
    if (!good) hear?.(match, 'ending');
    return good;
  });
}
