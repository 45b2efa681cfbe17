/** The lines under the words, however they are drawn. */
import type { Severity, Span } from '../engine/types.ts';
import type { Composer } from './composer.ts';
import { highlightMarks } from './highlight-marks.ts';
import type { Box } from './measure.ts';
import { mirrorMarks } from './mirror-marks.ts';
import type { MappedText } from './read-text.ts';
import type { Theme } from './theme.ts';

export interface Mark {
  /** Of the hint; one that points at several places has several marks. */
  key: string;
  rule: string;
  severity: Severity;
  /** In the draft, UTF-16; never empty. */
  span: Span;
}

export interface Marks {
  /** Draws these marks and no others. */
  draw(draft: MappedText, marks: Mark[]): void;
  theme(theme: Theme): void;
  /** Where a hint's first mark is, in client coordinates of its document; null when nowhere. */
  rectOf(key: string): DOMRect | null;
  /** The hint whose mark lies under a point of the screen. */
  at(x: number, y: number): string | null;
  /** Follows the composer when it moved; only what lies in the visible box is shown. */
  place(visible: Box): void;
  remove(): void;
}

/** Marks for a composer: drawn by the browser in place, or on a mirror over a textarea. */
export function makeMarks({ element, field }: Composer, root: ShadowRoot, theme: Theme): Marks {
  return field === null ? highlightMarks(element, theme) : mirrorMarks(field, root, theme);
}

/** The first of some rectangles that is not empty and holds a point. */
export function holds(rects: Iterable<DOMRect>, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of rects) {
    if (left <= x && x <= right && top <= y && y <= bottom) return true;
  }
  return false;
}
