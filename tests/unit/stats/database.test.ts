import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { statsDatabase } from '../../../lib/stats/database.ts';
import { event, tally } from './events.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('events become tallies, counted by action', async () => {
  const database = statsDatabase();
  await database.add([event(), event(), event({ action: 'fix-applied' })]);
  await database.add([event({ hour: 15 }), event({ tone: 'calm' })]);
  expect(await database.between('2026-03-02', '2026-03-02')).toEqual([
    tally({ counts: { shown: 3, 'fix-applied': 1 } }),
    tally({ tone: 'calm' }),
  ]);
});

test('a period has both its ends and nothing beyond', async () => {
  const database = statsDatabase();
  const days = ['2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03'];
  await database.add(days.map((day) => event({ day })));
  const found = await database.between('2026-03-01', '2026-03-02');
  expect(found.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-02']);
});

test('two batches at once do not lose one another', async () => {
  const database = statsDatabase();
  await Promise.all([database.add([event()]), database.add([event()]), database.add([event()])]);
  expect(await database.between('2026-03-02', '2026-03-02')).toEqual([
    tally({ counts: { shown: 3 } }),
  ]);
});

test('counters outlive the connection', async () => {
  await statsDatabase().add([event()]);
  expect(await statsDatabase().between('2026-03-02', '2026-03-02')).toHaveLength(1);
});

test('a batch that fails half-way leaves nothing of itself', async () => {
  const database = statsDatabase();
  const put = IDBObjectStore.prototype.put;
  let writes = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (++writes === 2) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  const batch = [event({ rule: 'calm-down' }), event(), event({ rule: 'jargon' })];
  await expect(database.add(batch)).rejects.toThrow('full');
  vi.restoreAllMocks();
  expect(await database.between('2026-03-02', '2026-03-02')).toEqual([]);
  await database.add(batch);
  expect(await database.between('2026-03-02', '2026-03-02')).toHaveLength(3);
});

test('forgetting leaves an empty database that counts on', async () => {
  const database = statsDatabase();
  await database.add([event()]);
  await database.forget();
  expect(await database.between('2026-03-02', '2026-03-02')).toEqual([]);
  await database.add([event()]);
  expect(await database.between('2026-03-02', '2026-03-02')).toHaveLength(1);
});

test('a database that does not open rejects, and is tried anew the next time', async () => {
  const database = statsDatabase();
  const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  await expect(database.add([event()])).rejects.toThrow('denied');
  open.mockRestore();
  await database.add([event()]);
  expect(await database.between('2026-03-02', '2026-03-02')).toHaveLength(1);
});

test('a database of a newer version is not read, and can be forgotten', async () => {
  (await openDB('sincerely-stats', 9)).close();
  const database = statsDatabase();
  await expect(database.between('2026-03-02', '2026-03-02')).rejects.toThrow();
  await database.forget();
  expect(await database.between('2026-03-02', '2026-03-02')).toEqual([]);
});

test('a newer version of the extension is not kept waiting', async () => {
  const database = statsDatabase();
  await database.add([event()]);
  const newer = await openDB('sincerely-stats', 2);
  expect(newer.version).toBe(2);
  newer.close();
});
