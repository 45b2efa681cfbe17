/**
 * Installed packs in `storage.local`. The list is small and written twice: as it is, and as it was
 * before the last change. Texts stand under their checksum, so that one that was damaged is known
 * for it, and a change of the list and of its texts is one write.
 */
import { browser } from 'wxt/browser';
import { packsRevisionItem } from './items.ts';
import { EMPTY_SHELF, readShelf, type Shelf, type ShelvedPack } from './pack-shelf.ts';

const SHELF = 'packs';
const SHELF_BEFORE = 'packsBefore';
const BUILT = 'packsBuilt';
const TEXT = 'packText:';

/** What is wrong with the storage as a whole. */
export type ShelfTrouble =
  /** The list was damaged; the one before the last change is used. */
  | 'list-damaged'
  /** Both lists were damaged; nothing is installed. */
  | 'lists-lost'
  /** A newer version of the extension wrote it; it is left alone. */
  | 'list-newer'
  /** The browser does not read its storage. */
  | 'unreadable';

/** The browser had no room: nothing was changed. */
export class StorageFull extends Error {}

export interface PackStore {
  read(): Promise<{ shelf: Shelf; trouble: ShelfTrouble | null }>;
  /** The packs as they were before the last change. */
  before(): Promise<ShelvedPack[]>;
  /** The text that was written under a checksum; null when it is gone. */
  text(checksum: string): Promise<string | null>;
  /**
   * Writes the list, and texts that are new to it by their checksums, in one step.
   * @throws StorageFull, and nothing was changed
   */
  write(packs: ShelvedPack[], texts: ReadonlyMap<string, string>): Promise<void>;
  /** Tells open pages that the packs changed; to be called once questions are answered by them. */
  announce(): Promise<void>;
  /** What was last built of the packs, whatever it is; null when there is none. */
  built(): Promise<unknown>;
  /** Remembers what was built; that it could not is no harm. */
  keepBuilt(value: unknown): Promise<void>;
}

type Stored = Record<string, unknown>;

export function packStore(): PackStore {
  const { local } = browser.storage;

  async function read(): Promise<{ shelf: Shelf; trouble: ShelfTrouble | null }> {
    let stored: Stored;
    try {
      stored = await local.get([SHELF, SHELF_BEFORE]);
    } catch (error) {
      console.warn('Sincerely: the packs cannot be read.', error);
      return { shelf: EMPTY_SHELF, trouble: 'unreadable' };
    }
    if (stored[SHELF] === undefined && stored[SHELF_BEFORE] === undefined) {
      return { shelf: EMPTY_SHELF, trouble: null };
    }
    const shelf = readShelf(stored[SHELF]);
    if (shelf === 'newer') return { shelf: EMPTY_SHELF, trouble: 'list-newer' };
    if (shelf !== 'damaged') return { shelf, trouble: null };
    const before = readShelf(stored[SHELF_BEFORE]);
    if (typeof before === 'string') return { shelf: EMPTY_SHELF, trouble: 'lists-lost' };
    return { shelf: before, trouble: 'list-damaged' };
  }

  async function before(): Promise<ShelvedPack[]> {
    const shelf = readShelf((await local.get(SHELF_BEFORE))[SHELF_BEFORE]);
    return typeof shelf === 'string' ? [] : shelf.packs;
  }

  async function write(packs: ShelvedPack[], texts: ReadonlyMap<string, string>): Promise<void> {
    const { shelf: old, trouble } = await read();
    if (trouble === 'list-newer') {
      throw new Error(
        'the packs were kept by a newer version of Sincerely and are left as they are',
      );
    }
    const shelf: Shelf = { v: EMPTY_SHELF.v, packs };
    const values: Stored = { [SHELF]: shelf, [SHELF_BEFORE]: old };
    for (const [checksum, text] of texts) values[TEXT + checksum] = text;
    try {
      await local.set(values);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (/quota|no space|full|QUOTA_BYTES/i.test(message)) throw new StorageFull(message);
      throw error;
    }
    await sweep([...packs, ...old.packs]);
  }

  /** Texts nobody names any more go. That some cannot is no harm: they go next time. */
  async function sweep(packs: readonly ShelvedPack[]): Promise<void> {
    try {
      const wanted = new Set(
        packs.flatMap(({ now, before }) => [now, ...(before ? [before] : [])]).map(textKey),
      );
      const keys = Object.keys(await local.get(null));
      await local.remove(keys.filter((key) => key.startsWith(TEXT) && !wanted.has(key)));
    } catch (error) {
      console.warn('Sincerely: old packs could not be cleared away.', error);
    }
  }

  async function text(checksum: string): Promise<string | null> {
    try {
      const value = (await local.get(TEXT + checksum))[TEXT + checksum];
      return typeof value === 'string' ? value : null;
    } catch {
      return null;
    }
  }

  return {
    read,
    before,
    write,
    text,
    announce: async () => {
      await packsRevisionItem.update((count) => count + 1).catch(() => undefined);
    },
    built: async () => (await local.get(BUILT).catch((): Stored => ({})))[BUILT] ?? null,
    keepBuilt: (value) => local.set({ [BUILT]: value }).catch(() => undefined),
  };
}

const textKey = ({ sha256: checksum }: { sha256: string }): string => TEXT + checksum;
