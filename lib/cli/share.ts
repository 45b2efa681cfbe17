import { wilson } from '../stats/rate.ts';

/** A share with its 95 % interval, as "3/4 0.75 [0.30, 0.95]"; "–" of nothing. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const { value, low, high } = wilson(part, whole);
  return `${part}/${whole} ${value.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}
