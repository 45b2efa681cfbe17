/** The packs as a page sees them. Long because all that can be wished of them is wished here. */
import { ask } from '../../messages.ts';
import type {
  PackAbout,
  PackInfo,
  PackList,
  PackOutcome,
  PackPreview,
} from '../../packs/pack-info.ts';
import type { SubscribeFailure } from '../../packs/subscription/subscription-info.ts';
import { packsRevisionItem } from '../../storage/items.ts';
import type { Trouble } from '../../storage/subscription-items.ts';
import { readPackFile, type Unread } from './read-pack-file.ts';
import type { UpdateBook } from './update-book.svelte.ts';

/** A text that may become a pack, and what it would change. */
export interface Offer {
  /** Name of its file, or its address; empty for a pasted text. */
  file: string;
  /** Where it is to be kept up to date from; null for one that was brought by hand. */
  address: string | null;
  text: string;
  /** Why it is no text that could be read; null when it is one. */
  unread: Unread | null;
  /** Why its address gave no text; null when it did, or has none. */
  trouble: Trouble | null;
  /** Null while it is asked for. */
  preview: PackPreview | null;
  /** The background did not answer. */
  failed: boolean;
  /** Id of the pack whose version before it is; null for one from elsewhere. */
  back: string | null;
}

type Wished = Pick<PackOutcome, 'list'> & { failed: SubscribeFailure | null };

/** What was done last. */
export interface Done {
  what: 'removed' | 'back' | 'on' | 'off' | 'installed' | 'made' | 'described' | 'moved';
  /** The pack, as it was then. */
  pack: Pick<PackInfo, 'id' | 'manifest'>;
}

/** The packs as the options page sees them, and the texts that wait to be accepted. */
export class PackBook {
  state: 'loading' | 'failed' | 'ready' = $state('loading');
  list: PackList = $state.raw({ packs: [], trouble: null });
  offers: readonly Offer[] = $state.raw([]);
  last: Done | null = $state.raw(null);
  /** Why the last wish was not fulfilled. */
  problem: SubscribeFailure | 'no-answer' | 'lost' | null = $state(null);
  busy = $state(false);
  readonly updates: UpdateBook;

  constructor(updates: UpdateBook) {
    this.updates = updates;
    // For as long as the page is open: a pack may be changed in another tab.
    packsRevisionItem.watch(() => void this.#changedElsewhere());
  }

  /** The text that is to be decided on. */
  get offer(): Offer | null {
    return this.offers[0] ?? null;
  }

  infoOf(id: string): PackInfo | undefined {
    return this.list.packs.find((pack) => pack.id === id);
  }

  async load(): Promise<void> {
    try {
      this.list = await ask({ type: 'packs' });
      this.state = 'ready';
    } catch (error) {
      console.warn('Sincerely: the packs could not be listed.', error);
      this.state = 'failed';
    }
  }

  async #changedElsewhere(): Promise<void> {
    if (this.busy) return;
    await this.load();
    if (this.offer?.preview) await this.#look(this.offer);
  }

