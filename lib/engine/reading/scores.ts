/** How far something carries each tone, 0 to 100, and how strengths add up. */
import type { LocalCue } from '../signals/scan.ts';
import type { Span, Tone } from '../types.ts';

export type Scores = Record<Tone, number>;

export const noScores = (): Scores => ({
  grateful: 0,
  calm: 0,
  worried: 0,
  frustrated: 0,
  angry: 0,
});

/** From here on a message counts as unhappy, whatever else it says. */
export const UNHAPPY_AT = 30;

/** Joins two strengths: two halves make three quarters, never more than the whole. */
export const join = (a: number, b: number): number => a + b - (a * b) / 100;

/** One cue where it stands; offsets into the message. */
export interface PlacedCue extends Span {
  def: LocalCue['def'];
  sentence: number;
}
