/** Whom a message greets: "Hi Claire", «Добрый день, Светлана Юрьевна!», "Dear Mr Smith", "Ann, …". */
import type { Doc, Sentence } from '../text/document.ts';
import type { Term } from '../text/term.ts';
import type { Span } from '../types.ts';
import type { NameBook } from './name-book.ts';
import { isPerson, mayBeName, PATRONYMIC } from './name-run.ts';

export interface Greeted extends Span {
  parts: string[];
  /** Only a surname was used ("Mr Smith"). */
  titled: boolean;
  /** Position of its sentence. */
  sentence: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const GREETING = words(
  'hi hello hey dear hiya good morning afternoon evening day greetings howdy hallo ' +
    'здравствуйте здравствуй привет приветствую приветствуем добрый доброе доброго день вечер утро дня времени суток ' +
    'уважаемый уважаемая дорогой дорогая доброй ночи',
);
const TITLE = words('mr mrs ms miss mx dr prof doctor professor господин госпожа г-н г-жа доктор');
/** Behind a name these say that the agent speaks of themselves: "Teodor here", «Анна из поддержки». */
const OWN_NAME = words(
  'here speaking from at with of again на из с со служба отдел поддержка команда менеджер специалист оператор ' +
    'администратор руковожу буду отвечаю занимаюсь веду support customer your duty',
);
/** Of these, the ones that begin the message itself behind a comma: "Hi Jo, here is …". */
const BEGINS = words('here from at with of again your из с со на');
/** Before a name, the same: "I'm Bashir", «это Анна». */
const OWN_BEFORE = words('i is am зовут это я меня name');
const MAX_PARTS = 3;
/** A letter may be greeted in its second sentence («Добрый день! Светлана, …»). */
const OPENING = 2;

const isName = (term: Term, book: NameBook, chat: boolean): boolean => {
  if (term.kind !== 'word' || GREETING.has(term.normal)) return false;
  if (term.tags.has('TitleCase') || /^\p{Lu}$/u.test(term.raw)) return true;
  // "hi anna" in a chat, and "ANNA".
  return (chat || term.tags.has('UpperCase')) && book.knows(term.normal);
};

/** The name that opens a sentence, behind a greeting or by itself with a comma. */
function greetedIn({ terms, start, position }: Sentence, book: NameBook): Greeted | null {
  let at = 0;
  while (at < terms.length && GREETING.has(terms[at]!.normal)) at += 1;
  const greets = at > 0;
  const titled = TITLE.has(terms[at]?.normal ?? '');
  if (titled) at += 1;
  const from = at;
  while (at < terms.length && at - from < MAX_PARTS && isName(terms[at]!, book, greets)) {
    at += 1;
    if (/[,!:;?…—–-]/.test(terms[at - 1]!.post) || /[.]$/.test(terms[at - 1]!.post.trim())) {
      if (terms[at - 1]!.raw.length > 1) break;
    }
  }
  const run = terms.slice(from, at);
  const last = run.at(-1);
  if (!last) return null;
  const next = terms[at];
  const parts = run.map((term) => term.raw);
  const begins = greets && /,/.test(last.post) && BEGINS.has(next?.normal ?? '');
  if (!mayBeName(parts) || (OWN_NAME.has(next?.normal ?? '') && !begins)) return null;
  if (from > 0 && OWN_BEFORE.has(terms[from - 1]!.normal)) return null;
  const ends = next === undefined || /[,!.:;?…]|\s[—–-]/.test(last.post + next.pre);
  const person = titled || isPerson(parts, book);
  // Without a greeting only a real name with a comma is one: "However, …" is not.
  const vocative = ends && (person || GREETING.has(next?.normal ?? ''));
  if (!(greets ? ends || person : vocative)) return null;
  const surnameOnly = titled && parts.length === 1;
  const named = parts.filter((part) => !PATRONYMIC.test(part));
  return {
    parts: named.length > 0 ? named : parts,
    titled: surnameOnly,
    sentence: position,
    start: run[0]!.start - start,
    end: last.end - start,
  };
}

/** Offsets count from the start of its sentence; null when nobody is named. */
export function greetedBy(doc: Doc, book: NameBook): Greeted | null {
  for (const sentence of doc.sentences.slice(0, OPENING)) {
    const found = greetedIn(sentence, book);
    if (found) return found;
    if (!sentence.terms.every((term) => GREETING.has(term.normal) || term.kind !== 'word')) break;
  }
  return null;
}
