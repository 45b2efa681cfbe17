/** Numbers and days as the language of the interface writes them. */
import type { Lang } from '../../engine/types.ts';

export function formatNumber(lang: Lang, value: number, digits = 0): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: digits }).format(value);
}

/** A share of 0 to 1 as whole per cent. */
export function formatShare(lang: Lang, value: number): string {
  return new Intl.NumberFormat(lang, { style: 'percent' }).format(value);
}

/** A day (`YYYY-MM-DD`) in full or, for an axis, short. */
export function formatDay(lang: Lang, day: string, form: 'full' | 'short'): string {
  // Noon UTC, formatted as UTC: the day stays the day in every time zone.
  const moment = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    day: 'numeric',
    month: form === 'full' ? 'long' : 'short',
    ...(form === 'full' && { weekday: 'short' as const }),
  }).format(moment);
}

/** A moment of today as hours and minutes, in the agent's own time zone. */
export function formatTime(lang: Lang, moment: number): string {
  return new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit' }).format(moment);
}

const MINUTE = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** How far a moment lies ahead or behind, in the unit that tells: "in 2 hours", «через 2 часа». */
export function formatFromNow(lang: Lang, moment: number, now: number): string {
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
export function formatMoment(lang: Lang, moment: number): string {
  return new Intl.DateTimeFormat(lang, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(moment);
}
