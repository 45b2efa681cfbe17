import { expect, test } from 'vitest';
import { summarise } from '../../../lib/stats/summary.ts';
import { tally } from './events.ts';

const DAYS = ['2026-03-01', '2026-03-02'];

test('hints add up by day, rule and tone, quiet days included', () => {
  const summary = summarise(
    [
      tally({ counts: { shown: 4, 'fixed-by-hand': 1, 'fix-applied': 1, dismissed: 1 } }),
      tally({ rule: 'calm-down', tone: 'calm', counts: { shown: 5, 'sent-with': 2, silenced: 1 } }),
      tally({ lang: 'en', counts: { shown: 2 } }),
    ],
    DAYS,
  );
  expect(summary.counts.shown).toBe(11);
  expect(summary.outcomes).toEqual({ heeded: 2, putAway: 2, sentWith: 2, open: 5 });
  expect(summary.byDay).toEqual([
    { day: '2026-03-01', heeded: 0, putAway: 0, sentWith: 0, open: 0 },
    { day: '2026-03-02', heeded: 2, putAway: 2, sentWith: 2, open: 5 },
  ]);
  expect(summary.byRule.map(({ rule, counts }) => [rule, counts.shown])).toEqual([
    ['vague-eta', 6],
    ['calm-down', 5],
  ]);
  expect(summary.byTone.map(({ shown }) => shown)).toEqual([0, 5, 0, 0, 6]);
});

test('replies are counted apart from hints', () => {
  const summary = summarise([tally({ rule: 'reply', counts: { 'sent-with': 3 } })], DAYS);
  expect(summary.replies).toBe(3);
  expect(summary.counts['sent-with']).toBe(0);
  expect(summary.byRule).toEqual([]);
});

test('a rate appears once enough outcomes are known, over the known ones only', () => {
  const few = summarise([tally({ counts: { shown: 90, 'fixed-by-hand': 5 } })], DAYS);
  expect(few.rate).toBeNull();
  const many = summarise(
    [tally({ counts: { shown: 90, 'fixed-by-hand': 30, 'sent-with': 10 } })],
    DAYS,
  );
  expect(many.settled).toBe(40);
  expect(many.rate?.value).toBe(0.75);
  expect(many.byRule[0]?.rate?.value).toBe(0.75);
});

test('a hint that ends the day after it was shown does not make a negative rest', () => {
  const summary = summarise([tally({ counts: { 'fixed-by-hand': 1 } })], DAYS);
  expect(summary.outcomes.open).toBe(0);
});
