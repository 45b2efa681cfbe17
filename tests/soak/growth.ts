/** What grows with the replies, and how much of it is too much. */
import type { Holdings } from './holdings.ts';

export interface Row extends Holdings {
  replies: number;
}

/**
 * Per 1,000 replies. Collecting garbage leaves a little more one time than another, and tallies
 * grow by the rules and tones met; what is held of every reply would be far beyond these.
 */
const BARS: Partial<Holdings> = {
  'page heap, MB': 0.5,
  'DOM nodes': 100,
  listeners: 20,
  'detached hosts': 1,
  'worker heap, MB': 1,
  tallies: 400,
  // Two or three for each reply, for two days.
  'batch ids': 4000,
};

/** By how much a column grows with 1,000 replies: the slope of the straight line through it. */
export function growthOf(rows: readonly Row[], column: keyof Holdings): number {
  const mean = (of: (row: Row) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const [x, y] = [mean(({ replies }) => replies), mean((row) => row[column])];
  const spread = mean(({ replies }) => (replies - x) ** 2);
  return (mean((row) => (row.replies - x) * (row[column] - y)) / spread) * 1000;
}

export interface Growth {
  per1000: number;
  bar: number;
  holds: boolean;
}

/** Growth by column over the rows handed in. */
export function growths(rows: readonly Row[]): Record<string, Growth> {
  return Object.fromEntries(
    (Object.entries(BARS) as [keyof Holdings, number][]).map(([column, bar]) => {
      const per1000 = Number(growthOf(rows, column).toFixed(2));
      return [column, { per1000, bar, holds: per1000 <= bar }];
    }),
  );
}
