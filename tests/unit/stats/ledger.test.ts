import { expect, test } from 'vitest';
import { HOUR, ledgerOf, LINE, mondayOf } from '../../../lib/stats/ledger.ts';
import type { HourTally } from '../../../lib/stats/event.ts';
import { tally } from './events.ts';

const hour: HourTally = {
  day: '2026-03-03',
  hour: 9,
  site: 'zendesk',
  lang: 'ru',
  tone: 'angry',
  band: 3,
  replies: 2,
};

test('a week begins on Monday', () => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-08', '2026-01-01'];
  expect(days.map(mondayOf)).toEqual(['2026-02-23', '2026-03-02', '2026-03-02', '2025-12-29']);
});

test('days of one week add up, tones too; weeks stay apart', () => {
  const ledger = ledgerOf(
    [
      tally({ counts: { shown: 2, 'fix-applied': 1 }, paces: [0, 1, 0, 0, 0] }),
      tally({ day: '2026-03-08', tone: 'calm', counts: { shown: 1 } }),
      tally({ day: '2026-03-09', counts: { shown: 5 } }),
    ],
    [hour, { ...hour, day: '2026-03-10' }],
  );
  expect(ledger.weeks).toEqual(['2026-03-02', '2026-03-09']);
  expect([...ledger.lines]).toEqual([
    ...[0, 0, 0, 0, 1, 3, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0],
    ...[1, 0, 0, 0, 1, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ]);
  expect([...ledger.hours]).toEqual([0, 0, 1, 33, 19, 2, 1, 0, 1, 33, 19, 2]);
  expect([ledger.lines.length % LINE, ledger.hours.length % HOUR]).toEqual([0, 0]);
});

test('a count too large for its column stops at its end', () => {
  expect(ledgerOf([tally({ counts: { shown: 70_000 } })], []).lines[5]).toBe(65_535);
});
