/**
 * Events wait here while the database takes none (a full disk, say), and are written when it does
 * again. Each goes in with its batch, so that one that was written after all counts once.
 */
import { isCoachEvent } from './check-event.ts';
import type { StatsDatabase } from './database.ts';
import type { CoachEvent } from './event.ts';

export interface Batch {
  id: string;
  events: CoachEvent[];
}

export interface Uncounted {
  /** Events that wait to be written. */
  waiting: number;
  /** Events there was no more room for even here. */
  lost: number;
}

/** Where they outlive a background that is stopped; anything may be found there. */
export interface Kept {
  getValue(): Promise<unknown>;
  setValue(value: object): Promise<void>;
}

/** Some days of one agent's replies; a megabyte at most. */
const MOST_WAITING = 5000;

interface Room {
  batches: Batch[];
  lost: number;
}

function readRoom(value: unknown): Room {
  const { batches, lost } = (value ?? {}) as Partial<Record<keyof Room, unknown>>;
  const good = (Array.isArray(batches) ? batches : []) as Partial<Batch>[];
  return {
    batches: good.flatMap(({ id, events }) =>
      typeof id === 'string' && Array.isArray(events) && events.every(isCoachEvent)
        ? [{ id, events }]
        : [],
    ),
    lost: Number.isSafeInteger(lost) ? (lost as number) : 0,
  };
}

const sizeOf = ({ batches }: Room): number =>
  batches.reduce((sum, { events }) => sum + events.length, 0);

export class WaitingRoom {
  #room: Room | null = null;
  #last: Promise<unknown> = Promise.resolve();
  readonly #database: Pick<StatsDatabase, 'add'>;
  readonly #kept: Kept;

  constructor(database: Pick<StatsDatabase, 'add'>, kept: Kept) {
    this.#database = database;
    this.#kept = kept;
  }

  /** Writes what waits and this batch, in their order; what cannot be written goes on waiting. */
  async write(batch: Batch | null): Promise<Uncounted> {
    const next = this.#last.then(() => this.#writeAll(batch));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #writeAll(batch: Batch | null): Promise<Uncounted> {
    const room = (this.#room ??= readRoom(await this.#kept.getValue()));
    const before = room.batches.length;
    if (batch !== null) room.batches.push(batch);
    try {
      for (let first = room.batches[0]; first !== undefined; first = room.batches[0]) {
        await this.#database.add(first.events, first.id);
        room.batches.shift();
      }
    } catch (error) {
      console.warn(`Sincerely: ${sizeOf(room)} events wait to be counted.`, error);
    }
    while (sizeOf(room) > MOST_WAITING) room.lost += room.batches.shift()!.events.length;
    if (before + room.batches.length > 0) await this.#kept.setValue(room);
    return { waiting: sizeOf(room), lost: room.lost };
  }

  async forget(): Promise<void> {
    this.#room = { batches: [], lost: 0 };
    await this.#kept.setValue(this.#room);
  }
}
