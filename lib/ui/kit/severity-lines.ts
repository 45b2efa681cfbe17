import type { Severity } from '../../engine/types.ts';

/**
 * The line of each severity as an SVG path in a box of 16 by 8: what lies under the words, so
 * that its style tells the severity before its colour does. A suggestion is drawn with dots.
 */
export const SEVERITY_LINES: Record<Severity, string> = {
  note: 'M1 4h14',
  suggestion: 'M2 4h13',
  warning: 'M1 5q1.75-4 3.5 0t3.5 0t3.5 0t3.5 0',
  blocker: 'M1 2.5h14M1 6h14',
};
