/** Cuts what a request asks for into items: "the number, a photo as well as your address". */
import type { Sentence } from '../text/document.ts';
import type { Term } from '../text/term.ts';

export const JOINERS = new Set(['and', 'plus', 'и', 'также', 'плюс']);
/** Joining phrases, and how many words they have. */
const JOINING = ['as well as', 'along with', 'together with', 'in addition to', 'вместе с'];
/** In a plain question "and" joins words; only these open a second question. */
export const ASKING =
  /^(?:what|which|who|when|where|why|how|is|are|was|were|do|does|did|can|could|would|will|have|has|что|как\p{L}*|когда|где|куда|откуда|кто|кому|кем|сколько|во|на|в|с|есть|был\p{L}?|можете|удобно|почему)$/u;
const MAX_ITEMS = 20;

/** A stretch of terms, `to` exclusive. */
export interface Item {
  from: number;
  to: number;
}

/** How many words the joining phrase at a term has, 0 for none. */
function joining(terms: Term[], at: number): number {
  if (JOINERS.has(terms[at]!.normal)) return 1;
  for (const phrase of JOINING) {
    const words = phrase.split(' ');
    if (words.every((word, index) => terms[at + index]?.normal === word)) return words.length;
  }
  return 0;
}

/**
 * Cuts terms `from`..`to` at commas and joining words.
 * @param wanted whether an item is a thing one may ask for, or an indirect question
 */
export function itemsOf(
  sentence: Sentence,
  from: number,
  to: number,
  question: boolean,
  wanted: (item: Item) => boolean,
): Item[] {
  const { terms } = sentence;
  const items: Item[] = [];
  let first = from;
  const push = (end: number): void => {
    if (end > first && items.length < MAX_ITEMS) items.push({ from: first, to: end });
  };
  for (let i = from; i < to; i += 1) {
    if (/:|\s[—–-]\s/.test(terms[i]!.post + (terms[i + 1]?.pre ?? ''))) {
      // "Tell us this: the model, the time" lists what is wanted; "send the details: the payment
      // goes there" explains it.
      const listed = itemsOf(sentence, i + 1, to, false, wanted);
      if (listed.filter(wanted).length >= 2) return [...items, ...listed];
      if (i > first) {
        push(i + 1);
        return items;
      }
    }
    const next = terms[i + 1]?.normal ?? '';
    if (question && !ASKING.test(JOINERS.has(next) ? (terms[i + 2]?.normal ?? '') : next)) continue;
    const joint = joining(terms, i);
    if (joint > 0) {
      push(i);
      first = i + joint;
      i += joint - 1;
    } else if (/[,;]/.test(terms[i]!.post)) {
      push(i + 1);
      first = i + 1;
    }
  }
  push(to);
  return items;
}
