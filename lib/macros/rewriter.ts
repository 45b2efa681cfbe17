/** A text made out of another one, where every place leads back. */
import type { Span } from '../engine/types.ts';

export interface Rewritten {
  text: string;
  /** Where in the original a span of `text` comes from; parts put in come whole. */
  back(span: Span): Span;
}

interface Piece {
  /** In the new text. */
  at: number;
  start: number;
  end: number;
  kept: boolean;
}

export class Rewriter {
  text = '';
  readonly #original: string;
  readonly #pieces: Piece[] = [];

  constructor(original: string) {
    this.#original = original;
  }

  /** Takes a part of the original over as it is. */
  keep(start: number, end: number): void {
    this.#add(this.#original.slice(start, end), start, end, true);
  }

  /** Puts something else in the place of a part. */
  put(instead: string, start: number, end: number): void {
    this.#add(instead, start, end, false);
  }

  done(): Rewritten {
    const pieces = this.#pieces;
    const pieceAt = (offset: number): Piece | undefined => {
      let low = 0;
      let high = pieces.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (pieces[middle]!.at <= offset) low = middle;
        else high = middle - 1;
      }
      return pieces[low];
    };
    return {
      text: this.text,
      back({ start, end }) {
        const first = pieceAt(start);
        // The end belongs to the last character before it.
        const last = pieceAt(Math.max(start, end - 1));
        if (!first || !last) return { start: 0, end: 0 };
        const from = first.kept ? first.start + start - first.at : first.start;
        const to = last.kept ? last.start + end - last.at : last.end;
        return { start: from, end: Math.max(from, to) };
      },
    };
  }

  #add(text: string, start: number, end: number, kept: boolean): void {
    if (text === '') return;
    this.#pieces.push({ at: this.text.length, start, end, kept });
    this.text += text;
  }
}
