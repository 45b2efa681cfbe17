/** How sure a rule has to be before it speaks. */

/** One rule at one reply, weighed by what the other replies teach. */
export interface Weighed {
  wanted: boolean;
  /** Labelled as one that may speak or not. */
  optional: boolean;
  /** The rule itself speaks. */
  raised: boolean;
  /** Above the threshold the hint is shown. */
  much: number;
  /** Neither the rule nor the words have anything to say. */
  silent: boolean;
}

/** A rule is to be right this often. */
const RIGHT = 0.8;
/** However right, a rule does not speak on less than this. */
const LOWEST = -0.6;
/** A rule that is never right often enough speaks where it is surest. */
const HIGHEST = 0.8;

/** Kept between a rule's own examples and its threshold: weights are rounded. */
const MARGIN = 0.15;

/**
 * The lowest threshold at which a rule is right often enough.
 * @param proof what the least sure of the rule's own examples comes to: they have to be flagged
 */
export function thresholdFor(cases: readonly Weighed[], proof = Infinity): number {
  const ranked = cases
    .filter(({ optional, silent }) => !optional && !silent)
    .sort((a, b) => b.much - a.much);
  let right = 0;
  let threshold = HIGHEST;
  ranked.every(({ wanted, much }, index) => {
    if (much < LOWEST) return false;
    right += Number(wanted);
    // One more right and a little over one more shown: few cases prove little.
    if ((right + 1) / (index + 1 + 1.3) >= RIGHT) threshold = Math.min(threshold, much - 1e-6);
    return true;
  });
  return Math.min(threshold, proof - MARGIN);
}
