/** IndexedDB databases as plain data and back; these run in pages as well, and stand alone. */

/** A database with all it holds. Typed arrays, which JSON has none of, are `{ uint16: [...] }`. */
export interface StoredDatabase {
  name: string;
  version: number;
  stores: {
    name: string;
    keyPath: string | string[] | null;
    indexes: { name: string; keyPath: string | string[] }[];
    /** `key` where the record does not hold it itself. */
    records: { key?: string; value: unknown }[];
  }[];
}

/** What a version of the extension left behind. */
export interface Stored {
  /** Of the extension that wrote it. */
  version: string;
  /** When it was written, epoch milliseconds. */
  at: number;
  /** `storage.local`. */
  storage: Record<string, unknown>;
  databases: StoredDatabase[];
}

/** All databases there are, by name. */
export async function databasesNow(): Promise<StoredDatabase[]> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const plain = (value: unknown): unknown => {
    if (value instanceof Uint16Array) return { uint16: [...value] };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  };
  const found: StoredDatabase[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    const stores: StoredDatabase['stores'] = [];
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName).objectStore(storeName);
      const { keyPath } = store;
      const indexes = [...store.indexNames].map((index) => ({
        name: index,
        keyPath: store.index(index).keyPath,
      }));
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      const records = values.map((value, at) => ({
        ...(keyPath === null && { key: String(keys[at]) }),
        value: plain(value),
      }));
      stores.push({ name: storeName, keyPath, indexes, records });
    }
    found.push({ name, version: database.version, stores });
    database.close();
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

/** Puts databases in the place of those there are. */
export async function putBack(databases: StoredDatabase[]): Promise<void> {
  const done = <T>(request: IDBOpenDBRequest | IDBRequest<T>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const packed = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('uint16' in value) return Uint16Array.from(value.uint16 as number[]);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packed(part)]));
  };
  for (const { name = '' } of await indexedDB.databases()) {
    await done(indexedDB.deleteDatabase(name));
  }
  for (const { name, version, stores } of databases) {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const { name: store, keyPath, indexes, records } of stores) {
        const made = request.result.createObjectStore(store, { keyPath });
        for (const index of indexes) made.createIndex(index.name, index.keyPath);
        for (const { key, value } of records) made.put(packed(value), key);
      }
    };
    await done(request);
    request.result.close();
  }
}
