/** A text cut at the edges of its marks, to be drawn piece by piece. */
import type { Severity, Span } from '../../engine/types.ts';

export interface MarkedDraft {
  text: string;
  marks: (Span & { severity: Severity })[];
}

/** A piece of a draft: plain, or marked by the severest hint on it. */
export interface DraftPiece {
  text: string;
  severity: Severity | null;
}

/** Cuts a draft at the edges of its marks. Where marks overlap, the one that begins first stands. */
export function draftPieces({ text, marks }: MarkedDraft): DraftPiece[] {
  const pieces: DraftPiece[] = [];
  let at = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(at, Math.min(mark.start, text.length));
    const end = Math.min(mark.end, text.length);
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), severity: null });
    pieces.push({ text: text.slice(start, end), severity: mark.severity });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), severity: null });
  return pieces;
}
