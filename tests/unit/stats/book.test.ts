import { expect, test } from 'vitest';
import { bookOf, slotsOf, sumBy, sumOf } from '../../../lib/stats/book.ts';
import { linesOf, toTable } from '../../../lib/stats/book-export.ts';
import { ledgerOf } from '../../../lib/stats/ledger.ts';
import { tally } from './events.ts';

const reply = (replies: number, given = {}) =>
  tally({ rule: 'reply', counts: { 'sent-with': replies }, ...given });
const heron = {
  ...ledgerOf(
    [
      tally({ counts: { shown: 4, 'fixed-by-hand': 3, 'sent-with': 1 }, paces: [3, 0, 0, 0, 0] }),
      tally({ rule: 'jargon', site: 'freshdesk', counts: { shown: 2 } }),
      reply(10),
      reply(5, { day: '2026-03-09', lang: 'en' }),
    ],
    [
      {
        ...{ day: '2026-03-02', hour: 9, site: 'zendesk', lang: 'ru', tone: 'angry', band: 3 },
        replies: 10,
      },
    ],
  ),
  key: 'heron',
  made: 1,
};
const fox = { ...ledgerOf([tally({ counts: { shown: 1 } }), reply(7)], []), key: 'fox', made: 1 };

test('everything adds up along every dimension', () => {
  const book = bookOf([heron, fox]);
  expect(sumOf(book, {})).toMatchObject({ replies: 22, counts: [7, 3, 0, 0, 0, 0, 1] });
  for (const by of ['week', 'rule', 'site', 'lang', 'version', 'member'] as const) {
    const sums = [...sumBy(book, {}, by).values()];
    expect(sums.reduce((all, { counts }) => all + counts[0]!, 0)).toBe(7);
    expect(sums.reduce((all, { replies }) => all + replies, 0)).toBe(22);
  }
  expect(sumBy(book, {}, 'member').get('fox')?.replies).toBe(7);
});

test('filters narrow, and a rule leaves the replies whole', () => {
  const book = bookOf([heron, fox]);
  expect(sumOf(book, { rule: 'jargon' })).toMatchObject({
    replies: 22,
    counts: [2, 0, 0, 0, 0, 0, 0],
  });
  expect(sumOf(book, { from: '2026-03-09' }).replies).toBe(5);
  expect(sumOf(book, { to: '2026-03-02', lang: 'en' }).replies).toBe(0);
  expect(sumOf(book, { site: 'freshdesk' }).counts[0]).toBe(2);
  expect(sumOf(book, { members: new Set(['heron']) }).replies).toBe(15);
  expect(sumOf(book, { week: '2026-03-02', member: 'heron' }).replies).toBe(10);
});

test('a week is counted from the file made last, others of that person stay', () => {
  const later = { ...ledgerOf([reply(12)], []), key: 'heron', made: 2 };
  for (const order of [
    [heron, later],
    [later, heron],
  ]) {
    expect(
      [...sumBy(bookOf(order), {}, 'week')].map(([week, { replies }]) => [week, replies]),
    ).toEqual([
      ['2026-03-09', 5],
      ['2026-03-02', 12],
    ]);
  }
});

test('slots hold tones and bands by weekday and hour', () => {
  const { tones, bands } = slotsOf(bookOf([heron]), {});
  expect(tones[9]).toEqual([0, 0, 0, 0, 10]);
  expect(bands[9]).toEqual([0, 0, 0, 10]);
  expect(tones.flat().reduce((a, b) => a + b)).toBe(10);
});

test('what is saved is the group’s, line by line', () => {
  const table = toTable(linesOf(bookOf([heron, fox]), {}));
  expect(table[0]?.slice(0, 5)).toEqual(['week', 'site', 'lang', 'rule', 'shown']);
  expect(table).toContainEqual([
    ...['2026-03-02', 'zendesk', 'ru', 'vague-eta'],
    ...[5, 3, 0, 0, 0, 0, 1, 3, 0, 0, 0, 0],
  ]);
  expect(JSON.stringify(table)).not.toMatch(/heron|fox/);
});
