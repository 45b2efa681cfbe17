/** A signal where it was found. */
import type { Span } from '../types.ts';

export interface Found extends Span {
  name: string;
  /** Position of its sentence in the document. */
  sentence: number;
  /** What it is about where the name alone does not say: the thing asked for, the emoji. */
  what?: string;
}
