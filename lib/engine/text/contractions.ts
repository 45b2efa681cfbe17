/**
 * English contractions are opened into the words they stand for, so that a pattern is written
 * once ("i am sorry") and meets "I'm sorry", "im sorry" and "I am sorry" alike. Each half keeps
 * its own place in the text.
 */

/** The part after the apostrophe and the word it stands for. */
const TAILS: Record<string, string> = {
  m: 'am',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
};

/** "'s" is "is" only behind these; elsewhere it is a possessive and stays. */
const IS_BEFORE_S = new Set(
  'it that what he she there here who where how everything nothing something this when why'.split(
    ' ',
  ),
);

/** Negations and slips without an apostrophe: whole word to [first length, first, second]. */
const WHOLE: Record<string, [number, string, string]> = {
  cannot: [3, 'can', 'not'],
  cant: [2, 'can', 'not'],
  wont: [2, 'will', 'not'],
  shant: [2, 'shall', 'not'],
  dont: [2, 'do', 'not'],
  doesnt: [4, 'does', 'not'],
  didnt: [3, 'did', 'not'],
  isnt: [2, 'is', 'not'],
  arent: [3, 'are', 'not'],
  wasnt: [3, 'was', 'not'],
  werent: [4, 'were', 'not'],
  havent: [4, 'have', 'not'],
  hasnt: [3, 'has', 'not'],
  hadnt: [3, 'had', 'not'],
  couldnt: [5, 'could', 'not'],
  wouldnt: [5, 'would', 'not'],
  shouldnt: [6, 'should', 'not'],
  im: [1, 'i', 'am'],
  ive: [1, 'i', 'have'],
  youre: [3, 'you', 'are'],
  youve: [3, 'you', 'have'],
  theyre: [4, 'they', 'are'],
  thats: [4, 'that', 'is'],
  lets: [3, 'let', 'us'],
};

export interface Opened {
  /** Length of the first half, in UTF-16 units of the original word. */
  cut: number;
  first: string;
  second: string;
}

/** Opens one lower-case word (apostrophes already straight); null when it is no contraction. */
export function openContraction(word: string): Opened | null {
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe < 0) {
    const whole = Object.hasOwn(WHOLE, word) ? WHOLE[word] : undefined;
    return whole ? { cut: whole[0], first: whole[1], second: whole[2] } : null;
  }
  const head = word.slice(0, apostrophe);
  const tail = word.slice(apostrophe + 1);
  if (tail === 't' && head.endsWith('n')) {
    const whole = WHOLE[head + 't'];
    if (whole) return { cut: whole[0], first: whole[1], second: whole[2] };
    return { cut: head.length - 1, first: head.slice(0, -1), second: 'not' };
  }
  if (tail === 's') {
    if (head === 'let') return { cut: apostrophe, first: 'let', second: 'us' };
    return IS_BEFORE_S.has(head) ? { cut: apostrophe, first: head, second: 'is' } : null;
  }
  const second = Object.hasOwn(TAILS, tail) ? TAILS[tail] : undefined;
  return second && head ? { cut: apostrophe, first: head, second } : null;
}
