/**
 * Whether a sentence of the draft speaks of this customer's own trouble: it shares the words of
 * the thread, by stem. Function words and words any ticket has ("order", "problem") do not count.
 */
import type { Doc, Sentence } from '../text/document.ts';
import type { Term } from '../text/term.ts';
import type { Lexicon } from '../patterns/lexicon.ts';

const MIN_LENGTH = 3;

function carries(term: Term, lang: 'en' | 'ru', words: Lexicon['words']): boolean {
  if (term.kind === 'number') return false;
  if (term.kind !== 'word' || term.normal.length < MIN_LENGTH) return false;
  // Names are no trouble: "Dear Mr Lindqvist" repeats the customer without speaking of them.
  const opens = term.index[1] === 0 && !/,/.test(term.post);
  if (term.tags.has('TitleCase') && !opens) return false;
  return !words[lang].stop.has(term.normal) && !words[lang].genericStems.has(term.root);
}

/** Stems of everything the customer said. */
export function customerStems(docs: Doc[], words: Lexicon['words']): Set<string> {
  const stems = new Set<string>();
  for (const doc of docs) {
    for (const sentence of doc.sentences) {
      for (const term of sentence.terms) {
        if (carries(term, sentence.lang, words)) stems.add(term.root);
      }
    }
  }
  return stems;
}

/** How many different words of the customer's the sentence takes up. */
export function echoOf(sentence: Sentence, stems: Set<string>, words: Lexicon['words']): number {
  const shared = new Set<string>();
  for (const term of sentence.terms) {
    if (stems.has(term.root) && carries(term, sentence.lang, words)) shared.add(term.root);
  }
  return shared.size;
}
