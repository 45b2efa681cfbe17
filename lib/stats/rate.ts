/** Shares that say how sure they are. */

/** A share of a whole, 0 to 1, and the range the true one lies in with 95 % confidence. */
export interface Rate {
  value: number;
  low: number;
  high: number;
}

/** Fewer than this, and a share is chance: the interval would span half the scale. */
export const LEAST_FOR_RATE = 20;

const Z = 1.96;

/** The share `part / whole` with its Wilson interval; null when there is too little to tell. */
export function rateOf(part: number, whole: number): Rate | null {
  return whole < LEAST_FOR_RATE ? null : wilson(part, whole);
}

/** The Wilson interval of a share, however few there are; `whole` is at least 1. */
export function wilson(part: number, whole: number): Rate {
  const value = part / whole;
  const spread = Z * Math.sqrt((value * (1 - value)) / whole + Z ** 2 / (4 * whole ** 2));
  const centre = value + Z ** 2 / (2 * whole);
  const scale = 1 + Z ** 2 / whole;
  return {
    value,
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  };
}
