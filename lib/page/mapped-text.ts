/** From offsets of a text to places in the page, and back. */
import type { Span } from '../engine/types.ts';
import type { MappedText, Piece } from './read-text.ts';

interface Place {
  node: Node;
  offset: number;
}

const inside = (piece: Piece, offset: number): Place => ({
  node: piece.node,
  offset: piece.from + (offset - piece.start > 0 ? unit(piece, offset - piece.start) : 0),
});

/** A picture's alt text is several characters in one child of its parent. */
function unit(piece: Piece, length: number): number {
  return piece.node.nodeType === Node.TEXT_NODE ? length : 1;
}

/** Where a span begins: at its first character. */
function startOf(pieces: Piece[], offset: number): Place | null {
  const piece = pieces.find((one) => one.start <= offset && offset < one.end);
  return piece === undefined ? null : inside(piece, offset);
}

/** Where a span ends: behind its last character. */
function endOf(pieces: Piece[], offset: number): Place | null {
  const piece = pieces.findLast((one) => one.start < offset && offset <= one.end);
  return piece === undefined ? null : inside(piece, offset);
}

/** The range of a span of at least one character; null when it does not stand in the page. */
export function rangeOf({ pieces }: MappedText, span: Span): Range | null {
  // A span may begin at a line break, which stands in no node: then behind the line before.
  const start = startOf(pieces, span.start) ?? endOf(pieces, span.start);
  const end = endOf(pieces, span.end);
  if (start === null || end === null) return null;
  const range = start.node.ownerDocument!.createRange();
  try {
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
  } catch {
    return null; // The page changed under the map: the next reading will tell.
  }
  return range.collapsed ? null : range;
}

/**
 * Where a caret at this offset stands: behind the character before it, or on its empty line, or
 * before the next character; null when the text has no place at all.
 */
export function placeOf({ pieces }: MappedText, offset: number): Place | null {
  const onEmptyLine = pieces.find((one) => one.start === offset && one.end === offset);
  const before = endOf(pieces, offset);
  if (before !== null) return before;
  if (onEmptyLine !== undefined) return { node: onEmptyLine.node, offset: onEmptyLine.from };
  const next = startOf(pieces, offset);
  if (next !== null) return next;
  const last = pieces.findLast((one) => one.end <= offset) ?? pieces[0];
  return last === undefined ? null : inside(last, last.end);
}

/** The offset of a place in the page: the nearest character at or before it. */
export function offsetOf({ text, pieces }: MappedText, node: Node, offset: number): number {
  const exact = pieces.find(
    (one) =>
      one.node === node &&
      node.nodeType === Node.TEXT_NODE &&
      one.from <= offset &&
      offset <= one.from + (one.end - one.start),
  );
  if (exact !== undefined) return exact.start + (offset - exact.from);
  const range = node.ownerDocument!.createRange();
  range.setStart(node, offset);
  range.collapse(true);
  for (const piece of pieces) {
    // The first piece that does not lie before the place.
    if (range.comparePoint(piece.node, piece.from) >= 0) return piece.start;
  }
  return text.length;
}

/** Whether a span touches an island the agent cannot write in. */
export function touchesLocked({ pieces }: MappedText, span: Span): boolean {
  return pieces.some((one) => one.locked && one.start < span.end && span.start < one.end);
}

/** Whether two characters stand in the same element, and so look the same. */
export function isAlike({ pieces }: MappedText, one: number, other: number): boolean {
  const parentAt = (at: number) =>
    pieces.find(({ start, end }) => start <= at && at < end)?.node.parentNode;
  return parentAt(one) === parentAt(other);
}
