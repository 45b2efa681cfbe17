/** A change of the draft, brought into the form an editor takes. */
import type { Span } from '../../engine/types.ts';

/** `text.slice(start, end)` becomes `text`. */
export interface Change extends Span {
  text: string;
}

/** The text after a change. */
export function changed(before: string, { start, end, text }: Change): string {
  return before.slice(0, start) + text + before.slice(end);
}

/**
 * Takes a line that a removal empties out with it, and the line breaks before it, so that no
 * hole stays in the letter. At the top of the letter the breaks after it go.
 */
export function withoutEmptyLine(before: string, change: Change): Change {
  const { start, end, text } = change;
  const wholeLine =
    text === '' &&
    (start === 0 || before[start - 1] === '\n') &&
    (end === before.length || before[end] === '\n');
  if (!wholeLine) return change;
  if (start > 0) return { start: before.slice(0, start).trimEnd().length, end, text };
  return { start, end: before.length - before.slice(end).trimStart().length, text };
}

/** How far a change may grow to take in a neighbouring word, in characters. */
const REACH = 60;
const WORD_BEFORE = /\S+[^\S\n]*$/;
const WORD_AFTER = /^[^\S\n]*\S+/;
/** The marker of a list item is drawn, not written: no editor has it. */
const MARKER = /^(?:-|\d+\.)\s*$/;

/**
 * Grows a change until it writes something that neither begins nor ends with white space, by
 * taking in the neighbouring words of the line: an editor that is written to by pasting takes no
 * empty text and trims the ends. A change that takes out the whole text stays as it is.
 */
export function widened(before: string, change: Change): Change {
  let { start, end, text } = change;
  let bare = text === '' || start === end || /^\s/.test(text);
  if (bare) {
    const left = WORD_BEFORE.exec(before.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
    const atLineStart = start - left.length === 0 || before[start - left.length - 1] === '\n';
    if (left !== '' && !(atLineStart && MARKER.test(left))) {
      text = left + text;
      start -= left.length;
      bare = false;
    }
  }
  if (bare || /\s$/.test(text)) {
    const right = WORD_AFTER.exec(before.slice(end, end + REACH))?.[0] ?? '';
    text += right;
    end += right.length;
  }
  return { start, end, text };
}

/** A character that may be written anew by itself: half of a pair or an accent may not. */
const WHOLE = /[\p{L}\p{N}\p{P}]/u;

/**
 * Takes the space behind the words into a change: where it is left to begin a text node, the
 * browser makes a no-break space of it for good.
 * @param bare whether the new text may end with the space; else the character behind it goes with
 * it
 * @param alike whether two characters are written alike (what is taken along gets the look of the
 * first character of the change)
 */
export function withSpaceBehind(
  before: string,
  change: Change,
  bare: boolean,
  alike: (one: number, other: number) => boolean,
): Change {
  const { start, end, text } = change;
  const reach = end + (bare ? 1 : 2);
  if (start === end || before[end] !== ' ' || !alike(start, reach - 1)) return change;
  if (!bare && !WHOLE.test(before[reach - 1] ?? '')) return change;
  return { start, end: reach, text: text + before.slice(end, reach) };
}

/** Texts compare as equal when only the width of white space and blank lines differ. */
export function sameWords(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
  return plain(one) === plain(other);
}
