/** What is read from a disk is checked: a damaged line is passed over, the rest is read. */
import { isDay } from './day.ts';
import type { DayTally, HourTally } from './event.ts';

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

export function isStoredTally(value: unknown): value is DayTally {
  if (typeof value !== 'object' || value === null) return false;
  const { day, rule, counts, paces = [] } = value as DayTally;
  return (
    typeof day === 'string' &&
    isDay(day) &&
    typeof rule === 'string' &&
    typeof counts === 'object' &&
    counts !== null &&
    Object.values(counts).every(isCount) &&
    Array.isArray(paces) &&
    paces.every(isCount)
  );
}

export function isStoredHour(value: unknown): value is HourTally {
  if (typeof value !== 'object' || value === null) return false;
  const { day, hour, replies } = value as HourTally;
  return typeof day === 'string' && isDay(day) && isCount(hour) && isCount(replies);
}
