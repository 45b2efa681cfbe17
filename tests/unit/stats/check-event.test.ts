import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCoachEvent } from '../../../lib/stats/check-event.ts';
import { event } from './events.ts';

test('an event is let in', () => {
  expect(isCoachEvent(event())).toBe(true);
  expect(isCoachEvent(event({ rule: 'reply', packVersion: '2.10.0-beta.3', tone: 'calm' }))).toBe(
    true,
  );
});

describe('anything else is refused', () => {
  const cases: [string, unknown][] = [
    ['a field of text', { ...event(), text: 'Where is my parcel' }],
    ['a missing field', { ...event(), tone: undefined }],
    ['a sentence as a rule', event({ rule: 'Where is my parcel' })],
    ['a Cyrillic sentence as a rule', event({ rule: 'где посылка' })],
    ['a long word chain as a rule', event({ rule: 'where-is-my-parcel-'.repeat(4) + 'x' })],
    ['an address as a site', event({ site: 'https://shop.example/tickets/77' })],
    ['a host as a site', event({ site: 'shop.example' })],
    ['an e-mail as a version', event({ packVersion: 'marta@shop.example' })],
    ['a day not on the calendar', event({ day: '2026-02-30' })],
    ['a time as a day', event({ day: '2026-02-03T10:00' })],
    ['an hour past the day', event({ hour: 24 })],
    ['half an hour', event({ hour: 1.5 })],
    ['an unknown tone', event({ tone: 'bored' as never })],
    ['an unknown language', event({ lang: 'de' as never })],
    ['a band past the last', event({ band: 4 as never })],
    ['a pace in words', event({ pace: 'soon' as never })],
    ['an unknown action', event({ action: 'laughed' as never })],
    ['an object in a field', event({ rule: { toString: () => 'vague-eta' } as never })],
    ['null', null],
    ['a list', [event()]],
  ];
  for (const [what, value] of cases) {
    test(what, () => expect(isCoachEvent(value)).toBe(false));
  }
});

test('no free text fits into any field', () => {
  const sentence = fc.array(fc.string({ minLength: 1 }), { minLength: 2 }).map((x) => x.join(' '));
  const field = fc.constantFrom(...(Object.keys(event()) as (keyof ReturnType<typeof event>)[]));
  fc.assert(
    fc.property(sentence, field, (text, name) => !isCoachEvent({ ...event(), [name]: text })),
  );
});
