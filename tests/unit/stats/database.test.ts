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

test('a database of a newer version is set aside untouched, and counting goes on', async () => {
  (await openDB('sincerely-stats', 9)).close();
  const database = statsDatabase();
  await database.add([event()]);
  expect(await database.between('2026-03-02', '2026-03-02')).toHaveLength(1);
  expect(await database.setAside()).toBe(1);
  expect((await openDB('sincerely-stats')).version).toBe(9);
});

test('what was counted beside a database set aside is added once that opens again', async () => {
  await statsDatabase().add([event()]);
  const open = indexedDB.open.bind(indexedDB);
  const spy = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name === 'sincerely-stats') throw new DOMException('damaged', 'UnknownError');
    return open(name, version);
  });
  const beside = statsDatabase();
  await beside.add([event()]);
  expect(await beside.between('2026-03-02', '2026-03-02')).toEqual([tally()]);
  spy.mockRestore();
  const later = statsDatabase();
  expect(await later.between('2026-03-02', '2026-03-02')).toEqual([
    tally({ counts: { shown: 2 } }),
  ]);
  expect(await later.setAside()).toBe(0);
  await later.forget();
  expect(await statsDatabase().between('2026-03-02', '2026-03-02')).toEqual([]);
});

test('a full disk is no damage: nothing is set aside', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(statsDatabase().add([event()])).rejects.toThrow('full');
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]);
});

test('a database of version 1 is brought up to date with all it holds', async () => {
  const old = await openDB('sincerely-stats', 1, {
    upgrade(database) {
      const keyPath = ['day', 'rule', 'packVersion', 'site', 'lang', 'tone'];
      database.createObjectStore('tallies', { keyPath });
    },
  });
  await old.put('tallies', tally({ counts: { shown: 7, 'fix-applied': 2 } }));
  old.close();
  const database = statsDatabase();
  await database.add([event(), event({ action: 'fix-applied', pace: 1 })]);
  expect(await database.between('2026-03-02', '2026-03-02')).toEqual([
    tally({ counts: { shown: 8, 'fix-applied': 3 }, paces: [0, 1, 0, 0, 0] }),
  ]);
  expect(await database.hours('2026-03-02', '2026-03-02')).toEqual([]);
});

test('a batch sent twice is counted once, one that failed is counted when it comes again', async () => {
  const database = statsDatabase();
  const batch = 'b'.repeat(32);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(database.add([event()], batch)).rejects.toThrow('full');
  vi.restoreAllMocks();
  await Promise.all([database.add([event()], batch), statsDatabase().add([event()], batch)]);
  await database.add([event()], batch);
  expect(await database.between('2026-03-02', '2026-03-02')).toEqual([tally()]);
});

test('replies are counted by the hour too', async () => {
  const database = statsDatabase();
  const reply = event({ rule: 'reply', action: 'sent-with' });
  await database.add([event(), reply, reply, event({ ...reply, hour: 15 })]);
  const hours = await database.hours('2026-03-02', '2026-03-02');
  expect(hours.map(({ hour, band, replies }) => [hour, band, replies])).toEqual([
    [11, 2, 2],
    [15, 2, 1],
  ]);
});

test('what is past its time goes, the rest stays', async () => {
  const database = statsDatabase();
  const days = ['2025-12-01', '2025-12-02', '2026-03-02'];
  const reply = { rule: 'reply', action: 'sent-with' } as const;
  await database.add(
    days.map((day) => event({ day, ...reply })),
    'c'.repeat(32),
  );
  await database.expire('2026-03-02', 90);
  const kept = await database.between('2025-01-01', '2026-12-31');
  expect(kept.map(({ day }) => day)).toEqual(['2025-12-02', '2026-03-02']);
  expect(await database.hours('2025-01-01', '2026-12-31')).toHaveLength(2);
});

test('a damaged line is passed over', async () => {
  const database = statsDatabase();
  await database.add([event()]);
  const raw = await openDB('sincerely-stats');
  await raw.put('tallies', { ...tally({ rule: 'jargon' }), counts: 'many' });
  raw.close();
  expect(await database.between('2026-03-02', '2026-03-02')).toEqual([tally()]);
});

test('a newer version of the extension is not kept waiting', async () => {
  const database = statsDatabase();
  await database.add([event()]);
  const newer = await openDB('sincerely-stats', 3);
  expect(newer.version).toBe(3);
  newer.close();
});
