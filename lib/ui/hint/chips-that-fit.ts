/** Never more chips than this, however wide the composer: the rest is behind a count. */
export const MOST_CHIPS = 3;

const GAP = 5;
/** What a chip and the first pill are without their words, in CSS pixels. */
const CHIP = 40;
const PILL = 33;
/** A chip may be cut short with an ellipsis down to this. */
const NARROWEST = 88;

/** The width of words in the strip, roughly: Cyrillic letters are wider. */
function wordsWidth(text: string): number {
  return text.length * (/\p{Script=Cyrillic}/u.test(text) ? 7.3 : 6.2);
}

/** Up to this many letters a label is short: it is cut only when there is no other way. */
export const SHORT = 13;

export interface Fit {
  count: number;
  /** Even short labels have to give way. */
  tight: boolean;
}

/**
 * How many chips stand side by side in a strip of this width, estimated from the lengths of
 * their labels so that no layout has to be read.
 * @param width of the strip in CSS pixels; 0 while it is not known
 * @param taken by everything that is not a hint chip, in CSS pixels
 */
export function chipsThatFit(labels: readonly string[], width: number, taken: number): Fit {
  const most = Math.min(labels.length, MOST_CHIPS);
  if (width === 0) return { count: most, tight: false };
  const room = width - taken;
  let least = 0;
  let whole = 0;
  let count = 0;
  for (const label of labels.slice(0, most)) {
    const natural = CHIP + wordsWidth(label);
    least += Math.min(NARROWEST, natural) + GAP;
    if (least > room) break;
    whole += (label.length > SHORT ? Math.min(NARROWEST, natural) : natural) + GAP;
    count += 1;
  }
  return { count, tight: whole > room };
}

/** The width of a pill with this text and the gap after it, in CSS pixels, roughly. */
export function pillWidth(text: string): number {
  return PILL + wordsWidth(text) + GAP;
}
