/** Numbers and days as the language of the interface writes them. */

export function formatNumber(lang: string, value: number, digits = 0): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: digits }).format(value);
}

/** A share of 0 to 1 as per cent, whole unless `digits` are asked for. */
export function formatShare(lang: string, value: number, digits = 0): string {
  return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: digits }).format(
    value,
  );
}

/** A day (`YYYY-MM-DD`) in full or, for an axis, short. */
export function formatDay(lang: string, day: string, form: 'full' | 'short'): string {
  // Noon UTC, formatted as UTC: the day stays the day in every time zone.
  const moment = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    day: 'numeric',
    month: form === 'full' ? 'long' : 'short',
    ...(form === 'full' && { weekday: 'short' as const }),
  }).format(moment);
}

/** A day with its year, for periods that may be long past. */
export function formatDate(lang: string, day: string): string {
  return new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(`${day}T12:00:00Z`));
}

/** A moment of today as hours and minutes, in the agent's own time zone. */
export function formatTime(lang: string, moment: number): string {
  return new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit' }).format(moment);
}

const MINUTE = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** How far a moment lies ahead or behind, in the unit that tells: "in 2 hours", «через 2 часа». */
export function formatFromNow(lang: string, moment: number, now: number): string {
  const away = Math.abs(moment - now) / MINUTE;
  const [size, unit] =
    away < 1.5 * HOUR_MINUTES
      ? ([1, 'minute'] as const)
      : away < 2 * DAY_MINUTES
        ? ([HOUR_MINUTES, 'hour'] as const)
        : ([DAY_MINUTES, 'day'] as const);
  const count = Math.max(1, Math.round(away / size));
  return new Intl.RelativeTimeFormat(lang).format(moment < now ? -count : count, unit);
}

/** A moment as weekday, day and time, in the agent's own time zone. */
export function formatMoment(lang: string, moment: number): string {
  return new Intl.DateTimeFormat(lang, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(moment);
}

/** A day of the week, 0 for Monday. */
export function formatWeekday(lang: string, weekday: number, width: 'long' | 'short'): string {
  // The fifth of January 2026 was a Monday.
  const moment = new Date(Date.UTC(2026, 0, 5 + weekday, 12));
  return new Intl.DateTimeFormat(lang, { timeZone: 'UTC', weekday: width }).format(moment);
}

/** An hour of the day, 0 to 23. */
export function formatHour(lang: string, hour: number): string {
  const moment = new Date(Date.UTC(2026, 0, 5, hour));
  return new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    hour: 'numeric',
    minute: '2-digit',
  }).format(moment);
}
