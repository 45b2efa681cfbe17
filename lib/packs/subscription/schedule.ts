/** When an address is asked again. All in milliseconds. */
import type { TroubleKind } from '../../storage/subscription-items.ts';

export const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const USUAL = DAY;
/** Whatever a server says: more often is no use to a team, less often leaves a recall unheard. */
const SHORTEST = HOUR;
const LONGEST = 3 * DAY;
/** After a check that did not arrive, twice as long after each more. */
const AGAIN = 15 * MINUTE;

/** Troubles that pass by themselves. All others wait for somebody to do something. */
const PASSING: readonly TroubleKind[] = ['unreachable', 'slow', 'status', 'full', 'unwritten'];

export const passes = (why: TroubleKind): boolean => PASSING.includes(why);

export interface Outcome {
  /** Checks in a row that did not reach the pack. */
  failures: number;
  /** For how long the server says not to ask again; null when it says nothing. */
  freshFor: number | null;
}

/**
 * @param chance from 0 up to 1: the browsers of a team must not all ask in the same minute
 * @returns epoch milliseconds
 */
export function nextCheck(now: number, { failures, freshFor }: Outcome, chance: number): number {
  const wait =
    failures > 0
      ? Math.min(USUAL, AGAIN * 2 ** (failures - 1))
      : Math.min(LONGEST, Math.max(SHORTEST, freshFor ?? USUAL));
  return Math.round(now + wait * (0.85 + 0.3 * chance));
}

/** Whether it is time. A moment further off than any is set was written by another clock. */
export const isDue = (nextAt: number, now: number): boolean =>
  nextAt <= now || nextAt > now + 2 * LONGEST;
