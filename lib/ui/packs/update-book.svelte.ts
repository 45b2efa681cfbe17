import { ask } from '../../messages.ts';
import {
  readSubscriptions,
  subscriptionsItem,
  type Subscription,
} from '../../storage/subscription-items.ts';
import { LiveItem } from '../kit/live-item.svelte.ts';
import { httpsHost } from './https-host.ts';

/** Asks the browser for leave to read some origins, within a click; false when the person says no. */
export type AskLeave = (origins: string[]) => Promise<boolean>;

/** The addresses packs are kept up to date from, as the options page sees them. */
export class UpdateBook {
  /** Id of the pack whose address is being asked; null for none. */
  asking: string | null = $state(null);
  /** The background did not do what it was asked for last. */
  failed = $state(false);
  readonly #stored: LiveItem<unknown[]>;
  readonly #askLeave: AskLeave;

  constructor(stored: LiveItem<unknown[]>, askLeave: AskLeave) {
    this.#stored = stored;
    this.#askLeave = askLeave;
  }

  static async load(askLeave: AskLeave): Promise<UpdateBook> {
    return new UpdateBook(await LiveItem.of(subscriptionsItem), askLeave);
  }

  of(id: string): Subscription | null {
    return readSubscriptions(this.#stored.value).find((one) => one.id === id) ?? null;
  }

  /**
   * Leave to read an address. Without it the address can still be read where its server lets
   * anybody's page do so, so a no is no end.
   */
  async askLeave(address: string): Promise<void> {
    const host = httpsHost(address);
    if (host !== null) await this.#askLeave([`https://${host}/*`]).catch(() => false);
  }

  async check(id: string): Promise<void> {
    this.asking = id;
    await this.#wish(() => ask({ type: 'checkUpdates', id }));
    this.asking = null;
  }

  async pause(id: string, paused: boolean): Promise<void> {
    if (!paused) this.asking = id;
    await this.#wish(() => ask({ type: 'pauseUpdates', id, paused }));
    this.asking = null;
  }

  stop(id: string): Promise<void> {
    return this.#wish(() => ask({ type: 'unsubscribe', id }));
  }

  newsRead(id: string): Promise<void> {
    return this.#wish(() => ask({ type: 'newsRead', id }));
  }

  async #wish(asking: () => Promise<unknown>): Promise<void> {
    try {
      await asking();
      this.failed = false;
    } catch (error) {
      console.warn('Sincerely: the address of a pack could not be asked or changed.', error);
      this.failed = true;
    }
  }
}
