/** Calendar days as `YYYY-MM-DD`, the agent's own. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The local day of a moment. */
export function dayOf(moment: Date): string {
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`;
}

/** The local day it is. */
export const today = (): string => dayOf(new Date());

/** Midnight UTC of a day, for arithmetic that no change of clocks disturbs. NaN for a non-day. */
function utcOf(day: string): number {
  const [, year, month, date] = DAY.exec(day) ?? [];
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return new Date(moment).toISOString().slice(0, 10) === day ? moment : NaN;
}

/** True for a day that is on the calendar: not for 2026-02-30. */
export function isDay(value: string): boolean {
  return DAY.test(value) && !Number.isNaN(utcOf(value));
}

/** The day `count` days later, or earlier when it is negative. */
export function addDays(day: string, count: number): string {
  return new Date(utcOf(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The last `count` days up to and including `today`, oldest first. */
export function lastDays(today: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(today, index - count + 1));
}

/** The day of the week, 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(utcOf(day)).getUTCDay() + 6) % 7;
}
