/**
 * When to remind of a promise: at two thirds of its span, and again before the end, both while the
 * team works. Of 72 hours the first comes between the 48th and the 70th, by day.
 */
import type { KeptPromise } from './promise.ts';
import { HOUR, isWorking, workFrom, workUntil, type WorkWeek } from './work-week.ts';

export interface Reminders {
  /** Epoch milliseconds. */
  first: number;
  /** Null where there is no moment of work between the first and the end. */
  second: number | null;
}

/** How long before the end the second reminder comes: a part of the span, but at most so long. */
const LAST_PART = 1 / 12;
const LAST_AT_MOST = 2 * HOUR;
/** Before people go home: enough to still do something about it. */
const BEFORE_CLOSING = HOUR;

export function remindersOf(
  { made, due }: Pick<KeptPromise, 'made' | 'due'>,
  week: WorkWeek,
): Reminders {
  const span = Math.max(0, due - made);
  const late = due - Math.min(LAST_AT_MOST, span * LAST_PART);
  const third = made + (span * 2) / 3;
  const first =
    forward(week, third, late) ?? back(week, third, made) ?? forward(week, third, due) ?? third;
  const second = isWorking(week, late) ? late : beforeTheEnd(week, late, first, made, due);
  return { first, second: second !== null && second > first ? second : null };
}

/** Out of hours: when people last work before, unless that is as good as the first; else next. */
function beforeTheEnd(
  week: WorkWeek,
  late: number,
  first: number,
  made: number,
  due: number,
): number | null {
  const before = back(week, late, first);
  if (before !== null && before - first >= BEFORE_CLOSING) return before;
  return forward(week, late, due) ?? before ?? (works(week, made, due) ? null : late);
}

/** The moment itself while people work, else when they next begin; null from `before` on. */
function forward(week: WorkWeek, at: number, before: number): number | null {
  const work = workFrom(week, at);
  if (work === null) return null;
  const moved = Math.max(at, work.start);
  return moved < before || moved === at ? moved : null;
}

/** Some time before people last go home; null when that is not after `after`. */
function back(week: WorkWeek, at: number, after: number): number | null {
  const work = workUntil(week, at);
  if (work === null || work.end <= after) return null;
  const from = Math.max(work.start, after);
  // A short rest of the day still leaves two thirds of it before the reminder.
  return work.end - Math.min(BEFORE_CLOSING, (work.end - from) / 3);
}

/** Whether anybody works between two moments. */
function works(week: WorkWeek, from: number, to: number): boolean {
  const work = workFrom(week, from);
  return work !== null && work.start < to;
}
