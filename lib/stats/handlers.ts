/** What the background answers about statistics. */
import type { Handlers } from '../messages.ts';
import { isCoachEvent } from './check-event.ts';
import type { StatsDatabase } from './database.ts';
import { dayOf, isDay } from './day.ts';
import { WaitingRoom, type Kept } from './waiting-room.ts';

/** More events than one composer makes between two messages. */
const MOST_EVENTS = 500;
const BATCH = /^[0-9a-f]{32}$/;

/** An id for events that came without one: what waits must count once too. */
function freshBatch(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Counting never fails for its caller: coaching goes on when the database does not, and what could
 * not be written waits in `kept`. Reading and forgetting do fail, so that the page can say so.
 * `keepDays` is how long the agent keeps numbers.
 */
export function statsHandlers(
  database: StatsDatabase,
  keepDays: () => Promise<number>,
  kept: Kept,
): Pick<Handlers, 'count' | 'uncounted' | 'tallies' | 'hours' | 'setAside' | 'forget'> {
  const room = new WaitingRoom(database, kept);
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
      const id = typeof batch === 'string' && BATCH.test(batch) ? batch : freshBatch();
      if (good.length > 0) {
        const { waiting } = await room.write({ id, events: good });
        // Not worth failing for: tomorrow is looked again.
        if (waiting === 0) await expire().catch(() => undefined);
      }
      return null;
    },

    uncounted: () => room.write(null),

    tallies: ({ from, to }) => period(from, to, () => database.between(from, to)),

    hours: ({ from, to }) => period(from, to, () => database.hours(from, to)),

    setAside: () => database.setAside(),

    async forget() {
      await Promise.all([database.forget(), room.forget()]);
      return null;
    },
  };
}
