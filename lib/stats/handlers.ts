/** What the background answers about statistics. */
import type { Handlers } from '../messages.ts';
import { isCoachEvent } from './check-event.ts';
import type { StatsDatabase } from './database.ts';
import { isDay } from './day.ts';

/** More events than one composer makes between two messages. */
const MOST_EVENTS = 500;

/**
 * Counting never fails for its caller: coaching goes on when the database does not. Reading and
 * forgetting do, so that the page can say so.
 */
export function statsHandlers(
  database: StatsDatabase,
): Pick<Handlers, 'count' | 'tallies' | 'forget'> {
  return {
    async count({ events }) {
      const batch: unknown[] = Array.isArray(events) ? events.slice(0, MOST_EVENTS) : [];
      const good = batch.filter(isCoachEvent);
      // How many, never what: the refused thing may hold words.
      const refused = batch.length - good.length;
      if (refused > 0) console.warn(`Sincerely: ${refused} events refused, not of the right shape`);
      if (good.length > 0) {
        await database.add(good).catch((error: unknown) => {
          console.warn(`Sincerely: ${good.length} events not counted.`, error);
        });
      }
      return null;
    },

    tallies({ from, to }) {
      if (!isDay(from) || !isDay(to)) return Promise.reject(new Error('from and to must be days'));
      return database.between(from, to);
    },

    async forget() {
      await database.forget();
      return null;
    },
  };
}
