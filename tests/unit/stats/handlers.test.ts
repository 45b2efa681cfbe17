import { expect, test, vi } from 'vitest';
import type { StatsDatabase } from '../../../lib/stats/database.ts';
import { statsHandlers } from '../../../lib/stats/handlers.ts';
import type { CoachEvent } from '../../../lib/stats/event.ts';
import { event } from './events.ts';

/** A memory that outlives a background, as the browser's session storage does. */
function memory() {
  let value: unknown = null;
  return {
    getValue: async () => structuredClone(value),
    setValue: async (next: object) => void (value = next),
  };
}

const sender = { tabId: null, url: null, tabUrl: null, inFrame: false };
const keepDays = async () => 90;

function fakeDatabase(given: Partial<StatsDatabase> = {}) {
  const added: CoachEvent[] = [];
  const database: StatsDatabase = {
    add: async (events) => void added.push(...events),
    between: async () => [],
    hours: async () => [],
    expire: async () => undefined,
    setAside: async () => 0,
    forget: async () => undefined,
    ...given,
  };
  return { database, added };
}

test('good events are counted, bad ones refused without repeating what they held', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { database, added } = fakeDatabase();
  const events = [event(), { ...event(), rule: 'My card is 4111' }];
  await statsHandlers(database, keepDays, memory()).count({ type: 'count', events }, sender);
  expect(added).toEqual([event()]);
  expect(warn.mock.calls.flat().join()).not.toContain('4111');
});

test('something that is no list of events is nothing to count', async () => {
  const { database, added } = fakeDatabase();
  const request = { type: 'count', events: 'many' } as never;
  expect(await statsHandlers(database, keepDays, memory()).count(request, sender)).toBeNull();
  expect(added).toEqual([]);
});

test('what a full disk does not take waits, outlives the background, and counts once', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { database, added } = fakeDatabase();
  const kept = memory();
  const full = { ...database, add: () => Promise.reject(new Error('disk full')) };
  const request = { type: 'count' as const, events: [event()] };
  const asked = { type: 'uncounted' as const };
  const before = statsHandlers(full, keepDays, kept);
  await expect(before.count(request, sender)).resolves.toBeNull();
  await before.count({ ...request, batch: 'a'.repeat(32) }, sender);
  expect(warn).toHaveBeenCalled();
  expect(await before.uncounted(asked, sender)).toEqual({ waiting: 2, lost: 0 });

  const after = statsHandlers(database, keepDays, kept);
  expect(await after.uncounted(asked, sender)).toEqual({ waiting: 0, lost: 0 });
  expect(added).toEqual([event(), event()]);
  expect(await statsHandlers(full, keepDays, kept).uncounted(asked, sender)).toMatchObject({
    waiting: 0,
  });
});

test('what not even the memory holds is said to be lost', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { database } = fakeDatabase({ add: () => Promise.reject(new Error('disk full')) });
  const { count, uncounted } = statsHandlers(database, keepDays, memory());
  const events = Array.from({ length: 500 }, () => event());
  for (let batch = 0; batch < 11; batch += 1) await count({ type: 'count', events }, sender);
  expect(await uncounted({ type: 'uncounted' }, sender)).toEqual({ waiting: 5000, lost: 500 });
});

test('reading from a database that fails says so', async () => {
  const { database } = fakeDatabase({ between: () => Promise.reject(new Error('damaged')) });
  const request = { type: 'tallies' as const, from: '2026-03-01', to: '2026-03-02' };
  await expect(
    statsHandlers(database, keepDays, memory()).tallies(request, sender),
  ).rejects.toThrow('damaged');
});

test('a period of no days is refused', async () => {
  const { database } = fakeDatabase();
  const request = { type: 'tallies' as const, from: 'ever', to: '2026-03-02' };
  await expect(
    statsHandlers(database, keepDays, memory()).tallies(request, sender),
  ).rejects.toThrow('days');
});

test('old numbers are looked for once a day, by what the agent wants kept', async () => {
  const asked: number[] = [];
  const { database } = fakeDatabase({ expire: async (_, days) => void asked.push(days) });
  const handlers = statsHandlers(database, keepDays, memory());
  await handlers.count({ type: 'count', events: [event()] }, sender);
  await handlers.count({ type: 'count', events: [event()] }, sender);
  expect(asked).toEqual([90]);
});

test('a batch id that is none is not kept', async () => {
  const ids: (string | undefined)[] = [];
  const { database } = fakeDatabase({ add: async (_, batch) => void ids.push(batch) });
  const handlers = statsHandlers(database, keepDays, memory());
  for (const batch of ['a'.repeat(32), 'Where is my parcel']) {
    await handlers.count({ type: 'count', events: [event()], batch }, sender);
  }
  expect(ids).toEqual(['a'.repeat(32), expect.stringMatching(/^[0-9a-f]{32}$/)]);
});
