import { expect, test } from 'vitest';
import { isCoachEvent } from '../../../lib/stats/check-event.ts';
import { eventOf } from '../../../lib/stats/make-event.ts';

const noticed = {
  rule: 'vague-eta',
  packVersion: '1.0.0',
  lang: 'en',
  tone: 'angry',
  intensity: 80,
  action: 'fixed-by-hand',
  at: new Date(2026, 2, 2, 23, 59).getTime(),
  stood: 12_000,
} as const;

test('an event has the local day and hour, and bands', () => {
  const event = eventOf('zendesk', noticed);
  expect(event).toMatchObject({ day: '2026-03-02', hour: 23, band: 3, pace: 1, site: 'zendesk' });
  expect(isCoachEvent(event)).toBe(true);
});

test('the ends of the bands are in them', () => {
  expect([0, 24, 25, 100].map((intensity) => eventOf('x', { ...noticed, intensity }).band)).toEqual(
    [0, 0, 1, 3],
  );
  const paces = [0, 9_999, 10_000, 599_999, 1e9];
  expect(paces.map((stood) => eventOf('x', { ...noticed, stood }).pace)).toEqual([0, 0, 1, 3, 4]);
  expect(eventOf('x', { ...noticed, stood: null }).pace).toBeNull();
});
