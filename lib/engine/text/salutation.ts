/**
 * Where a salutation ends: "Hi Ann, we don't refund" opens with a sentence of its own, as it would
 * with a line break behind the comma. Patterns that speak of the head of a sentence then meet the
 * words that head it. English only: the Russian patterns make room for a salutation themselves.
 */
import type { Term } from './term.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const OPENS = words('hi hello hey hiya howdy greetings dear good');
const GOES_ON = words(
  'morning afternoon evening day there again all everyone everybody team customer mr mrs ms miss mx dr prof and',
);
/** So many words may name whom it greets. */
const LONGEST = 6;

const isComma = (term: Term): boolean => /^[^\s.!?;:]*,/.test(term.post);
const isNamed = ({ tags, raw, normal }: Term): boolean =>
  GOES_ON.has(normal) || tags.has('TitleCase') || /^\p{Lu}\p{L}*\.?$/u.test(raw);

/** How many terms at the head greet and end in a comma; 0 when none do. */
export function salutationLength(terms: Term[]): number {
  if (!OPENS.has(terms[0]?.normal ?? '')) return 0;
  let end = 0;
  for (let at = 0; at < terms.length - 1 && at < LONGEST; at += 1) {
    const term = terms[at]!;
    // One word in small letters may be a name ("hi ann,"); a second one is talk.
    if (at > 0 && !isNamed(term) && (at !== 1 || !isComma(term))) break;
    if (!isComma(term)) {
      if (/[!?:;…]/.test(term.post)) break;
      continue;
    }
    end = at + 1;
    // "Hello, Ann, …": the name may stand behind a comma of its own, if another one follows it.
    const next = terms[at + 1]!;
    const last = terms[at + 2] && !isComma(next) ? terms[at + 2]! : next;
    if (!isNamed(next) || GOES_ON.has(next.normal) || !isComma(last) || !isNamed(last)) break;
  }
  return end;
}
