/** Figures with their ranges, as finely as they are known. */
import type { Rate } from '../../stats/rate.ts';
import { formatNumber, formatShare } from '../kit/format.ts';

/** A range narrower than this, in points, would look like a single number in whole per cent. */
const NARROW = 0.03;

/** How the share and its ends are written: with a decimal where whole per cent hide the range. */
export function shareFormat(lang: string, { low, high }: Rate): (value: number) => string {
  const digits = high - low < NARROW ? 1 : 0;
  return (value) => formatShare(lang, value, digits);
}

export function shareRange(lang: string, rate: Rate): string {
  const format = shareFormat(lang, rate);
  return `${format(rate.low)}–${format(rate.high)}`;
}

/** A figure per reply, in hundredths. */
export function figureFormat(lang: string): (value: number) => string {
  return (value) => formatNumber(lang, value, 2);
}
