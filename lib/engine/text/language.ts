/** Which of the two languages a piece of text is in, or neither. */
import type { Lang } from '../types.ts';
import type { Term } from './term.ts';

const words = (list: string): Set<string> => new Set(list.split(' '));

/** Function words, and the words of any trade's messages: short ones often hold no other. */
const ENGLISH = words(
  'the a an i you we they it he she is are am was were be been do does did have has had will would can could should may to of in on at for with from by and or but not no yes this that these those my your our their his her its me us them so as if when what where why how who which please thank thanks sorry hello hi hey dear order help need still again just now all any there here up out about only get got than then ok okay after before since until over off down more very too never always nothing nobody someone anyone one two three first second last day days week weeks hour hours month today tomorrow yesterday orders ordered refund payment paid pay card account price bill charged delivery delivered package parcel shipping driver arrived received sent send return cancel cancelled wrong broken missing late damaged lost working works failed fail error code message email phone call called answer reply service support customer website page app login password address size colour color number photo attached great good bad terrible awful worst best love worse waiting wait asked told said want try tried new old same different item machine screen battery room booking flight',
);

/** Frequent words of neighbours that share the Latin script, and are no words of English. */
const FOREIGN_LATIN = words(
  'der das und ist nicht ich sie wir ein eine einen mit für auf zu den dem bitte danke mein meine wo wann warum ihr ihre habe haben kein keine noch immer sehr seit wie guten hallo aber oder le la les des une pas que vous nous je avec pour dans sur merci bonjour où mes votre très toujours rien el los las es por para una gracias hola pero muy mi su está esta estoy dónde donde cuando necesito tengo nada il che non sono di grazie ciao mio mia quando buongiorno o os não uma meu minha obrigado você onde ainda jest nie się na dziękuję proszę gdzie moja moje mój kiedy dzień dobry ve bir bu için değil teşekkürler merhaba çok nerede ne het een niet dat mijn waar ik nog bedankt och det inte att jag var är mitt tack jeg ikke og på når hvor minun missä ei ja unde este nu și mea hol vagyok nem és saya tidak belum yang kde můj není kdy jsem bună của tôi không',
);

/** Letters Russian has not, and the hard sign before a consonant, which it has not either. */
const FOREIGN_CYRILLIC = /[іїєґўђћљњјџәғқңөұүһ]|ъ[бвгджзклмнпрстфхцчшщ]/i;
/** Frequent words of neighbours that share the script, and are no words of Russian. */
const NEIGHBOURS = words(
  'дякую добрий добридень коли буде що як де ще вже але або від дуже якщо мене чому ви це цей ця ласка немає сьогодні вчора потрібно замовлення скажить будь здравейте съм със това моля няма беше къде дзе калі рахмет тапсырыс качан жок келеди салем сиз менин миний байна хаана',
);

/** A word of other alphabets' letters, unless it is a name or one English took in ("café"). */
const ACCENTED =
  /^(?!(?:caf|clich|r[ée]sum|fianc|expos|na[ïi]v|d[ée]j)\p{L}*$)\p{Ll}*[^\P{L}a-zA-Z]\p{L}*$/u;

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
      if (FOREIGN_CYRILLIC.test(term.normal) || NEIGHBOURS.has(term.normal)) {
        sum.foreignCyrillic += 1;
      }
    } else if (code < 0x250) {
      sum.latin += term.normal.length;
      if (ENGLISH.has(term.normal)) sum.english += 1;
      if (FOREIGN_LATIN.has(term.normal) || ACCENTED.test(term.raw)) sum.foreign += 1;
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
