/** Which of the two languages a piece of text is in, or neither. */
import type { Lang } from '../types.ts';
import type { Term } from './term.ts';

const words = (list: string): Set<string> => new Set(list.split(' '));

const ENGLISH = words(
  'the a an i you we they it he she is are am was were be been do does did have has had will would can could should may to of in on at for with from by and or but not no yes this that these those my your our their his her its me us them so as if when what where why how who which please thank thanks sorry hello hi hey dear order help need still again just now just all any there here up out about only get got been than then ok okay',
);

/** Frequent words of neighbours that share the Latin script. */
const FOREIGN_LATIN = words(
  'der die das und ist nicht ich sie wir ein eine mit für auf zu den dem bitte danke le la les des est une pas que vous nous je avec pour dans sur merci bonjour el los las es por para con una gracias hola pero muy il che non sono di per grazie ciao o os não uma obrigado você jest nie się na dziękuję proszę ve bir bu için değil teşekkürler het een niet van dat och det inte att jag ik je',
);

const FOREIGN_CYRILLIC = /[іїєґўђћљњјџәғқңөұүһ]/i;
const BULGARIAN = words('че съм със ще това благодаря моля няма само или беше');

export type Guess = Lang | 'other' | null;

interface Tally {
  cyrillic: number;
  latin: number;
  other: number;
  english: number;
  foreign: number;
  foreignCyrillic: number;
  words: number;
}

function tally(terms: Iterable<Term>): Tally {
  const sum: Tally = {
    cyrillic: 0,
    latin: 0,
    other: 0,
    english: 0,
    foreign: 0,
    foreignCyrillic: 0,
    words: 0,
  };
  for (const term of terms) {
    if (term.kind !== 'word') continue;
    sum.words += 1;
    const code = term.normal.codePointAt(0)!;
    if (code >= 0x400 && code < 0x530) {
      sum.cyrillic += term.normal.length;
      if (FOREIGN_CYRILLIC.test(term.normal) || BULGARIAN.has(term.normal)) {
        sum.foreignCyrillic += 1;
      }
    } else if (code < 0x250) {
      sum.latin += term.normal.length;
      if (ENGLISH.has(term.normal)) sum.english += 1;
      if (FOREIGN_LATIN.has(term.normal)) sum.foreign += 1;
    } else sum.other += term.normal.length;
  }
  return sum;
}

/**
 * Language of some terms. Null when there are no words to tell by; `other` when it is neither
 * of ours (other script, or the function words of a neighbour).
 */
export function guessLanguage(terms: Iterable<Term>): Guess {
  const sum = tally(terms);
  if (sum.words === 0) return null;
  if (sum.other > sum.cyrillic + sum.latin) return 'other';
  // Russian takes in Latin names; English takes in next to no Cyrillic.
  if (sum.cyrillic * 2 >= sum.latin) {
    return sum.foreignCyrillic * 5 > sum.words ? 'other' : 'ru';
  }
  if (sum.foreign > sum.english) return 'other';
  // A longer Latin text without one English function word is not English.
  if (sum.english === 0 && sum.words >= 6) return 'other';
  return 'en';
}
