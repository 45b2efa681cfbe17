/** From what was promised to the moment the customer may look at the clock. */
import type { Due } from '../engine/types.ts';
import {
  afterWorkingDays,
  afterWorkingHours,
  closingOf,
  HOUR,
  type WorkWeek,
} from './work-week.ts';

/** A team without hours still has days: 24 hours each. */
const DAY = 24 * HOUR;

/** When something promised at `made` is due; both in epoch milliseconds. */
export function dueAt(due: Due, made: number, week: WorkWeek): number {
  switch (due.kind) {
    case 'moment':
      return due.at;
    case 'day': {
      const closing = closingOf(week, due.day);
      // "Today", said after the day's work: until the day is over.
      return closing > made ? closing : closingOf({ ...week, days: [] }, due.day);
    }
    case 'working-days':
      return afterWorkingDays(week, made, due.count) ?? made + due.count * DAY;
    case 'working-hours':
      return afterWorkingHours(week, made, due.count) ?? made + due.count * HOUR;
  }
}

/**
 * The earliest of the times a reply gives: it is when the customer first looks at the clock, and
 * an answer by then can name the next. Null when none lies ahead.
 */
export function earliest(dues: readonly Due[], made: number, week: WorkWeek): number | null {
  const ahead = dues.map((due) => dueAt(due, made, week)).filter((at) => at > made);
  return ahead.length === 0 ? null : Math.min(...ahead);
}
