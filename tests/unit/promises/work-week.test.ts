import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remindersOf } from '../../../lib/promises/reminders.ts';
import {
  afterWorkingDays,
  afterWorkingHours,
  closingOf,
  HOUR,
  isWorking,
  USUAL_WEEK,
  workFrom,
  workUntil,
  type WorkWeek,
} from '../../../lib/promises/work-week.ts';

const BERLIN: WorkWeek = { ...USUAL_WEEK, zone: 'Europe/Berlin' };
const at = (iso: string) => Date.parse(iso);
const iso = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());

describe('the hours of a team', () => {
  test('keep to the wall clock over both changes of clocks', () => {
    // Berlin: one hour ahead of UTC in winter, two in summer, from 29 March to 25 October 2026.
    expect(iso(workFrom(BERLIN, at('2026-03-27T20:00Z'))!.start)).toBe('2026-03-30T07:00:00.000Z');
    expect(iso(workFrom(BERLIN, at('2026-10-23T20:00Z'))!.start)).toBe('2026-10-26T08:00:00.000Z');
    expect(iso(workUntil(BERLIN, at('2026-03-28T20:00Z'))!.end)).toBe('2026-03-27T17:00:00.000Z');
  });

  test('a night shift over the change of clocks is an hour shorter', () => {
    const nights = { ...BERLIN, days: [6], from: 22 * 60, to: 6 * 60 };
    const { start, end } = workFrom(nights, at('2026-03-28T23:00Z'))!;
    expect((end - start) / HOUR).toBe(7);
    expect(isWorking(nights, at('2026-03-29T03:00Z'))).toBe(true);
  });

  test('the zone of the team counts, not that of the computer', () => {
    const tokyo = { ...USUAL_WEEK, zone: 'Asia/Tokyo' };
    expect(isWorking(tokyo, at('2026-11-23T00:30Z'))).toBe(true);
    expect(isWorking(tokyo, at('2026-11-23T10:00Z'))).toBe(false);
  });

  test('leave out quiet days', () => {
    const week = { ...BERLIN, quiet: ['2026-12-25'] };
    expect(iso(workFrom(week, at('2026-12-24T20:00Z'))!.start)).toBe('2026-12-28T08:00:00.000Z');
  });

  test('around the clock are always', () => {
    const always = { ...BERLIN, days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 0 };
    expect(isWorking(always, at('2026-11-22T02:00Z'))).toBe(true);
  });

  test('of a team that never works are none', () => {
    const never = { ...BERLIN, days: [] };
    expect([workFrom(never, 0), workUntil(never, 0), afterWorkingDays(never, 0, 1)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('a day ends with its work; one without work with itself', () => {
    expect(iso(closingOf(BERLIN, '2026-11-27'))).toBe('2026-11-27T17:00:00.000Z');
    expect(iso(closingOf(BERLIN, '2026-11-28'))).toBe('2026-11-28T23:00:00.000Z');
  });

  test('working days and hours skip the rest', () => {
    const friday = at('2026-11-27T15:00Z');
    expect(iso(afterWorkingDays(BERLIN, friday, 2))).toBe('2026-12-01T17:00:00.000Z');
    expect(iso(afterWorkingHours(BERLIN, friday, 4))).toBe('2026-11-30T10:00:00.000Z');
  });
});

describe('moving into working hours', () => {
  const zones = [
    'Europe/Berlin',
    'Europe/Moscow',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'UTC',
  ];
  const weeks: fc.Arbitrary<WorkWeek> = fc.record({
    days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    from: fc.integer({ min: 0, max: 1439 }),
    to: fc.integer({ min: 0, max: 1439 }),
    zone: fc.constantFrom(...zones),
    quiet: fc.constantFrom<string[]>([], ['2026-03-29'], ['2026-10-25', '2026-10-26']),
  });
  const year = { min: at('2026-01-01T00:00Z'), max: at('2026-12-31T00:00Z') };

  test('a reminder comes while people work, if they work at all before the end', () => {
    const span = fc.integer({ min: 60_000, max: 14 * 24 * HOUR });
    fc.assert(
      fc.property(weeks, fc.integer(year), span, (week, made, length) => {
        const due = made + length;
        const { first, second } = remindersOf({ made, due }, week);
        expect(first).toBeGreaterThan(made);
        expect(first).toBeLessThan(due);
        if (second !== null) {
          expect(second).toBeGreaterThan(first);
          expect(second).toBeLessThan(due);
        }
        const work = workFrom(week, made);
        if (work === null || work.start >= due) return;
        // The very end of a stretch is no work any more, and none before it is later.
        expect(isWorking(week, first)).toBe(true);
        if (second !== null) expect(isWorking(week, second)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('within working hours nothing is moved', () => {
    const made = at('2026-11-23T08:30Z');
    const { first, second } = remindersOf({ made, due: made + 3 * HOUR }, BERLIN);
    expect([iso(first), iso(second)]).toEqual([
      '2026-11-23T10:30:00.000Z',
      '2026-11-23T11:15:00.000Z',
    ]);
  });
});
