import { expect, test } from 'vitest';
import { addDays } from '../../../lib/stats/day.ts';
import type { DayTally } from '../../../lib/stats/event.ts';
import { myWeek } from '../../../lib/stats/my-week.ts';
import { tally } from './events.ts';

const TODAY = '2026-03-31';

/** Ten replies a day for eight weeks; so many of them sent with the hint. */
function days(sentOf: (ago: number) => number): DayTally[] {
  return Array.from({ length: 56 }, (_, ago) => addDays(TODAY, -ago)).flatMap((day, ago) => [
    tally({ day, rule: 'reply', counts: { 'sent-with': 10 } }),
    tally({
      day,
      counts: { shown: 3, 'sent-with': sentOf(ago), 'fixed-by-hand': 3 - sentOf(ago) },
    }),
  ]);
}

test('the week has seven days', () => {
  expect(
    myWeek(
      days(() => 1),
      TODAY,
    ),
  ).toMatchObject({ replies: 70, heeded: 14 });
});

test('what got better is told only when it is clear', () => {
  const { better } = myWeek(
    days((ago) => (ago < 28 ? 0 : 3)),
    TODAY,
  );
  expect(better?.rule).toBe('vague-eta');
  expect(better?.before.value).toBeCloseTo(30);
  expect(better?.after.value).toBe(0);
  expect(
    myWeek(
      days(() => 1),
      TODAY,
    ).better,
  ).toBeNull();
});

test('what is worth practising went out more than once', () => {
  expect(
    myWeek(
      days(() => 1),
      TODAY,
    ).practise,
  ).toEqual({ rule: 'vague-eta', sent: 28 });
  expect(
    myWeek(
      days((ago) => Number(ago === 3)),
      TODAY,
    ).practise,
  ).toBeNull();
});

test('a new agent is told nothing that is not known', () => {
  const first = [tally({ day: TODAY, rule: 'reply', counts: { 'sent-with': 1 } })];
  expect(myWeek(first, TODAY)).toEqual({
    replies: 1,
    heeded: 0,
    better: null,
    enough: false,
    practise: null,
  });
});
