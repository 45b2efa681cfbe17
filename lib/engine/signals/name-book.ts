/**
 * Which names may mean one person: "Kate" and "Katherine", «Саша» and «Александр», "Yulia" and
 * «Юлия». Word lists called `name.*` hold the forms of one name, the list `names` those with one
 * form only; a name in no list is compared by its sound.
 */
import type { Lexicon } from '../patterns/lexicon.ts';
import { normalise } from '../text/normal.ts';

export interface NameBook {
  /** A given name somebody may go by. */
  knows(name: string): boolean;
  /** Whether two names, as written, may be one person's. In doubt they may. */
  same(a: string, b: string): boolean;
}

const LATIN: Record<string, string> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh щ:sh ъ: ы:i ь: э:e ю:iu я:ia'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Spellings of one sound brought together, so that "Aleksandr", "Alexander" and «Александр» meet. */
function sound(name: string): string {
  return [...name]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/ck|q|c(?![h])/g, 'k')
    .replace(/kh/g, 'h')
    .replace(/th/g, 't')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

/** Without the silent "h" that some spell at the end: "Sarah", "Leah". */
const bare = (name: string): string => sound(name).replace(/h$/, '');

const VOWELS = /[aeiou]/g;

/** The first sound and the consonants behind it; vowels change with the case and the spelling. */
function frame(name: string): string {
  const heard = sound(name);
  return heard.slice(0, 1) + heard.slice(1).replace(VOWELS, '').replace(/h/g, '');
}

/** A name in another case has a consonant more at its end («Александром»). */
const isForm = (short: string, long: string): boolean =>
  short.length >= 3 && long.length - short.length === 1 && long.startsWith(short);

export function nameBook(words: Lexicon['words']): NameBook {
  const families = new Map<string, Set<string>>();
  for (const lists of Object.values(words)) {
    for (const [list, names] of Object.entries(lists)) {
      if (list !== 'names' && !list.startsWith('name.')) continue;
      for (const name of names) {
        const own = families.get(name) ?? new Set();
        // A name with one form only is its own family.
        families.set(name, own.add(list === 'names' ? `=${name}` : list));
      }
    }
  }
  const same = (first: string, second: string): boolean => {
    const [a, b] = [normalise(first), normalise(second)];
    if (a === b) return true;
    const [own, other] = [families.get(a), families.get(b)];
    if (own && other) {
      if ([...own].some((family) => other.has(family))) return true;
      // Two names the lists tell apart are two people, unless one is the other's spelling ("Hana").
      if (CYRILLIC.test(a) === CYRILLIC.test(b)) return bare(a) === bare(b);
    }
    const [x, y] = [frame(a), frame(b)];
    return x === y || isForm(x, y) || isForm(y, x);
  };
  return { knows: (name) => families.has(normalise(name)), same };
}
