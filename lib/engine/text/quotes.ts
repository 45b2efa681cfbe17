/** Words inside quotation marks: somebody else's, or a name. A mark without its pair is none. */
import type { Span } from '../types.ts';

/** Longer than this between two marks, and the marks are not a pair. */
const LONGEST = 300;

const PAIRS = new RegExp(
  [
    `«[^«»]{1,${LONGEST}}»`,
    `“[^“”]{1,${LONGEST}}”`,
    `„[^„“”]{1,${LONGEST}}[“”]`,
    // Not the mark of an inch.
    `(?<![\\p{L}\\d])"[^"]{1,${LONGEST}}"(?![\\p{L}\\d])`,
    // Apostrophes inside words do not close.
    `(?<![\\p{L}\\d])['‘](?=\\S)(?:[^'’\\n]|(?<=\\p{L})['’](?=\\p{L})){1,${LONGEST}}(?<=\\S)['’](?![\\p{L}\\d])`,
  ].join('|'),
  'gu',
);

/** Quoted regions of a line, with their marks; in order, not overlapping. */
export function quotedRegions(line: string): Span[] {
  if (!/["'«“„‘]/.test(line)) return [];
  return [...line.matchAll(PAIRS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