  async bringFiles(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const read = await readPackFile(file);
      if ('text' in read) this.bring(file.name, read.text);
      else this.#add({ file: file.name, unread: read.unread });
    }
  }

  /** @param file name of the file; empty for a pasted text */
  bring(file: string, text: string): void {
    this.#add({ file, text });
  }

  /** To be called within a click: the browser may have to be asked for leave to read it. */
  async bringFrom(address: string): Promise<void> {
    await this.updates.askLeave(address);
    this.#add({ file: address, address });
  }

  #add(found: Pick<Offer, 'file'> & Partial<Offer>): void {
    const none = { address: null, unread: null, trouble: null, preview: null, back: null };
    const offer: Offer = { text: '', failed: false, ...none, ...found };
    // What was done before is old news.
    this.last = null;
    this.problem = null;
    this.offers = [...this.offers, offer];
    if (this.offers.length === 1) void this.#look(offer);
  }

  /** Asks once more what the offer would change. */
  lookAgain(): void {
    if (this.offer) void this.#look(this.offer);
  }

  async #look(offer: Offer): Promise<void> {
    if (offer.unread !== null) return;
    const seen = await this.#see(offer).catch((error: unknown) => {
      console.warn('Sincerely: a pack could not be looked at.', error);
      return { preview: null, failed: true };
    });
    this.offers = this.offers.map((one) => (one === offer ? { ...offer, ...seen } : one));
  }

  async #see({ address, file, text: known }: Offer): Promise<Partial<Offer>> {
    let text = known;
    // What was had once is what is decided on.
    if (address !== null && text === '') {
      const got = await ask({ type: 'fetchPack', address });
      if ('trouble' in got) return { trouble: got.trouble, failed: false };
      text = got.text;
    }
    const name = file === '' ? 'text' : file;
    const preview = await ask({ type: 'previewPack', name, text });
    return { text, preview, trouble: null, failed: false };
  }

  /** Lets the offer go; the next one is looked at. */
  dismiss(): void {
    this.offers = this.offers.slice(1);
    this.lookAgain();
  }

  /** @returns the id of the pack that is there now; null when it is not */
  async accept(acceptKey: boolean): Promise<string | null> {
    const { offer } = this;
    const manifest = offer?.preview?.manifest;
    if (!offer || !manifest) return null;
    const { text, file, back, address } = offer;
    const source = { kind: file === '' ? 'text' : 'file', name: file } as const;
    const asking = () =>
      address !== null
        ? ask({ type: 'subscribe', address, text, acceptKey })
        : back === null
          ? ask({ type: 'installPack', text, source, acceptKey })
          : ask({ type: 'rollBackPack', id: back });
    if (!(await this.#wish(asking))) return null;
    this.last = { what: 'installed', pack: { id: manifest.id, manifest } };
    this.dismiss();
    return manifest.id;
  }

  async switch(pack: PackInfo, on: boolean): Promise<void> {
    if (await this.#wish(() => ask({ type: 'switchPack', id: pack.id, on }))) {
      this.last = { what: on ? 'on' : 'off', pack };
    }
  }

  /** Moves a pack by one place, up (-1) or down (1). */
  async move(pack: PackInfo, by: -1 | 1): Promise<boolean> {
    // The first of the list is core, which stays.
    const installed = this.list.packs.slice(1);
    const to = installed.findIndex(({ id }) => id === pack.id) + by;
    if (this.busy || to < 0 || to >= installed.length) return false;
    const moved = await this.#wish(() => ask({ type: 'movePack', id: pack.id, to }));
    if (moved) this.last = { what: 'moved', pack };
    return moved;
  }

  async remove(pack: PackInfo): Promise<void> {
    if (await this.#wish(() => ask({ type: 'removePack', id: pack.id }))) {
      this.last = { what: 'removed', pack };
    }
  }

  async bringBack(pack: Done['pack']): Promise<boolean> {
    const back = await this.#wish(() => ask({ type: 'bringBackPack', id: pack.id }));
    if (back) this.last = { what: 'back', pack };
    return back;
  }

  /** Offers the version before of a pack as a text from elsewhere is offered. */
  async offerBefore(pack: PackInfo): Promise<void> {
    const text = await ask({ type: 'packText', id: pack.id, which: 'before' }).catch(() => null);
    this.problem = text === null ? 'lost' : null;
    if (text === null) return;
    const none = { address: null, unread: null, trouble: null, preview: null };
    const offer: Offer = { file: '', text, failed: false, ...none, back: pack.id };
    // Before those that wait: it is what was asked for last.
    this.offers = [offer, ...this.offers];
    await this.#look(offer);
  }

  /** See the message `makePack`. @returns why not, in a row; null when it is there */
  async make(of: string | null, about: PackAbout): Promise<string[] | null> {
    let reasons: string[] = [];
    const made = await this.#wish(async () => {
      const outcome = await ask({ type: 'makePack', of, about });
      reasons = outcome.problems.map(({ message }) => message);
      return outcome;
    });
    if (!made) return reasons;
    const pack = this.infoOf(about.id);
    if (pack) this.last = { what: of === about.id ? 'described' : 'made', pack };
    return null;
  }

  /** The file of a pack to hand on; null, and said, when its text is lost. */
  async fileOf(id: string): Promise<{ name: string; text: string } | null> {
    const file = await ask({ type: 'exportPack', id }).catch(() => null);
    this.problem = file === null ? 'lost' : null;
    return file;
  }

  /** Asks the background for a change; true when it happened. */
  async #wish(asking: () => Promise<Wished>): Promise<boolean> {
    this.busy = true;
    try {
      const { list, failed } = await asking();
      this.list = list;
      this.problem = failed;
      return failed === null;
    } catch (error) {
      console.warn('Sincerely: the packs could not be changed.', error);
      this.problem = 'no-answer';
      return false;
    } finally {
      this.busy = false;
      if (this.problem !== null) this.last = null;
    }
  }
}
