import { expect, test, vi } from 'vitest';
import type { StatsDatabase } from '../../../lib/stats/database.ts';
import { statsHandlers } from '../../../lib/stats/handlers.ts';
import type { CoachEvent } from '../../../lib/stats/event.ts';
import { event } from './events.ts';

const sender = { tabId: null, url: null, tabUrl: null, inFrame: false };

function fakeDatabase(given: Partial<StatsDatabase> = {}) {
  const added: CoachEvent[] = [];
  const database: StatsDatabase = {
    add: async (events) => void added.push(...events),
    between: async () => [],
    forget: async () => undefined,
    ...given,
  };
  return { database, added };
}

test('good events are counted, bad ones refused without repeating what they held', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { database, added } = fakeDatabase();
  const events = [event(), { ...event(), rule: 'My card is 4111' }];
  await statsHandlers(database).count({ type: 'count', events }, sender);
  expect(added).toEqual([event()]);
  expect(warn.mock.calls.flat().join()).not.toContain('4111');
});

test('something that is no list of events is nothing to count', async () => {
  const { database, added } = fakeDatabase();
  const request = { type: 'count', events: 'many' } as never;
  expect(await statsHandlers(database).count(request, sender)).toBeNull();
  expect(added).toEqual([]);
});

test('a database that fails costs the events, not the caller', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { database } = fakeDatabase({ add: () => Promise.reject(new Error('disk full')) });
  const request = { type: 'count' as const, events: [event()] };
  await expect(statsHandlers(database).count(request, sender)).resolves.toBeNull();
  expect(warn).toHaveBeenCalledOnce();
});

test('reading from a database that fails says so', async () => {
  const { database } = fakeDatabase({ between: () => Promise.reject(new Error('damaged')) });
  const request = { type: 'tallies' as const, from: '2026-03-01', to: '2026-03-02' };
  await expect(statsHandlers(database).tallies(request, sender)).rejects.toThrow('damaged');
});

test('a period of no days is refused', async () => {
  const { database } = fakeDatabase();
  const request = { type: 'tallies' as const, from: 'ever', to: '2026-03-02' };
  await expect(statsHandlers(database).tallies(request, sender)).rejects.toThrow('days');
});
