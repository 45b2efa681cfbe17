/** How promises are kept: whether at all, and when the team works. */
import { USUAL_WEEK, type WorkWeek } from './work-week.ts';

export interface PromiseSettings {
  /** Off, nothing new is noted and nobody is reminded. */
  on: boolean;
  week: WorkWeek;
}

export const USUAL_SETTINGS: PromiseSettings = { on: true, week: USUAL_WEEK };

const DAY_MINUTES = 24 * 60;

const isWholeUpTo = (limit: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= limit;

const isListOf = (check: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(check);

export function isZone(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    return Intl.DateTimeFormat('en', { timeZone: value }) !== null;
  } catch {
    return false;
  }
}

const isWeek = (value: unknown): value is WorkWeek => {
  const { days, from, to, zone, quiet } = (value ?? {}) as Partial<Record<keyof WorkWeek, unknown>>;
  return (
    isListOf(isWholeUpTo(6))(days) &&
    isWholeUpTo(DAY_MINUTES)(from) &&
    isWholeUpTo(DAY_MINUTES)(to) &&
    (zone === null || isZone(zone)) &&
    isListOf((day) => typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day))(quiet)
  );
};

export function isPromiseSettings(value: unknown): value is PromiseSettings {
  const { on, week } = (value ?? {}) as Partial<Record<keyof PromiseSettings, unknown>>;
  return typeof on === 'boolean' && isWeek(week);
}
