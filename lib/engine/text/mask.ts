/**
 * Regions that are nobody's fresh words: quoted history, forwarded headers, code, and what
 * stands under a signature mark. They are kept out of every judgement.
 */
import type { Span } from '../types.ts';

const QUOTED_LINE = /^\s*>/;
const HISTORY_HEAD =
  /^\s*(?:on .{6,120} wrote:|-{3,}\s*(?:original message|forwarded message|исходное сообщение|пересылаемое сообщение)|.{4,120}(?:написал(?:а|\(а\))?|пишет):)\s*$/i;
const SIGNATURE_MARK = /^-- ?$/;
const FENCE = /^\s*```/;

/** Masked regions of a text, in order, not overlapping. */
export function maskedRegions(text: string): Span[] {
  const regions: Span[] = [];
  let at = 0;
  let fenced = false;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    if (FENCE.test(line)) {
      fenced = !fenced;
      regions.push({ start: at, end });
    } else if (fenced || QUOTED_LINE.test(line)) {
      regions.push({ start: at, end });
    } else if (HISTORY_HEAD.test(line) || SIGNATURE_MARK.test(line)) {
      regions.push({ start: at, end: text.length });
      break;
    }
    at = end + 1;
  }
  return regions;
}
