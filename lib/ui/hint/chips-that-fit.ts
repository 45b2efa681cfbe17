/** Never more chips than this, however wide the composer: the rest is behind a count. */
export const MOST_CHIPS = 3;

const GAP = 5;
const CHIP = 44;
const LETTER = 7.4;
/** A chip may be cut short with an ellipsis down to this. */
const NARROWEST = 84;

/**
 * How many chips stand side by side in a strip of this width, estimated from the lengths of
 * their labels so that no layout has to be read.
 * @param width of the strip in CSS pixels; 0 while it is not known
 * @param taken by everything that is not a hint chip, in CSS pixels
 */
export function chipsThatFit(labels: readonly string[], width: number, taken: number): number {
  const most = Math.min(labels.length, MOST_CHIPS);
  if (width === 0) return most;
  let room = width - taken;
  let count = 0;
  for (const label of labels.slice(0, most)) {
    room -= Math.min(NARROWEST, CHIP + label.length * LETTER) + GAP;
    if (room < 0) break;
    count += 1;
  }
  return count;
}

/** The width of a pill with this text, roughly. */
export function pillWidth(text: string): number {
  return CHIP + text.length * LETTER + GAP;
}
