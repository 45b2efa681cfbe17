/**
 * When the agent is asked to save their numbers for the team lead, and of which days. Worked out
 * anew from what is stored at each look; nothing is ever sent.
 */
import { isWorking, workFrom, type WorkWeek } from '../promises/work-week.ts';
import { addDays, dayOf } from '../stats/day.ts';

/** Days as `YYYY-MM-DD`, empty for none. */
export interface ExportReminder {
  /** The day on which it was first required. */
  since: string;
  /** The last day of the file that was saved last. */
  saved: string;
  /** The day it fell due when a notification was given last. */
  told: string;
}

export const NEVER_REMINDED: ExportReminder = { since: '', saved: '', told: '' };

/** The days whose numbers are asked for, both included. */
export interface Asked {
  from: string;
  to: string;
}

/** The day it is counted from. */
const lastOf = ({ since, saved }: ExportReminder, today: string): string => saved || since || today;

/** What is asked for on a day; null when nothing is. `every` is null without a policy. */
export function askedOn(state: ExportReminder, every: number | null, today: string): Asked | null {
  const last = lastOf(state, today);
  if (every === null || addDays(last, every) > today) return null;
  // The day of the last file was not over when it was saved.
  return { from: last, to: addDays(today, -1) };
}

export interface ReminderDeps {
  /** Every how many days; null: not at all. */
  every(): Promise<number | null>;
  stored: {
    getValue(): Promise<ExportReminder>;
    update(change: (value: ExportReminder) => ExportReminder): Promise<ExportReminder>;
  };
  week(): Promise<WorkWeek>;
  /** Epoch milliseconds. */
  now(): number;
  /** Wakes the background at a moment; null: never. */
  wakeAt(moment: number | null): Promise<void>;
  /** One notification, in place of the one before; null takes it away. */
  notify(asked: Asked | null): Promise<void>;
}

/** Milliseconds after which the clock is looked at again: it may have been set. */
const LOOK_AGAIN = 6 * 3_600_000;

/** Says what is due now, once and in working hours, and sets the next alarm; one after another. */
export function reminderKeeper(deps: ReminderDeps): () => Promise<void> {
  const { stored, now, wakeAt, notify } = deps;
  let last: Promise<unknown> = Promise.resolve();

  async function attend(): Promise<void> {
    const every = await deps.every();
    if (every === null) {
      await wakeAt(null);
      await notify(null);
      return;
    }
    const today = dayOf(new Date(now()));
    let state = await stored.getValue();
    // A day that lies ahead is of a clock that was set since.
    if (state.since === '' || lastOf(state, today) > today) {
      state = await stored.update((one) => ({ ...one, since: today, saved: '' }));
    }
    const asked = askedOn(state, every, today);
    const due = addDays(lastOf(state, today), every);
    const week = await deps.week();
    if (asked === null) {
      await notify(null);
      await wakeLater(week, new Date(`${due}T00:00`).getTime());
    } else if (state.told === due) await wakeAt(null);
    else if (isWorking(week, now())) {
      // Said first and noted then: a worker stopped in between says it again in the same place.
      await notify(asked);
      await stored.update((one) => ({ ...one, told: due }));
      await wakeAt(null);
    } else await wakeLater(week, now());
  }

  /** At the first moment of work from then on. */
  async function wakeLater(week: WorkWeek, from: number): Promise<void> {
    const work = workFrom(week, from);
    await wakeAt(work && Math.min(Math.max(work.start, from), now() + LOOK_AGAIN));
  }

  return () => {
    const next = last.then(attend);
    last = next.catch(() => undefined);
    return next;
  };
}
