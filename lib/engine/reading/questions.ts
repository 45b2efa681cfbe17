/** Questions in a customer's message: by their mark, or by the way they open. */
import type { Doc } from '../text/document.ts';
import type { Span } from '../types.ts';

const OPENERS: Record<'en' | 'ru', ReadonlySet<string>> = {
  en: new Set(
    'when where what why how who which can could will would is are do does did'.split(' '),
  ),
  ru: new Set('когда где что почему зачем как кто какой какая какие сколько куда можно'.split(' ')),
};

/** Sentences that ask something; offsets into the text. */
export function questionsIn(doc: Doc): Span[] {
  return doc.sentences
    .filter(({ terms, lang }) => {
      const last = terms.at(-1)!;
      if (/\?/.test(last.post)) return true;
      // Written without marks: a short line that opens like a question and has no full stop.
      return !/[.!…]/.test(last.post) && terms.length > 2 && OPENERS[lang].has(terms[0]!.normal);
    })
    .map(({ start, end }) => ({ start, end }));
}
