/**
 * Opens a database where it can be opened. One that is damaged, or was written by a newer version,
 * is set aside untouched: writing goes on in the next one, and should the first open again another
 * day, nothing of either is lost.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Errors of a database that will not open again by itself; a full disk is not one of them. */
const DAMAGE = ['UnknownError', 'VersionError', 'DataError', 'NotFoundError', 'AbortError'];

/** Milliseconds a database gets to open; one that is held does not say so to everybody. */
const PATIENCE = 10_000;

export interface Wanted<S extends DBSchema> {
  /** In the order they are tried. */
  names: readonly string[];
  version: number;
  upgrade(database: IDBPDatabase<S>, from: number): void;
}

export interface Opened<S extends DBSchema> {
  /** Where is written: the first that opens. */
  current: IDBPDatabase<S>;
  /** All that open and may hold something, `current` first. */
  all: IDBPDatabase<S>[];
  /** How many were set aside. */
  setAside: number;
}

export interface Doors<S extends DBSchema> {
  /**
   * Opens at the first call and after each `close`.
   * @throws when none opens, or the first is refused for another reason than damage
   */
  opened(): Promise<Opened<S>>;
  /** Deletes all of them, those set aside included. */
  forget(): Promise<void>;
}

function openOne<S extends DBSchema>(
  { version, upgrade }: Wanted<S>,
  name: string,
  lost: () => void,
): Promise<IDBPDatabase<S>> {
  return new Promise((resolve, reject) => {
    let given = false;
    const giveUp = () => {
      given = true;
      reject(new Error('something else holds the numbers'));
    };
    const timer = setTimeout(giveUp, PATIENCE);
    const opening = openDB<S>(name, version, {
      upgrade,
      blocked: giveUp,
      // A newer version waits for us: it must not be kept waiting.
      blocking: lost,
      terminated: lost,
    });
    opening
      .then((database) => (given ? database.close() : resolve(database)), reject)
      .finally(() => clearTimeout(timer));
  });
}

const isDamage = (error: unknown): boolean =>
  error instanceof DOMException && DAMAGE.includes(error.name);

async function openAll<S extends DBSchema>(
  wanted: Wanted<S>,
  lost: () => void,
): Promise<Opened<S>> {
  // Older Firefox does not list them; then only the first is looked for.
  const listed = await (indexedDB.databases?.() ?? []);
  const known = new Set(listed.map(({ name }) => name));
  const all: IDBPDatabase<S>[] = [];
  let setAside = 0;
  let last: unknown = null;
  for (const name of wanted.names) {
    if (all.length > 0 && !known.has(name)) continue;
    try {
      all.push(await openOne(wanted, name, lost));
    } catch (error) {
      if (!isDamage(error)) {
        for (const database of all) database.close();
        throw error;
      }
      setAside += 1;
      last = error;
    }
  }
  const [current] = all;
  if (current === undefined) throw last;
  return { current, all, setAside };
}

export function doorsTo<S extends DBSchema>(wanted: Wanted<S>): Doors<S> {
  let opening: Promise<Opened<S>> | null = null;

  function close(): void {
    opening?.then(({ all }) => all.forEach((one) => one.close())).catch(() => undefined);
    opening = null;
  }

  return {
    opened() {
      if (opening !== null) return opening;
      const attempt = openAll(wanted, close);
      opening = attempt;
      attempt.catch(() => (opening = null));
      return attempt;
    },

    async forget() {
      close();
      const remove = (name: string) =>
        new Promise<void>((resolve, reject) => {
          const blocked = () => reject(new Error('the numbers are in use; try again'));
          deleteDB(name, { blocked }).then(resolve, reject);
        });
      await Promise.all(wanted.names.map(remove));
    },
  };
}
