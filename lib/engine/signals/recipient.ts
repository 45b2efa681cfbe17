/** A greeting that names somebody other than the customer the conversation shows. */
import type { Doc } from '../text/document.ts';
import type { CustomerNames } from './customer-names.ts';
import type { Found } from './found.ts';
import { greetedBy, type Greeted } from './greeted.ts';
import type { NameBook } from './name-book.ts';
import { isSurname, isTitled, PATRONYMIC, untitled } from './name-run.ts';

/** Whether a known name may be the one greeted; in doubt it may. */
function mayBe(name: string[], greeted: Greeted, book: NameBook): boolean {
  const parts = untitled(name).filter((part) => !PATRONYMIC.test(part));
  const [only = ''] = parts;
  const [called = ''] = greeted.parts;
  const met = parts.some((part) =>
    greeted.parts.some((other) =>
      part.length === 1 || other.length === 1
        ? part[0]!.toLowerCase() === other[0]!.toLowerCase()
        : book.same(part, other),
    ),
  );
  if (met) return true;
  const single = parts.length === 1;
  // "Mrs Holt" is a surname, and nothing is known of the given name.
  if (single && isTitled(name)) return !greeted.titled && greeted.parts.length === 1;
  // "Mr Smith" against "Tom": nothing is known of Tom's surname.
  if (greeted.titled && single && !isSurname(only, book)) return true;
  if (!single || greeted.parts.length > 1 || greeted.titled) return false;
  if (isSurname(only, book) !== isSurname(called, book)) return true;
  return !book.knows(only) && !book.knows(called);
}

export function otherRecipient(
  doc: Doc,
  { own, mentioned }: CustomerNames,
  book: NameBook,
): Found | null {
  if (own.length === 0) return null;
  const greeted = greetedBy(doc, book);
  if (!greeted || own.some((name) => mayBe(name, greeted, book))) return null;
  if (greeted.parts.some((part) => mentioned.some((name) => book.same(name, part)))) return null;
  const base = doc.sentences[greeted.sentence]!.start;
  return {
    name: 'recipient.other',
    start: base + greeted.start,
    end: base + greeted.end,
    sentence: greeted.sentence,
  };
}
