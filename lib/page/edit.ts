/** What an edit did to a text, and where that leaves the spans in it. */
import type { Span } from '../engine/types.ts';

/** `text.slice(start, end)` became `length` characters. */
export interface Edit extends Span {
  length: number;
}

/** The smallest single edit that turns one text into the other; null when they are the same. */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  return { start, end: before.length - tail, length: after.length - tail - start };
}

/**
 * Where a span stands after an edit; null when the edit touched it. Text typed right before the
 * span only moves it, unless it grows the first word (a letter typed on to it makes another
 * word); the same behind it.
 */
export function slide(span: Span, edit: Edit, after: string): Span | null {
  const shift = edit.length - (edit.end - edit.start);
  if (edit.end <= span.start) {
    const moved = { start: span.start + shift, end: span.end + shift };
    return joins(after, moved.start) && edit.end === span.start ? null : moved;
  }
  if (edit.start >= span.end) {
    return joins(after, span.end) && edit.start === span.end ? null : span;
  }
  return null;
}

/** Where the words of a span may stand after an edit that touched them: both, side by side. */
export function spread(span: Span, edit: Edit): Span {
  const shift = edit.length - (edit.end - edit.start);
  return {
    start: Math.min(span.start, edit.start),
    end: Math.max(span.end, edit.end) + shift,
  };
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether letters stand on both sides of an offset: one word, not two. */
function joins(text: string, offset: number): boolean {
  return WORD.test(text[offset - 1] ?? '') && WORD.test(text[offset] ?? '');
}
