/** The counters, in the extension's own IndexedDB. No store has a place for text. */
import { isStoredHour, isStoredTally } from './check-stored.ts';
import { addDays } from './day.ts';
import type { CoachEvent, DayTally, HourTally } from './event.ts';
import { doorsTo } from './open-database.ts';
import { hourKey, tallyKey, upgrade, VERSION, type Schema } from './stats-schema.ts';
import { addedTallies, hoursOf, mergedTallies, talliesOf } from './tallying.ts';

const NAMES = ['sincerely-stats', 'sincerely-stats-2', 'sincerely-stats-3'];

/** Days for which is known at what hour replies were sent; the daily tallies may stay longer. */
const HOURS_KEPT = 400;
/** Days within which a batch of events may be sent once more. */
const BATCHES_KEPT = 2;

export interface StatsDatabase {
  /**
   * Adds events to their tallies in one transaction: all of them or, on an error, none. A batch
   * whose id was counted before is not counted again.
   */
  add(events: readonly CoachEvent[], batch?: string): Promise<void>;
  /** The tallies of the days `from` to `to`, both included, by day. */
  between(from: string, to: string): Promise<DayTally[]>;
  /** When replies of these days were sent. */
  hours(from: string, to: string): Promise<HourTally[]>;
  /** Deletes what is older than `days` days before `today`, and detail past its time. */
  expire(today: string, days: number): Promise<void>;
  /** How many damaged databases were set aside. */
  setAside(): Promise<number>;
  /** Deletes everything, damaged databases included. */
  forget(): Promise<void>;
}

/**
 * The database, opened at the first use. Each call may reject: when the disk is full or the
 * browser keeps no data. The next call opens it anew.
 */
export function statsDatabase(): StatsDatabase {
  const doors = doorsTo<Schema>({ names: NAMES, version: VERSION, upgrade });
  const all = async () => (await doors.opened()).all;

  return {
    async add(events, batch) {
      const { current } = await doors.opened();
      const transaction = current.transaction(['tallies', 'hours', 'batches'], 'readwrite');
      const tallies = transaction.objectStore('tallies');
      const hours = transaction.objectStore('hours');
      const batches = transaction.objectStore('batches');
      const add = async (tally: DayTally) => {
        const known = await tallies.get(tallyKey(tally));
        await tallies.put(isStoredTally(known) ? addedTallies(known, tally) : tally);
      };
      const addHour = async (hour: HourTally) => {
        const known = await hours.get(hourKey(hour));
        const before = isStoredHour(known) ? known.replies : 0;
        await hours.put({ ...hour, replies: before + hour.replies });
      };
      const addAll = async () => {
        if (batch !== undefined) {
          if ((await batches.getKey(batch)) !== undefined) return;
          await batches.put({ id: batch, day: events[0]?.day ?? '' });
        }
        await Promise.all([...talliesOf(events).map(add), ...hoursOf(events).map(addHour)]);
      };
      try {
        await Promise.all([addAll(), transaction.done]);
      } catch (error) {
        // A put that is refused on the spot does not by itself undo those before it.
        if (transaction.error === null) transaction.abort();
        throw error;
      }
    },

    async between(from, to) {
      // An array sorts after every string: [to, []] lies behind the last key of that day.
      const range = IDBKeyRange.bound([from], [to, []]);
      const found = await Promise.all((await all()).map((one) => one.getAll('tallies', range)));
      return mergedTallies(found.flat().filter(isStoredTally));
    },

    async hours(from, to) {
      const range = IDBKeyRange.bound([from], [to, []]);
      const found = await Promise.all((await all()).map((one) => one.getAll('hours', range)));
      return found.flat().filter(isStoredHour);
    },

    async expire(today, days) {
      const before = (kept: number) => addDays(today, -kept);
      for (const one of await all()) {
        const transaction = one.transaction(['tallies', 'hours', 'batches'], 'readwrite');
        const old = transaction.objectStore('batches').index('day');
        const batches = await old.getAllKeys(IDBKeyRange.upperBound(before(BATCHES_KEPT), true));
        await Promise.all([
          transaction.objectStore('tallies').delete(IDBKeyRange.upperBound([before(days)])),
          transaction
            .objectStore('hours')
            .delete(IDBKeyRange.upperBound([before(Math.min(days, HOURS_KEPT))])),
          ...batches.map((id) => transaction.objectStore('batches').delete(id)),
          transaction.done,
        ]);
      }
    },

    setAside: async () => (await doors.opened()).setAside,

    forget: () => doors.forget(),
  };
}
