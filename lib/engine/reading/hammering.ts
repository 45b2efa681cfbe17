/**
 * What a customer hammers home: the words just said once more in a sentence of their own ("Four
 * left legs!", "SALTY."), or a word of an earlier message, now in capitals ("OVEN. I wrote oven.").
 */
import type { Sentence } from '../text/document.ts';
import type { Term } from '../text/term.ts';
import type { Span } from '../types.ts';

/** So short a sentence says nothing but what it repeats. */
const SHORT = 4;
/** A sentence is compared with so many before it. */
const BACK = 2;
/** So long a word in capitals is rarely an abbreviation. */
const LONG = 4;

/** Said twice, these are warmth or manners. */
const CIVIL = new Set(
  (
    'yes no yep hi hello hey please thanks thank ok okay bye wow works done sorry help urgent asap good great love ' +
    'да нет привет здравствуйте пожалуйста спасибо ок хорошо ура ой извините простите помогите срочно работает'
  ).split(' '),
);

const CAPITALS = /^\p{Lu}[\p{Lu}'’-]+$/u;
const REPEATABLE = /^\p{Lu}{3,}$/u;

const VOWEL = /[aeiouyаеиоуыэюя]/;
/** They only add weight: "Literally a wall." */
const WEIGHT = new Set(
  'literally actually simply whole full entire буквально просто целый целая'.split(' '),
);

/** Function words that count: "The repair lasted one day. One." */
const COUNTS = new Set(['one', 'один', 'одна', 'одно', 'одну', 'три']);

const isWord = ({ kind }: Term): boolean => kind === 'word' || kind === 'number';

/** Words that say something: neither function words nor manners. */
function told({ terms }: Sentence, stop: ReadonlySet<string>): Term[] {
  const says = ({ normal }: Term): boolean =>
    COUNTS.has(normal) || (!stop.has(normal) && !WEIGHT.has(normal));
  return terms.filter((term) => isWord(term) && says(term));
}

/** One word in capitals that is a sentence of its own. */
function isOutcry({ terms }: Sentence, stop: ReadonlySet<string>): boolean {
  const [term, ...more] = terms;
  if (!term || more.length > 0 || term.tags.has('Code') || stop.has(term.normal)) return false;
  if (!VOWEL.test(term.normal)) return false;
  return term.raw.length >= LONG && CAPITALS.test(term.raw) && !CIVIL.has(term.normal);
}

/**
 * Sentences of a message that only say once more what stands right before them.
 *
 * @param small function words of a sentence's language
 */
export function hammered(
  sentences: Sentence[],
  small: (sentence: Sentence) => ReadonlySet<string>,
): Span[] {
  const spans: Span[] = [];
  sentences.forEach((sentence, position) => {
    const { terms, start, end, text } = sentence;
    if (position === 0 || terms.length > SHORT || /\?/.test(text)) return;
    const stop = small(sentence);
    const own = told(sentence, stop);
    if (own.some(({ normal }) => CIVIL.has(normal))) return;
    const before = sentences
      .slice(Math.max(0, position - BACK), position)
      .filter((one) => one.terms.length > 1)
      .flatMap((one) => one.terms);
    const again =
      own.length > 0 &&
      own.some(({ kind, normal }) => kind === 'word' && normal.length > 2) &&
      own.every((term) => before.some(({ root }) => root === term.root));
    if (again || isOutcry(sentence, stop)) spans.push({ start, end });
  });
  return spans;
}

/**
 * Words in capitals that the customer had already used in an earlier message, plainly or as the
 * head of a compound ("dishwasher", "DISH washer"). Offsets into the message.
 */
export function saidLouder(
  sentences: Sentence[],
  earlier: Sentence[],
  small: (sentence: Sentence) => ReadonlySet<string>,
): Span[] {
  const plain = earlier.flatMap(({ terms }) =>
    terms.filter((term) => isWord(term) && !CAPITALS.test(term.raw)).map(({ normal }) => normal),
  );
  return sentences.flatMap((sentence) =>
    sentence.terms
      .filter(
        ({ raw, normal, tags }) =>
          REPEATABLE.test(raw) &&
          !tags.has('Code') &&
          !small(sentence).has(normal) &&
          !CIVIL.has(normal) &&
          plain.some(
            (word) => word === normal || (normal.length >= LONG && word.startsWith(normal)),
          ),
      )
      .map(({ start, end }) => ({ start, end })),
  );
}
