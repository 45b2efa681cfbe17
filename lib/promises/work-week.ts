/**
 * When the team works, in its own time zone. A day of work begins and ends by the clock on the
 * wall, so it keeps its hours when clocks change.
 */
import { TZDateMini } from '@date-fns/tz/date/mini';

export interface WorkWeek {
  /** Weekdays worked, 0 for Sunday. */
  days: number[];
  /** Minutes after midnight. An end not after the beginning lies on the next day. */
  from: number;
  to: number;
  /** IANA name; null for the time zone of the computer. */
  zone: string | null;
  /** Calendar days nobody works, `YYYY-MM-DD`. */
  quiet: string[];
}

/** Epoch milliseconds, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const DAY_MINUTES = 24 * 60;
/** Calendar days looked through for one of work: a year without any has none. */
const HORIZON = 366;

/** The week of a team that has said nothing about its own. */
export const USUAL_WEEK: WorkWeek = {
  days: [1, 2, 3, 4, 5],
  from: 9 * 60,
  to: 18 * 60,
  zone: null,
  quiet: [],
};

const zoneOf = (week: WorkWeek): string =>
  week.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Midnight, or so many minutes after it by the wall clock, of the day `count` days from `at`. */
function wall(at: number, count: number, minutes: number, zone: string): Date {
  const day = new TZDateMini(at, zone);
  return new TZDateMini(
    day.getFullYear(),
    day.getMonth(),
    day.getDate() + count,
    Math.floor(minutes / 60),
    minutes % 60,
    zone,
  );
}

function dayOf(date: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The work of the calendar day `count` days from `at`; null on a day nobody works. */
function workOf(week: WorkWeek, at: number, count: number): Stretch | null {
  const zone = zoneOf(week);
  const day = wall(at, count, 0, zone);
  if (!week.days.includes(day.getDay()) || week.quiet.includes(dayOf(day))) return null;
  const to = week.to > week.from ? week.to : week.to + DAY_MINUTES;
  const start = wall(at, count, week.from, zone).getTime();
  const end = wall(at, count, to, zone).getTime();
  return end > start ? { start, end } : null;
}

/** The stretch of work that goes on at a moment, or the first to begin after it. */
export function workFrom(week: WorkWeek, at: number): Stretch | null {
  // The day before may work past midnight.
  for (let count = -1; count < HORIZON; count += 1) {
    const work = workOf(week, at, count);
    if (work !== null && work.end > at) return work;
  }
  return null;
}

/** The stretch of work that goes on at a moment, or the last to end before it. */
export function workUntil(week: WorkWeek, at: number): Stretch | null {
  for (let count = 0; count > -HORIZON; count -= 1) {
    const work = workOf(week, at, count);
    if (work !== null && work.start < at) return work;
  }
  return null;
}

export function isWorking(week: WorkWeek, at: number): boolean {
  const work = workFrom(week, at);
  return work !== null && work.start <= at;
}

/** The end of the work of a calendar day; of the day itself where nobody works on it. */
export function closingOf(week: WorkWeek, day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const zone = zoneOf(week);
  const noon = new TZDateMini(year, month - 1, date, 12, zone).getTime();
  return workOf(week, noon, 0)?.end ?? wall(noon, 1, 0, zone).getTime();
}

/** The end of the `count`-th day of work after the day of a moment. */
export function afterWorkingDays(week: WorkWeek, at: number, count: number): number | null {
  let left = count;
  for (let day = 1; day < HORIZON; day += 1) {
    const work = workOf(week, at, day);
    if (work !== null) left -= 1;
    if (work !== null && left <= 0) return work.end;
  }
  return null;
}

/** The moment by which so many hours were worked. */
export function afterWorkingHours(week: WorkWeek, at: number, hours: number): number | null {
  let left = hours * HOUR;
  let from = at;
  for (let turn = 0; turn < HORIZON; turn += 1) {
    const work = workFrom(week, from);
    if (work === null) return null;
    const begin = Math.max(from, work.start);
    if (begin + left <= work.end) return begin + left;
    left -= work.end - begin;
    from = work.end;
  }
  return null;
}
