/**
 * The files a trainer was handed, in a database of their own: whatever happens to one's own
 * numbers, the team's are not touched, and the other way round.
 */
import type { DBSchema } from 'idb';
import { doorsTo } from './open-database.ts';
import type { TeamFile } from './team-file.ts';

interface Schema extends DBSchema {
  /** Files of before the practice desk was counted have no results of it. */
  files: { key: string; value: Omit<TeamFile, 'practice'> & Partial<TeamFile> };
  /** The group the trainer put a person into, by the person's key. */
  groups: { key: string; value: string };
}

const NAMES = ['sincerely-team', 'sincerely-team-2', 'sincerely-team-3'];

export interface TeamDatabase {
  files(): Promise<TeamFile[]>;
  groups(): Promise<Map<string, string>>;
  /** Keeps files and puts those people into `group`, unless it is empty: all of it or nothing. */
  add(files: readonly TeamFile[], group: string): Promise<void>;
  /** Takes files out again. */
  remove(checksums: readonly string[]): Promise<void>;
  /** Puts a person into a group; an empty name takes them out. */
  assign(key: string, group: string): Promise<void>;
  /** How many damaged databases were set aside. */
  setAside(): Promise<number>;
  forget(): Promise<void>;
}

/** Each call may reject: when the disk is full or the browser cannot open what it kept. */
export function teamDatabase(): TeamDatabase {
  const doors = doorsTo<Schema>({
    names: NAMES,
    version: 1,
    upgrade(database) {
      database.createObjectStore('files', { keyPath: 'checksum' });
      database.createObjectStore('groups');
    },
  });
  const all = async () => (await doors.opened()).all;

  return {
    async files() {
      const found = await Promise.all((await all()).map((one) => one.getAll('files')));
      const whole = found.flat().map((file) => ({ practice: [], ...file }));
      return [...new Map(whole.map((file) => [file.checksum, file])).values()];
    },

    async groups() {
      const found = new Map<string, string>();
      for (const one of (await all()).toReversed()) {
        const { store } = one.transaction('groups');
        const [keys, names] = await Promise.all([store.getAllKeys(), store.getAll()]);
        keys.forEach((key, at) => found.set(key, names[at] ?? ''));
      }
      return found;
    },

    async add(files, group) {
      const { current } = await doors.opened();
      const transaction = current.transaction(['files', 'groups'], 'readwrite');
      const kept = transaction.objectStore('files');
      const groups = transaction.objectStore('groups');
      await Promise.all([
        ...files.map((file) => kept.put(file)),
        ...(group === '' ? [] : files.map(({ key }) => groups.put(group, key))),
        transaction.done,
      ]);
    },

    async remove(checksums) {
      for (const one of await all()) {
        const transaction = one.transaction('files', 'readwrite');
        await Promise.all([
          ...checksums.map((checksum) => transaction.store.delete(checksum)),
          transaction.done,
        ]);
      }
    },

    // An empty name is kept too: it stands before a group of an older database.
    assign: async (key, group) =>
      void (await (await doors.opened()).current.put('groups', group, key)),

    setAside: async () => (await doors.opened()).setAside,

    forget: () => doors.forget(),
  };
}
