/**
 * Keeps what was promised and reminds of it. Everything is worked out anew from what is stored
 * whenever the background wakes, so a worker that was stopped, a browser that was closed and a
 * clock that was set lose nothing.
 */
import type { PromiseSettings } from './settings.ts';
import { isKeptPromise, type KeptPromise } from './promise.ts';
import { agendaOf, type Agenda } from './standing.ts';

export interface KeeperDeps {
  /** What is stored; anything at all may have been put there. */
  stored: {
    getValue(): Promise<unknown[]>;
    /** Reads, changes and writes as one step. */
    update(change: (value: unknown[]) => unknown[]): Promise<unknown[]>;
  };
  settings(): Promise<PromiseSettings>;
  /** Epoch milliseconds. */
  now(): number;
  /** Wakes the background at a moment; null: never. */
  wakeAt(moment: number | null): Promise<void>;
  /** The count on the icon. */
  badge(due: number, overdue: number): Promise<void>;
  /** One notification for all that is due, in place of the one before; null takes it away. */
  notify(due: readonly KeptPromise[] | null): Promise<void>;
}

export interface Keeper {
  /** Does what is due now, and sets the next alarm. */
  wake(): Promise<void>;
  list(): Promise<KeptPromise[]>;
  /** Those to be seen to now, the earliest first. */
  due(): Promise<KeptPromise[]>;
  /**
   * A reply was sent in a ticket: it settles what was promised there, or promises anew. One that
   * follows the promise right away is a part of it.
   */
  replied(ticket: string, promise: Omit<KeptPromise, 'ticket' | 'told'> | null): Promise<void>;
  /** Puts a promise in the place of what the ticket has, or with null takes that away. */
  change(ticket: string, to: KeptPromise | null): Promise<void>;
}

/** More open promises than anybody keeps: beyond it those longest overdue go. */
const MOST = 500;
/**
 * Milliseconds within which a reply without a time is the rest of the one that promised: people
 * send a second short message right behind. Of a short promise it is a part of its span.
 */
const SAME_BREATH = 5 * 60_000;
const PART_OF_SPAN = 1 / 4;
/** Milliseconds after which the clock is looked at again: it may have been set. */
const LOOK_AGAIN = 60 * 60_000;

/** A clock that was set back makes of no reply the rest of a later one. */
function inOneBreath({ made, due }: KeptPromise, now: number): boolean {
  const since = now - made;
  return since >= 0 && since < Math.min(SAME_BREATH, (due - made) * PART_OF_SPAN);
}

const readable = (value: unknown[]): KeptPromise[] => value.filter(isKeptPromise);

export function promiseKeeper(deps: KeeperDeps): Keeper {
  const { stored, settings, now, wakeAt, badge, notify } = deps;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: two alarms at once must not both remind. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  }

  const list = async () => readable(await stored.getValue());

  async function attend(): Promise<void> {
    const { on, week } = await settings();
    const agenda: Agenda | null = on ? agendaOf(await list(), now(), week) : null;
    const next = agenda?.next ?? null;
    await wakeAt(next === null ? null : Math.min(next, now() + LOOK_AGAIN));
    await badge(agenda?.due.length ?? 0, agenda?.overdue ?? 0);
    if (agenda === null || agenda.due.length === 0) await notify(null);
    else if (agenda.remind) {
      // Said first and noted then: a worker stopped in between says it again in the same place.
      await notify(agenda.due);
      await stored.update(() => agenda.told);
    }
  }

  async function put(ticket: string, promise: KeptPromise | null): Promise<void> {
    const others = (value: unknown[]) => readable(value).filter((one) => one.ticket !== ticket);
    const known = (await list()).some((one) => one.ticket === ticket);
    if (promise !== null) {
      await stored.update((value) =>
        [...others(value), promise].toSorted((a, b) => a.due - b.due).slice(-MOST),
      );
    } else if (known) await stored.update(others);
    else return;
    await attend();
  }

  return {
    wake: () => inTurn(attend),
    list,
    due: async () => agendaOf(await list(), now(), (await settings()).week).due,
    replied: (ticket, promise) =>
      inTurn(async () => {
        const { on } = await settings();
        const open = promise === null && (await list()).find((one) => one.ticket === ticket);
        if (open && inOneBreath(open, now())) return;
        await put(ticket, promise === null || !on ? null : { ticket, ...promise, told: 0 });
      }),
    change: (ticket, to) => inTurn(() => put(ticket, to)),
  };
}
