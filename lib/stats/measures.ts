/** What a sum says: rates with their uncertainty, and how quickly hints are heeded. */
import type { Sum } from './book.ts';
import { rateOf, wilson, type Rate } from './rate.ts';

/** Replies from which on a figure per reply is shown. */
export const LEAST_REPLIES = 20;
/** A rule over this share of "not useful" is noisy. */
export const NOISY = 0.1;
/** Replies without one hint of a rule after which it is said to sleep. */
export const ASLEEP_AFTER = 200;

const at = (sum: Sum, place: number): number => sum.counts[place] ?? 0;

export const shown = (sum: Sum): number => at(sum, 0);
export const heeded = (sum: Sum): number => at(sum, 1) + at(sum, 2);
export const notUseful = (sum: Sum): number => at(sum, 4);
export const putAway = (sum: Sum): number => at(sum, 3) + at(sum, 4) + at(sum, 5);
export const sentWith = (sum: Sum): number => at(sum, 6);
/** Hints whose outcome is known. */
export const settled = (sum: Sum): number => heeded(sum) + putAway(sum) + sentWith(sum);

export const heededRate = (sum: Sum): Rate | null => rateOf(heeded(sum), settled(sum));
export const notUsefulRate = (sum: Sum): Rate | null =>
  rateOf(Math.min(notUseful(sum), shown(sum)), shown(sum));

/** Hints per coached reply, with the range the true figure lies in; null for too few replies. */
export function perReply({ replies, ...sum }: Sum): Rate | null {
  if (replies < LEAST_REPLIES) return null;
  const hints = shown({ replies, ...sum });
  const spread = 1.96 * Math.sqrt(Math.max(1, hints));
  return {
    value: hints / replies,
    low: Math.max(0, hints - spread) / replies,
    high: (hints + spread) / replies,
  };
}

/** The pace by which half of the timed hints were heeded; null for too few. */
export function usualPace(paces: readonly number[]): number | null {
  const all = paces.reduce((sum, count) => sum + count, 0);
  if (all < LEAST_REPLIES) return null;
  let sum = 0;
  return paces.findIndex((count) => (sum += count) * 2 >= all);
}

/** How far the first lies above the second, with the 95 % range of that difference. */
export interface Difference extends Rate {
  /** The range leaves out zero: chance alone would seldom do that. */
  clear: boolean;
}

function difference(a: Rate, b: Rate): Difference {
  const value = a.value - b.value;
  const low = value - Math.hypot(a.value - a.low, b.high - b.value);
  const high = value + Math.hypot(a.high - a.value, b.value - b.low);
  return { value, low, high, clear: low > 0 || high < 0 };
}

/** The difference of two figures that have their own ranges (Newcombe); null unless both do. */
export function differenceOf(a: Rate | null, b: Rate | null): Difference | null {
  return a === null || b === null ? null : difference(a, b);
}

/** Noisy for certain: even the low end of its share is over the line, or the share well known. */
export function isNoisy(sum: Sum): boolean {
  const rate = notUsefulRate(sum);
  return rate !== null && rate.value > NOISY;
}

/** Of a hundred replies so many went out with the hint still there; null for too few replies. */
export function sentPerHundred(sum: Sum): Rate | null {
  if (sum.replies < LEAST_REPLIES) return null;
  const { value, low, high } = wilson(Math.min(sentWith(sum), sum.replies), sum.replies);
  return { value: value * 100, low: low * 100, high: high * 100 };
}
