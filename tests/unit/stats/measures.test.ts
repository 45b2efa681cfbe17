import { expect, test } from 'vitest';
import { bookOf, noSum, type Sum } from '../../../lib/stats/book.ts';
import { findings } from '../../../lib/stats/findings.ts';
import { ledgerOf } from '../../../lib/stats/ledger.ts';
import { lessonsOfPeople } from '../../../lib/stats/lessons.ts';
import {
  differenceOf,
  heededRate,
  isNoisy,
  notUsefulRate,
  perReply,
  sentPerHundred,
  usualPace,
} from '../../../lib/stats/measures.ts';
import { wilson } from '../../../lib/stats/rate.ts';
import { tally } from './events.ts';

/** Shown, by hand, applied, dismissed, not useful, silenced, sent with. */
const sum = (counts: number[], replies = 1000): Sum => ({ ...noSum(), counts, replies });

test('five replies make no rate of any kind', () => {
  const few = sum([5, 5, 0, 0, 0, 0, 0], 5);
  expect([heededRate(few), notUsefulRate(few), perReply(few), sentPerHundred(few)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(usualPace([1, 2, 2, 0, 0])).toBeNull();
});

test('half of the hints were heeded within the usual pace', () => {
  expect(usualPace([10, 10, 10, 0, 0])).toBe(1);
  expect(usualPace([0, 0, 0, 0, 20])).toBe(4);
});

test('a rule is noisy from more than one in ten on', () => {
  expect(isNoisy(sum([100, 0, 0, 0, 10, 0, 0]))).toBe(false);
  expect(isNoisy(sum([100, 0, 0, 0, 11, 0, 0]))).toBe(true);
  expect(isNoisy(sum([10, 0, 0, 0, 10, 0, 0]))).toBe(false);
});

test('a difference is clear only when its range leaves out zero', () => {
  // Newcombe’s own example: 56 of 70 against 48 of 80 is 0.2, from 0.0524 to 0.3339.
  const found = differenceOf(wilson(56, 70), wilson(48, 80));
  expect(found?.value).toBeCloseTo(0.2);
  expect(found?.low).toBeCloseTo(0.0524, 3);
  expect(found?.high).toBeCloseTo(0.3339, 3);
  expect(found?.clear).toBe(true);
  expect(differenceOf(wilson(10, 30), wilson(11, 30))?.clear).toBe(false);
  expect(differenceOf(null, wilson(1, 30))).toBeNull();
});

test('findings: what helps, what annoys, what needs a lesson, and never one rule under two', () => {
  const rules = new Map([
    ['helps', sum([100, 90, 0, 0, 0, 0, 10])],
    ['annoys', sum([100, 10, 0, 0, 30, 0, 60])],
    ['lesson', sum([100, 40, 0, 0, 0, 0, 60])],
    ['rare', sum([5, 5, 0, 0, 0, 0, 0])],
  ]);
  expect(findings(rules, 1000)).toEqual({
    helps: ['helps'],
    annoys: ['annoys'],
    lessons: ['lesson', 'helps'],
  });
});

test('a lesson is for whom the rule stands out, not for whom chance had a bad week', () => {
  const person = (key: string, sent: number) => ({
    ...ledgerOf(
      [
        tally({ counts: { shown: 100, 'fixed-by-hand': 100 - sent, 'sent-with': sent } }),
        tally({ rule: 'reply', counts: { 'sent-with': 400 } }),
      ],
      [],
    ),
    key,
    made: 1,
  });
  const team = ['a', 'b', 'c', 'd', 'e'].map((key) => person(key, 10));
  const book = bookOf([...team, person('f', 60), person('g', 13)]);
  expect([...lessonsOfPeople(book, {})]).toEqual([['f', 'vague-eta']]);
});
