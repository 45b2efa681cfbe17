/** Raised voices: capitals that are no names, and runs of "!" and "?!". */
import type { Sentence } from '../text/document.ts';
import type { Term } from '../text/term.ts';
import type { Span } from '../types.ts';

export interface Mark extends Span {
  /** `emphasis` is a capital word or two: it adds to a mood and makes none. */
  what: 'shouting' | 'emphasis' | 'exclaiming';
  /**
   * No doubt about it: capitals with a small word among them, which no name or abbreviation is, and
   * three exclamation marks.
   */
  plain: boolean;
  /** It holds somebody to account: ALL, NOT, YOU, WHY. */
  pointed: boolean;
}

const LOUD = /^\p{Lu}[\p{Lu}'’-]+$/u;
/** So long a word in capitals is rarely an abbreviation. */
const LONG = 5;
/** So many "!" in a row are a scream. */
const SCREAM = 3;

/** Four letters that are shouted and stand for nothing else. */
const SHOUTED = new Set(
  'paid gone dead late lost lied lies stop free days week year hour hate must need want told wait done open shut'.split(
    ' ',
  ),
);

/** In capitals these complain, whatever stands around them. */
const POINTED = new Set(
  (
    'all me my not never nothing nobody none still again twice you your why every only already zero ' +
    'все не никогда ничего никто опять снова дважды вы ваш ваша ваши почему каждый каждую только уже'
  ).split(' '),
);

const isLoud = (term: Term): boolean =>
  term.kind === 'word' && !term.quoted && !term.tags.has('Code') && LOUD.test(term.raw);

/**
 * Whether a loud word is raised and no abbreviation: it is long, or one of the small words nobody
 * abbreviates to.
 */
const isRaised = (term: Term, small: ReadonlySet<string>): boolean =>
  term.raw.length >= LONG ||
  SHOUTED.has(term.normal) ||
  (term.raw.length > 1 && small.has(term.normal));

/** @param small function words of the sentence's language; offsets count from its start */
export function loudness(sentence: Sentence, small: ReadonlySet<string>): Mark[] {
  const marks: Mark[] = [];
  const { terms, start: base } = sentence;
  const loud = terms.filter(isLoud);
  const raised = loud.filter((term) => isRaised(term, small));
  if (raised.length > 0) {
    const next = raised.some(
      (term, i) => i > 0 && terms[terms.indexOf(term) - 1] === raised[i - 1],
    );
    marks.push({
      what: raised.length >= 3 || next ? 'shouting' : 'emphasis',
      plain: raised.some(({ normal }) => small.has(normal)),
      pointed: raised.some(({ normal }) => POINTED.has(normal)),
      start: raised[0]!.start - base,
      end: raised.at(-1)!.end - base,
    });
  }
  for (const term of terms) {
    const run = /[!?]{2,}/.exec(term.post);
    if (!run || !run[0].includes('!')) continue;
    const start = term.end - base + run.index;
    const plain = run[0].split('!').length > SCREAM;
    marks.push({ what: 'exclaiming', plain, pointed: false, start, end: start + run[0].length });
  }
  return marks;
}

/** At least four words, and nearly all of them are capitals. */
export function isAllCapitals(sentences: Sentence[]): boolean {
  const words = sentences.flatMap(({ terms }) =>
    terms.filter((term) => term.kind === 'word' && term.raw.length > 1),
  );
  return words.length >= 4 && words.filter(isLoud).length >= words.length * 0.8;
}
