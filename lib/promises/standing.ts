/** Where a promise stands at a moment, and what has to be said about it. */
import type { KeptPromise } from './promise.ts';
import { remindersOf } from './reminders.ts';
import type { WorkWeek } from './work-week.ts';

/** `due`: its first reminder has come, and its time has not. */
export type Standing = 'later' | 'due' | 'overdue';

/** How many of its reminders have come: 2 once its time is over, if it has as many. */
interface Progress {
  standing: Standing;
  /** The reminders that have come by now. */
  come: number;
  /** When the next thing changes; null once nothing does. */
  next: number | null;
}

function progressOf(promise: KeptPromise, now: number, week: WorkWeek): Progress {
  const { first, second } = remindersOf(promise, week);
  const all = second === null ? [first] : [first, second];
  const overdue = now >= promise.due;
  const come = overdue ? all.length : all.filter((at) => at <= now).length;
  const next = [...all, promise.due].filter((at) => at > now);
  return {
    standing: overdue ? 'overdue' : come > 0 ? 'due' : 'later',
    come,
    next: next.length === 0 ? null : Math.min(...next),
  };
}

export function standingOf(promise: KeptPromise, now: number, week: WorkWeek): Standing {
  return progressOf(promise, now, week).standing;
}

/** All that follows from the promises at a moment. */
export interface Agenda {
  /** Those to be seen to now, the earliest first. */
  due: KeptPromise[];
  /** How many of these are overdue. */
  overdue: number;
  /** Whether a reminder has come that was not given. */
  remind: boolean;
  /** The promises with that noted. */
  told: KeptPromise[];
  /** When to look again, in epoch milliseconds; null when there is nothing to wait for. */
  next: number | null;
}

/**
 * A reminder missed while the machine slept comes at once, and counts with all before it as one.
 * One that was given is not given again, whatever the clock says later.
 */
export function agendaOf(promises: readonly KeptPromise[], now: number, week: WorkWeek): Agenda {
  const all = promises
    .map((promise) => ({ promise, ...progressOf(promise, now, week) }))
    .toSorted((a, b) => a.promise.due - b.promise.due);
  const next = all.map((one) => one.next).filter((at) => at !== null);
  return {
    due: all.filter(({ standing }) => standing !== 'later').map(({ promise }) => promise),
    overdue: all.filter(({ standing }) => standing === 'overdue').length,
    remind: all.some(({ come, promise }) => come > promise.told),
    told: promises.map((promise) => ({
      ...promise,
      told: Math.max(promise.told, progressOf(promise, now, week).come),
    })),
    next: next.length === 0 ? null : Math.min(...next),
  };
}
