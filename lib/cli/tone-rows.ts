/**
 * Labelled messages of customers. Two shapes are read: seven tones as people tell them apart, with
 * a second label where the first is a matter of taste; or only for and against.
 */
import { z } from 'zod';
import type { Tone } from '../engine/types.ts';

export const LABELS = [
  'grateful',
  'calm',
  'confused',
  'worried',
  'frustrated',
  'angry',
  'threatening',
] as const;
export type Label = (typeof LABELS)[number];

export const SIDES = ['positive', 'neutral', 'negative'] as const;
export type Side = (typeof SIDES)[number];

const common = { id: z.string(), text: z.string(), source: z.string().default('') };

export const toneRow = z.object({
  ...common,
  label: z.enum(LABELS),
  alt: z.enum(LABELS).nullish().default(null),
});
export type ToneRow = z.infer<typeof toneRow>;

export const sideRow = z.object({ ...common, label: z.enum(SIDES) });
export const row = z.union([toneRow, sideRow]);
export type Row = z.infer<typeof row>;

export const isToneRow = (one: Row): one is ToneRow =>
  (LABELS as readonly string[]).includes(one.label);

/**
 * Readings that are right for a label. We know no confusion, which is worry or plain calm, and no
 * threat, which is an upset tone with a flag beside it.
 */
const RIGHT: Record<Label, readonly Tone[]> = {
  grateful: ['grateful'],
  calm: ['calm'],
  confused: ['worried', 'calm'],
  worried: ['worried'],
  frustrated: ['frustrated'],
  angry: ['angry'],
  threatening: ['frustrated', 'angry'],
};

/** Whether a reading is what the first label says, or (`lenient`) the first or the second one. */
export function isRight({ label, alt }: ToneRow, tone: Tone, lenient: boolean): boolean {
  return RIGHT[label].includes(tone) || (lenient && alt !== null && RIGHT[alt].includes(tone));
}
