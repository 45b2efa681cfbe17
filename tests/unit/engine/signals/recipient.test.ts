import { expect, test } from 'vitest';
import { customerNames } from '../../../../lib/engine/signals/customer-names.ts';
import { greetedBy } from '../../../../lib/engine/signals/greeted.ts';
import { nameBook } from '../../../../lib/engine/signals/name-book.ts';
import { otherRecipient } from '../../../../lib/engine/signals/recipient.ts';
import { readDocument } from '../../../../lib/engine/text/document.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const book = nameBook({
  en: { names: list('hana hannah karen declan bronwyn anna tobias marta sergio') },
  ru: {},
} as never);

/** Whom the greeting names in place of the customer. */
function misnamed(customer: string, draft: string): string | null {
  const doc = readDocument(draft);
  const known = customerNames([{ role: 'customer', text: customer }], book);
  const found = otherRecipient(doc, known, book);
  return found && draft.slice(found.start, found.end);
}

test.each([
  ['The link is dead. Mrs Achterberg', 'Hello Mr Collins, here is a good one.', 'Collins'],
  ['Thank you!! xx Bronwyn', 'Hi Declan, so glad it helped.', 'Declan'],
  ['Can I change seats? Thanks, Ottoline', 'Hi Karen, you can.', 'Karen'],
  ["Where's my order? - Zuzka", 'Hi Anna, it left today.', 'Anna'],
  ['This is Tunde, my card is stuck', 'Hi Anna, I have freed it.', 'Anna'],
  ['Здравствуйте, это Зульфира, карта застряла', 'Hi Anna, I have freed it.', 'Anna'],
  ["hi it's marta, did you get the form", 'Hi Sergio, we did.', 'Sergio'],
])('"%s" is not greeted "%s"', (customer, draft, name) => {
  expect(misnamed(customer, draft)).toBe(name);
});

test.each([
  ['The link is dead. Mrs Achterberg', 'Hello Anna, here is a good one.'],
  ['The link is dead. Mrs Achterberg', 'Dear Mrs Achterberg, here is a good one.'],
  ['Any news? Hana', 'Hi Hannah, there is.'],
  ['Third time. Pathetic', 'Hi Anna, here is a good one.'],
  ['The London shop - Bristol', 'Hi Anna, both are open.'],
])('"%s" may be greeted "%s"', (customer, draft) => {
  expect(misnamed(customer, draft)).toBeNull();
});

test('a comma ends the name greeted, and without one the agent speaks of themselves', () => {
  expect(greetedBy(readDocument('Hello Anna, here is the link.'), book)?.parts).toEqual(['Anna']);
  expect(greetedBy(readDocument('Hello, Anna here from the depot.'), book)).toBeNull();
});
