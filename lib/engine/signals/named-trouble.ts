/**
 * Where the draft tells the customer's trouble back to them: near its beginning, in their own
 * words or numbers ("four calls and a cold flat", «третий возврат подряд»), without yet doing,
 * asking, promising or refusing anything about it. No feeling word is needed to be heard.
 */
import type { Lexicon, Words } from '../patterns/lexicon.ts';
import type { Doc, Sentence } from '../text/document.ts';
import type { Term } from '../text/term.ts';
import { CUT } from './clauses.ts';
import { echoOf } from './echo.ts';
import type { Found } from './found.ts';

/** So many sentences from the start, a greeting among them: later ones speak of the way out. */
const OPENING = 3;
/** A sentence is looked at so far; one that goes on longer is no remark. */
const MOST_CLAUSES = 8;
/** Fewer words than this are a name or an interjection. */
const SHORT = 2;
const ASK = String.raw`ask(?:\.(?:listed|data))?$`;
/** What a clause does about the trouble, or says instead of it. */
const OTHER = new RegExp(
  `^(?:${ASK}|${[
    'refusal|promise|handoff|owner\\.|voice\\.(?:act|passive|pledge)|act(?:\\.|$)|noted',
    'eta\\.(?:vague|refused|now)|remedy|solved|update\\.|alternative|workaround|step\\.|route\\.',
    'greeting|thanks|closing|signoff|calm|dismissive|blame|internal-excuse|hollow|jargon',
  ].join('|')})`,
);
/** What says of a whole sentence that it is about something else. */
const ELSEWHERE = new RegExp(`^(?:${ASK}|refusal|closing|dismissive|blame|internal-excuse|hollow)`);
/** Word lists of how much, and how often. */
const COUNTS = ['number', 'nth', 'times-over'];
/** Too little to know anybody's trouble by. */
const ONE = new Set('a an one few half один одного одна одну'.split(' '));

/** Words that carry how much of it there was: digits, numerals above one, "twice", "again". */
function quantities(terms: readonly Term[], words: Words): string[] {
  const counts = ({ kind, normal }: Term): boolean =>
    kind === 'number' || (!ONE.has(normal) && COUNTS.some((list) => words[list]?.has(normal)));
  return terms.filter(counts).map(({ normal }) => normal);
}

/** How much and how often the customer says. */
export function customerQuantities(docs: Doc[], words: Lexicon['words']): Set<string> {
  const sentences = docs.flatMap((doc) => doc.sentences);
  return new Set(sentences.flatMap(({ terms, lang }) => quantities(terms, words[lang])));
}

function clausesOf({ terms }: Sentence): Term[][] {
  const all: Term[][] = [];
  let run: Term[] = [];
  for (const [index, term] of terms.entries()) {
    run.push(term);
    const next = terms[index + 1];
    if (next && !CUT.test(term.post + next.pre)) continue;
    if (run.length >= SHORT) all.push(run);
    if (all.length === MOST_CLAUSES) break;
    run = [];
  }
  return all;
}

/**
 * The clauses that name the trouble: they repeat a number of the customer's, or take up a word of
 * theirs and remark on it.
 * @param byName the signals of the packs in this draft
 */
export function namedTroubles(
  doc: Doc,
  byName: ReadonlyMap<string, Found[]>,
  customer: { stems: Set<string>; quantities: Set<string> },
  words: Lexicon['words'],
): Found[] {
  const named: Found[] = [];
  for (const sentence of doc.sentences.slice(0, OPENING)) {
    const { position, lang } = sentence;
    const signals = [...byName.values()].flat().filter((one) => one.sentence === position);
    // A signal belongs to the clause it ends in: what leads up to it may lie before a comma.
    const has = (name: RegExp, start = 0, end = Infinity): boolean =>
      signals.some((one) => name.test(one.name) && one.end > start && one.end <= end);
    if (/\?\W*$/.test(sentence.text) || has(ELSEWHERE)) continue;
    for (const terms of clausesOf(sentence)) {
      const start = terms[0]!.start;
      const { end } = terms.at(-1)!;
      if (has(OTHER, start, end)) continue;
      const counted = quantities(terms, words[lang]).some((one) => customer.quantities.has(one));
      const remarks = has(/^trouble\.remark$/, start, end);
      const shares = echoOf({ ...sentence, terms }, customer.stems, words) > 0;
      if (counted || (remarks && shares)) {
        named.push({ name: 'trouble.named', start, end, sentence: position });
      }
    }
  }
  return named;
}
