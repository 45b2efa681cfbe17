/**
 * Opens the statistics where they can be opened. A database that is damaged, or was written by a
 * newer version, is set aside untouched: counting goes on in the next one, and should the first
 * open again another day, nothing of either is lost.
 */
import { openDB, type IDBPDatabase } from 'idb';
import { upgrade, VERSION, type Schema } from './stats-schema.ts';

/** In the order they are tried. */
export const NAMES = ['sincerely-stats', 'sincerely-stats-2', 'sincerely-stats-3'] as const;

/** Errors of a database that will not open again by itself; a full disk is not one of them. */
const DAMAGE = ['UnknownError', 'VersionError', 'DataError', 'NotFoundError', 'AbortError'];

export type Database = IDBPDatabase<Schema>;

export interface Opened {
  /** Where events are added: the first that opens. */
  current: Database;
  /** Later ones that hold numbers too. */
  others: Database[];
  /** How many were set aside. */
  setAside: number;
}

function openOne(name: string, lost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<Schema>(name, VERSION, {
      upgrade,
      blocked: () => reject(new Error('another version of Sincerely holds the statistics')),
      // A newer version waits for us: it must not be kept waiting.
      blocking: lost,
      terminated: lost,
    }).then(resolve, reject);
  });
}

const isDamage = (error: unknown): boolean =>
  error instanceof DOMException && DAMAGE.includes(error.name);

/**
 * `lost` is called when a database has to be closed or was closed by the browser.
 * @throws when none opens, or the first is refused for another reason than damage
 */
export async function openDatabases(lost: () => void): Promise<Opened> {
  // Older Firefox does not list them; then only the first is looked for.
  const listed = await (indexedDB.databases?.() ?? []);
  const known = new Set(listed.map(({ name }) => name));
  const open: Database[] = [];
  let setAside = 0;
  let last: unknown = null;
  for (const name of NAMES) {
    if (open.length > 0 && !known.has(name)) continue;
    try {
      open.push(await openOne(name, lost));
    } catch (error) {
      if (!isDamage(error)) {
        for (const database of open) database.close();
        throw error;
      }
      setAside += 1;
      last = error;
    }
  }
  const [current, ...others] = open;
  if (current === undefined) throw last;
  return { current, others, setAside };
}
