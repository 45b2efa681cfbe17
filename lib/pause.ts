/** A pause of the coach. Moments are epoch milliseconds. */

/** How long everything is quiet, in milliseconds. */
export const PAUSE = 3_600_000;

/**
 * Until when a pause lasts that was set to end at a moment; 0 when it is none. One that is further
 * off than it can have been set was set by a clock that has been put back since: it is over.
 */
export function pauseEnd(until: number, now: number): number {
  return until - now > PAUSE ? 0 : until;
}
