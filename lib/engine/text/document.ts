/** A text cut into sentences of terms, each with its language and place. */
import type { Lang, Span } from '../types.ts';
import { guessLanguage, type Guess } from './language.ts';
import { maskedRegions } from './mask.ts';
import { salutationLength } from './salutation.ts';
import { termsOf, type Term } from './term.ts';

export interface Sentence extends Span {
  /** Position in the document's list of sentences. */
  position: number;
  terms: Term[];
  lang: Lang;
  /** Number of the line it stands on, counting from 0. */
  line: number;
  /** The line opens with a bullet or a number. */
  listed: boolean;
  /** Exact words, for caches. */
  text: string;
}

export interface Doc {
  text: string;
  /** Language of the whole; `other` and null put the coach to sleep. */
  lang: Guess;
  sentences: Sentence[];
}

const LIST_MARK = /^\s*(?:[-*•‣–—]|\d{1,2}[.)]|[a-zа-я]\)|#\d)\s+/i;
const STOP = /[.!?…]/;
/** From here on a sentence is cut at the next white space, and at the hard end anywhere. */
const LONG_SENTENCE = 80;
const HARD_END = 240;

/** A full stop behind these ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st vs no inc ltd approx e.g i.e g e dept г ул д кв т п тел руб коп стр ст рис им пр просп пл корп обл р др тыс млн н'.split(
    ' ',
  ),
);

function endsSentence(term: Term, next: Term): boolean {
  const gap = term.post + next.pre;
  if (!/\s/.test(gap)) return /[!?…]/.test(term.post);
  if (!STOP.test(term.post)) {
    // "спасибо 😊 Хорошего дня": an emoji stands in for the full stop.
    const pictured = term.kind === 'emoji' || term.kind === 'smile';
    return pictured && (next.tags.has('TitleCase') || /^\p{Lu}$/u.test(next.raw));
  }
  if (/[!?…]|\.\./.test(term.post)) return !/^\p{Ll}/u.test(next.raw) || /[!?]/.test(term.post);
  if (/,/.test(term.post)) return false;
  const opensLower = /^\p{Ll}/u.test(next.raw);
  if (term.kind === 'word' && ABBREVIATIONS.has(term.normal)) return false;
  // Initials: "Иванова М. П."
  if (/^\p{Lu}$/u.test(term.raw) && term.raw !== 'I' && /^\p{Lu}/u.test(next.raw)) return false;
  // People who write in lower case still end sentences: two words on, a stop is a stop.
  return !opensLower || term.normal.length > 3;
}

function cutLine(text: string, from: number, to: number, line: number, out: Sentence[]): void {
  const mark = LIST_MARK.exec(text.slice(from, to));
  const start = from + (mark ? mark[0].length : 0);
  const terms = termsOf(text, start, to);
  const greeting = salutationLength(terms);
  let first = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const next = terms[i + 1];
    const length = i - first + 1;
    const spaced = /\s/.test(terms[i]!.post + (next?.pre ?? ' '));
    const tooLong = length >= HARD_END || (length >= LONG_SENTENCE && spaced);
    const ends = i + 1 === greeting || (next && endsSentence(terms[i]!, next));
    if (next && !tooLong && !ends) continue;
    const own = terms.slice(first, i + 1);
    const head = own[0]!;
    const tail = own.at(-1)!;
    const trailing = /^\S*/.exec(tail.post)![0].length;
    const position = out.length;
    own.forEach((term, index) => {
      term.index = [position, index];
      term.id = `${position}|${index}`;
    });
    out.push({
      position,
      terms: own,
      lang: 'en',
      line,
      listed: mark !== null,
      start: head.start,
      end: tail.end + trailing,
      text: text.slice(head.start, tail.end + trailing),
    });
    first = i + 1;
  }
}

/**
 * Cuts a text. Total: any string gives a document; time grows in line with its length.
 * Masked regions (quoted history, code, below the signature mark) give no sentences.
 */
export function readDocument(text: string): Doc {
  const sentences: Sentence[] = [];
  const masked = maskedRegions(text);
  let at = 0;
  let region = 0;
  text.split('\n').forEach((content, line) => {
    const end = at + content.length;
    while (region < masked.length && masked[region]!.end < at) region += 1;
    const hidden = masked[region];
    if (!hidden || hidden.start > at || hidden.end < end) {
      cutLine(text, at, end, line, sentences);
    }
    at = end + 1;
  });
  const lang = guessLanguage(allTerms(sentences));
  const fallback: Lang = lang === 'ru' ? 'ru' : 'en';
  for (const sentence of sentences) {
    const own = guessLanguage(sentence.terms);
    sentence.lang = own === 'ru' || own === 'en' ? own : fallback;
  }
  return { text, lang, sentences };
}

function* allTerms(sentences: Sentence[]): Generator<Term> {
  for (const sentence of sentences) yield* sentence.terms;
}
