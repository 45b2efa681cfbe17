import { ask } from '../../messages.ts';
import type { KeptPromise } from '../../promises/promise.ts';
import type { PromiseSettings } from '../../promises/settings.ts';
import { standingOf, type Standing } from '../../promises/standing.ts';
import { promisesItem, promiseSettingsItem } from '../../storage/promise-items.ts';
import { LiveItem } from '../kit/live-item.svelte.ts';
import { now } from '../kit/now.svelte.ts';

export type Done = 'kept' | 'moved' | 'dropped';

/** The open promises as our pages see them, kept up to date. */
export class PromiseBook {
  state: 'loading' | 'failed' | 'ready' = $state('loading');
  /** The earliest first. */
  promises: readonly KeptPromise[] = $state.raw([]);
  /** Whether the browser lets us notify. */
  notifications = $state(true);
  /** What the agent did last, and what there was before it. */
  last: { done: Done; before: KeptPromise } | null = $state.raw(null);
  problem: 'notChanged' | 'openFailed' | null = $state(null);
  settings: LiveItem<PromiseSettings>;

  constructor(settings: LiveItem<PromiseSettings>) {
    this.settings = settings;
    // For as long as the page is open.
    promisesItem.watch(() => void this.load());
  }

  static async load(): Promise<PromiseBook> {
    const book = new PromiseBook(await LiveItem.of(promiseSettingsItem));
    void book.load();
    return book;
  }

  async load(): Promise<void> {
    try {
      const { promises, notifications } = await ask({ type: 'promises' });
      this.promises = promises.toSorted((a, b) => a.due - b.due);
      this.notifications = notifications;
      this.state = 'ready';
    } catch (error) {
      console.warn('Sincerely: the promises could not be read.', error);
      this.state = 'failed';
    }
  }

  standingOf(promise: KeptPromise): Standing {
    return standingOf(promise, now(), this.settings.value.week);
  }

  keep(promise: KeptPromise): Promise<void> {
    return this.#settle('kept', promise, null);
  }

  drop(promise: KeptPromise): Promise<void> {
    return this.#settle('dropped', promise, null);
  }

  /** From now on it has as long as it takes to the new time, with reminders of its own. */
  move(promise: KeptPromise, due: number): Promise<void> {
    return this.#settle('moved', promise, { ...promise, made: Date.now(), due, told: 0 });
  }

  async undo(): Promise<void> {
    const before = this.last?.before;
    if (before === undefined) return;
    if (await this.#change(before.ticket, before)) this.last = null;
  }

  async dropAll(): Promise<void> {
    for (const { ticket } of this.promises) await this.#change(ticket, null);
    this.last = null;
  }

  /** True when the ticket came to the front. */
  async open({ link }: KeptPromise): Promise<boolean> {
    try {
      await ask({ type: 'openTicket', link });
      return true;
    } catch (error) {
      console.warn('Sincerely: a ticket could not be opened.', error);
      this.problem = 'openFailed';
      return false;
    }
  }

  async #settle(done: Done, before: KeptPromise, to: KeptPromise | null): Promise<void> {
    if (await this.#change(before.ticket, to)) this.last = { done, before };
  }

  async #change(ticket: string, to: KeptPromise | null): Promise<boolean> {
    try {
      await ask({ type: 'changePromise', ticket, to });
      this.problem = null;
      await this.load();
      return true;
    } catch (error) {
      console.warn('Sincerely: a promise could not be changed.', error);
      this.problem = 'notChanged';
      return false;
    }
  }
}
