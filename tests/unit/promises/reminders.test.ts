import { describe, expect, test } from 'vitest';
import { remindersOf } from '../../../lib/promises/reminders.ts';
import { HOUR, USUAL_WEEK, type WorkWeek } from '../../../lib/promises/work-week.ts';

const MOSCOW: WorkWeek = { ...USUAL_WEEK, zone: 'Europe/Moscow' };
const EVERY_DAY = { ...MOSCOW, days: [0, 1, 2, 3, 4, 5, 6] };
/** Moscow is three hours ahead of UTC all year. */
const moscow = (local: string) => Date.parse(`${local}+03:00`);
const hourOf = (moment: number) => new Date(moment + 3 * HOUR).getUTCHours();
const local = (moment: number | null) =>
  moment === null ? null : new Date(moment + 3 * HOUR).toISOString().slice(0, 16);

describe('of 72 hours', () => {
  for (let hour = 0; hour < 24; hour += 1) {
    test(`given at ${hour}:00, a reminder comes by day between the 48th and the 70th`, () => {
      const made = moscow('2026-11-23T00:00') + hour * HOUR;
      const { first, second } = remindersOf({ made, due: made + 72 * HOUR }, EVERY_DAY);
      const between = [first, second ?? first].filter(
        (at) => at >= made + 48 * HOUR && at <= made + 70 * HOUR,
      );
      expect(between).not.toEqual([]);
      for (const at of between) {
        expect(hourOf(at)).toBeGreaterThanOrEqual(9);
        expect(hourOf(at)).toBeLessThan(18);
      }
    });
  }

  test('given on a Monday morning, both come on Wednesday, before the last night', () => {
    const made = moscow('2026-11-23T10:00');
    const { first, second } = remindersOf({ made, due: made + 72 * HOUR }, MOSCOW);
    expect([local(first), local(second)]).toEqual(['2026-11-25T10:00', '2026-11-25T17:00']);
  });

  test('given on a Friday, the weekend is left alone', () => {
    const made = moscow('2026-11-27T16:00');
    const { first, second } = remindersOf({ made, due: made + 72 * HOUR }, MOSCOW);
    expect([local(first), local(second)]).toEqual(['2026-11-30T09:00', '2026-11-30T14:00']);
  });
});

test('what is due early in the morning is said the day before', () => {
  const made = moscow('2026-11-23T17:00');
  const { first, second } = remindersOf({ made, due: moscow('2026-11-24T09:30') }, MOSCOW);
  expect([local(first), local(second)]).toEqual(['2026-11-23T17:40', '2026-11-24T09:00']);
});

test('whoever promises for a weekend works on it', () => {
  const made = moscow('2026-11-28T10:00');
  const { first, second } = remindersOf({ made, due: moscow('2026-11-28T13:00') }, MOSCOW);
  expect([local(first), local(second)]).toEqual(['2026-11-28T12:00', '2026-11-28T12:45']);
});

test('a promise for Saturday is said on Friday', () => {
  const made = moscow('2026-11-26T12:00');
  const { first } = remindersOf({ made, due: moscow('2026-11-28T12:00') }, MOSCOW);
  expect(local(first)).toBe('2026-11-27T17:00');
});
