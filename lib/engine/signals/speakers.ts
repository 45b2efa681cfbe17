/**
 * Who speaks, and who is named. `signature`: a person's name under the draft. `introduction`: the
 * agent says their name («меня зовут Анна», "Anna here"). `person.named`: any person the draft
 * names who is not the one it is written to.
 */
import type { Doc } from '../text/document.ts';
import type { Span } from '../types.ts';
import type { CustomerNames } from './customer-names.ts';
import type { Found } from './found.ts';
import { introductionIn } from './introduction.ts';
import type { NameBook } from './name-book.ts';
import { bareName, isPersonal, NAME } from './person-name.ts';
import { signatureIn } from './signature.ts';

interface Names {
  known: CustomerNames;
  book: NameBook;
}

const NAMES = new RegExp(NAME, 'gu');

/** A name that is spoken to: "Dear Mr Pell", "thank you, Ms Adeyemi." */
function isAddressed({ start, end }: Span, text: string, greetings: Found[]): boolean {
  const greets = (one: Found): boolean =>
    one.start <= start && (one.end >= end || /^[\s,]{0,2}$/.test(text.slice(one.end, start)));
  if (greetings.some(greets)) return true;
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  const behind = text.slice(end, end + 1);
  return /,$/.test(before) && /^[.!?]?$/.test(behind);
}

/** Known given names in a draft, other than the customer's; at the head of a sentence only in full. */
function namesIn(doc: Doc, { known, book }: Names, greetings: Found[]): Span[] {
  const own = known.own.flat();
  return doc.sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(NAMES)].flatMap(({ 0: words, index }) => {
      const name = bareName(words);
      const end = sentence.start + index + words.length;
      const span = { start: end - name.length, end };
      const parts = name.split(/\s+/);
      // "SXA Miles": the end of a longer word is nobody's initial.
      if (/\p{L}$/u.test(doc.text.slice(0, span.start))) return [];
      const opens = span.start === sentence.start && parts.length === 1;
      if (opens || !parts.some((part) => book.knows(part)) || !isPersonal(name)) return [];
      if (parts.some((part) => own.some((one) => book.same(part, one)))) return [];
      const called = /,\s*$/.test(doc.text.slice(0, span.start)) && doc.text[end] === ',';
      return called || isAddressed(span, doc.text, greetings) ? [] : [span];
    }),
  );
}

/**
 * All signals of this file for one draft.
 * @param names who the customer is, and given names; without them only posts tell a person
 */
export function speakersIn(doc: Doc, byName: ReadonlyMap<string, Found[]>, names?: Names): Found[] {
  const found: Found[] = [];
  const put = (name: string, { start, end }: Span): void => {
    const sentence = doc.sentences.findLastIndex((one) => one.start <= start);
    found.push({ name, start, end, sentence: Math.max(sentence, 0) });
  };
  const signature = signatureIn(doc);
  if (signature) put('signature', signature);
  for (const sentence of doc.sentences) {
    const own = introductionIn(sentence.text);
    if (own)
      put('introduction', { start: sentence.start + own.start, end: sentence.start + own.end });
  }
  const greetings = byName.get('greeting') ?? [];
  for (const person of byName.get('person') ?? []) {
    const words = doc.text.slice(person.start, person.end);
    const called = [...words.matchAll(NAMES)].map(([name]) => bareName(name));
    const opens = doc.sentences[person.sentence]?.start === person.start;
    // One capital word at the head of a sentence may be any word.
    if (opens && called[0] === words && !/\s/.test(words)) continue;
    // "Create label > Download" is a way through menus.
    if (/[>›→|]/.test(words)) continue;
    if (!called.some(isPersonal) || isAddressed(person, doc.text, greetings)) continue;
    put('person.named', person);
  }
  if (names) for (const span of namesIn(doc, names, greetings)) put('person.named', span);
  return found;
}
