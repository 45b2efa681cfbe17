/** What the background answers about statistics. */
import type { Handlers } from '../messages.ts';
import { isCoachEvent } from './check-event.ts';
import type { StatsDatabase } from './database.ts';
import { dayOf, isDay } from './day.ts';

/** More events than one composer makes between two messages. */
const MOST_EVENTS = 500;
const BATCH = /^[0-9a-f]{32}$/;

/**
 * Counting never fails for its caller: coaching goes on when the database does not. Reading and
 * forgetting do, so that the page can say so. `keepDays` is how long the agent keeps numbers.
 */
export function statsHandlers(
  database: StatsDatabase,
  keepDays: () => Promise<number>,
): Pick<Handlers, 'count' | 'tallies' | 'hours' | 'setAside' | 'forget'> {
  /** The day on which old numbers were last looked for. */
  let expired = '';

  async function expire(): Promise<void> {
    const today = dayOf(new Date());
    if (expired === today) return;
    expired = today;
    await database.expire(today, await keepDays());
  }

  async function period<T>(from: string, to: string, read: () => Promise<T>): Promise<T> {
    if (!isDay(from) || !isDay(to)) throw new Error('from and to must be days');
    return read();
  }

  return {
    async count({ events, batch }) {
      const given: unknown[] = Array.isArray(events) ? events.slice(0, MOST_EVENTS) : [];
      const good = given.filter(isCoachEvent);
      // How many, never what: the refused thing may hold words.
      const refused = given.length - good.length;
      if (refused > 0) console.warn(`Sincerely: ${refused} events refused, not of the right shape`);
      const id = typeof batch === 'string' && BATCH.test(batch) ? batch : undefined;
      if (good.length > 0) {
        await database
          .add(good, id)
          .then(expire)
          .catch((error: unknown) => {
            console.warn(`Sincerely: ${good.length} events not counted.`, error);
          });
      }
      return null;
    },

    tallies: ({ from, to }) => period(from, to, () => database.between(from, to)),

    hours: ({ from, to }) => period(from, to, () => database.hours(from, to)),

    setAside: () => database.setAside(),

    async forget() {
      await database.forget();
      return null;
    },
  };
}
