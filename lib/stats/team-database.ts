/**
 * The files a trainer was handed, in a database of their own: whatever happens to one's own
 * numbers, the team's are not touched, and the other way round.
 */
import { openDB, deleteDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { TeamFile } from './team-file.ts';

interface Schema extends DBSchema {
  files: { key: string; value: TeamFile };
  /** The group the trainer put a person into, by the person's key. */
  groups: { key: string; value: string };
}

const NAME = 'sincerely-team';

export interface TeamDatabase {
  files(): Promise<TeamFile[]>;
  groups(): Promise<Map<string, string>>;
  /** Keeps files and puts those people into `group`, unless it is empty: all of it or nothing. */
  add(files: readonly TeamFile[], group: string): Promise<void>;
  /** Takes files out again. */
  remove(checksums: readonly string[]): Promise<void>;
  /** Puts a person into a group; an empty name takes them out. */
  assign(key: string, group: string): Promise<void>;
  forget(): Promise<void>;
}

/** Each call may reject: when the disk is full or the browser cannot open what it kept. */
export function teamDatabase(): TeamDatabase {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;

  function opened(): Promise<IDBPDatabase<Schema>> {
    if (opening !== null) return opening;
    const attempt = openDB<Schema>(NAME, 1, {
      upgrade(database) {
        database.createObjectStore('files', { keyPath: 'checksum' });
        database.createObjectStore('groups');
      },
      blocking: close,
      terminated: close,
    });
    opening = attempt;
    attempt.catch(() => (opening = null));
    return attempt;
  }

  function close(): void {
    opening?.then((database) => database.close()).catch(() => undefined);
    opening = null;
  }

  return {
    files: async () => (await opened()).getAll('files'),

    async groups() {
      const transaction = (await opened()).transaction('groups');
      const [keys, names] = await Promise.all([
        transaction.store.getAllKeys(),
        transaction.store.getAll(),
      ]);
      return new Map(keys.map((key, at) => [key, names[at] ?? '']));
    },

    async add(files, group) {
      const transaction = (await opened()).transaction(['files', 'groups'], 'readwrite');
      const kept = transaction.objectStore('files');
      const groups = transaction.objectStore('groups');
      await Promise.all([
        ...files.map((file) => kept.put(file)),
        ...(group === '' ? [] : files.map(({ key }) => groups.put(group, key))),
        transaction.done,
      ]);
    },

    async remove(checksums) {
      const transaction = (await opened()).transaction('files', 'readwrite');
      await Promise.all([
        ...checksums.map((checksum) => transaction.store.delete(checksum)),
        transaction.done,
      ]);
    },

    async assign(key, group) {
      const database = await opened();
      await (group === '' ? database.delete('groups', key) : database.put('groups', group, key));
    },

    async forget() {
      close();
      await deleteDB(NAME);
    },
  };
}
