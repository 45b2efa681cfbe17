/** Where in a draft a sentence stands. */
import type { Place } from '../pack.ts';
import type { Doc } from '../text/document.ts';

/** Sentences from each end that count as opening and closing. */
const OPENING = 2;
const CLOSING = 3;

export function isIn(place: Place, sentence: number, doc: Doc): boolean {
  const last = doc.sentences.length - 1;
  switch (place) {
    case 'opening':
      return sentence < OPENING;
    case 'closing':
      return sentence > last - CLOSING;
    case 'body':
      return sentence >= 1 && sentence < last;
  }
}
