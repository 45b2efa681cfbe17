/** What grows with the replies, and how much of it is too much. */
import type { Holdings } from './holdings.ts';

export interface Row extends Holdings {
  replies: number;
}

/**
 * By how much the highest of the second half of a run may lie above the highest of the first. What
 * the engine remembers of sentences fills up to a limit and is let go all at once, so that the last
 * row says little by itself. One thing held of every reply would be far beyond these.
 */
const BARS: Partial<Holdings> = {
  'page heap, MB': 1,
  'DOM nodes': 150,
  listeners: 20,
  // Those of a box that went a moment ago.
  'detached hosts': 2,
  'worker heap, MB': 4,
  // Grow by the rules and tones that were met.
  tallies: 200,
  // The browser appends to a log of so many before it puts the database in order.
  'on disk, KB': 4096,
};

export interface Growth {
  'first half': number;
  'second half': number;
  bar: number;
  holds: boolean;
}

/** The highest of both halves of a run by column. */
export function growths(rows: readonly Row[]): Record<string, Growth> {
  const half = Math.ceil(rows.length / 2);
  const highest = (of: readonly Row[], column: keyof Holdings): number =>
    Math.max(...of.map((row) => row[column]));
  return Object.fromEntries(
    (Object.entries(BARS) as [keyof Holdings, number][]).map(([column, bar]) => {
      const first = highest(rows.slice(0, half), column);
      const second = highest(rows.slice(half), column);
      const holds = second - first <= bar;
      return [column, { 'first half': first, 'second half': second, bar, holds }];
    }),
  );
}
