/** The counters, in the extension's own IndexedDB. No store has a place for text. */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Lang, Tone } from '../engine/types.ts';
import type { CoachEvent, DayTally } from './event.ts';

/** Day, rule, pack version, site, language of the draft, tone of the customer. */
type TallyKey = [string, string, string, string, Lang, Tone];

interface Schema extends DBSchema {
  tallies: { key: TallyKey; value: DayTally };
}

const NAME = 'sincerely-stats';
const VERSION = 1;

export interface StatsDatabase {
  /** Adds events to their tallies in one transaction: all of them or, on an error, none. */
  add(events: readonly CoachEvent[]): Promise<void>;
  /** The tallies of the days `from` to `to`, both included, by day. */
  between(from: string, to: string): Promise<DayTally[]>;
  /** Deletes everything, a damaged database included. */
  forget(): Promise<void>;
}

const keyOf = (event: Omit<CoachEvent, 'action' | 'hour'>): TallyKey => [
  event.day,
  event.rule,
  event.packVersion,
  event.site,
  event.lang,
  event.tone,
];

function tallied(events: readonly CoachEvent[]): DayTally[] {
  const byKey = new Map<string, DayTally>();
  for (const { day, rule, packVersion, site, lang, tone, action } of events) {
    const tally = { day, rule, packVersion, site, lang, tone, counts: {} };
    const key = JSON.stringify(keyOf(tally));
    const known: DayTally = byKey.get(key) ?? tally;
    known.counts[action] = (known.counts[action] ?? 0) + 1;
    byKey.set(key, known);
  }
  return [...byKey.values()];
}

function merged(counts: DayTally['counts'], more: DayTally['counts']): DayTally['counts'] {
  const sum = { ...counts };
  for (const [action, count] of Object.entries(more) as [keyof typeof more, number][]) {
    sum[action] = (sum[action] ?? 0) + count;
  }
  return sum;
}

/**
 * The database, opened at the first use. Each call may reject: when the profile is damaged, the
 * disk is full or the browser keeps no data. The next call opens it anew.
 */
export function statsDatabase(): StatsDatabase {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;

  function open(): Promise<IDBPDatabase<Schema>> {
    const attempt = new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
      openDB<Schema>(NAME, VERSION, {
        upgrade(database) {
          database.createObjectStore('tallies', {
            keyPath: ['day', 'rule', 'packVersion', 'site', 'lang', 'tone'],
          });
        },
        blocked: () => reject(new Error('another version of Sincerely holds the statistics')),
        blocking: () => close(),
        terminated: () => (opening = null),
      }).then(resolve, reject);
    });
    opening = attempt;
    attempt.catch(() => (opening = null));
    return attempt;
  }

  const opened = () => opening ?? open();

  function close(): void {
    opening?.then((database) => database.close()).catch(() => undefined);
    opening = null;
  }

  return {
    async add(events) {
      const transaction = (await opened()).transaction('tallies', 'readwrite');
      const add = async (tally: DayTally) => {
        const known = await transaction.store.get(keyOf(tally));
        await transaction.store.put({
          ...tally,
          counts: merged(known?.counts ?? {}, tally.counts),
        });
      };
      try {
        await Promise.all([...tallied(events).map(add), transaction.done]);
      } catch (error) {
        // A put that is refused on the spot does not by itself undo those before it.
        if (transaction.error === null) transaction.abort();
        throw error;
      }
    },

    async between(from, to) {
      // An array sorts after every string: [to, []] lies behind the last key of that day.
      return (await opened()).getAll('tallies', IDBKeyRange.bound([from], [to, []]));
    },

    async forget() {
      close();
      await new Promise<void>((resolve, reject) => {
        const blocked = () => reject(new Error('the statistics are in use; try again'));
        deleteDB(NAME, { blocked }).then(resolve, reject);
      });
    },
  };
}
