/**
 * How a mark looks: the style of the line tells the severity before its colour does. The colours
 * are those of the interface's tokens (a test compares them); `page` imports no `ui`.
 */
import { SEVERITIES, type Severity } from '../engine/types.ts';
import type { Theme } from './theme.ts';

export const MARK_COLOURS: Record<Theme, Record<Severity, string>> = {
  light: { note: '#5b6b86', suggestion: '#2f6f6a', warning: '#a85606', blocker: '#b3261e' },
  dark: { note: '#a9b6cc', suggestion: '#7fc7bf', warning: '#f0a95a', blocker: '#ff8a80' },
};

const LINES: Record<Severity, string> = {
  note: 'dashed 1px',
  suggestion: 'dotted 2px',
  warning: 'wavy 1.5px',
  blocker: 'double 1.5px',
};

const TINTED: Severity[] = ['warning', 'blocker'];

/** The name of the highlight that marks of a severity belong to. */
export const highlightName = (severity: Severity) => `sincerely-${severity}`;

/** The declarations for one severity. */
function declarations(severity: Severity, theme: Theme): string {
  const colour = MARK_COLOURS[theme][severity];
  const tint = TINTED.includes(severity) ? `background-color:${colour}1c;` : '';
  return `${tint}text-decoration:underline ${LINES[severity]} ${colour};text-underline-offset:3px;text-decoration-skip-ink:none`;
}

/** Styles for highlights, to stand where the marked text stands. */
export function highlightCss(theme: Theme): string {
  return SEVERITIES.map(
    (severity) => `::highlight(${highlightName(severity)}){${declarations(severity, theme)}}`,
  ).join('\n');
}

/** Styles for the boxes of a mirror. */
export function mirrorCss(theme: Theme): string {
  return SEVERITIES.map(
    (severity) =>
      `[data-mark][data-severity=${severity}]{${declarations(severity, theme)};border-radius:2px}`,
  ).join('\n');
}
