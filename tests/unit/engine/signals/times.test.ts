import { describe, expect, it } from 'vitest';
import { exactTimes } from '../../../../lib/engine/signals/times.ts';
import { readDocument } from '../../../../lib/engine/text/document.ts';

const NOW = Date.parse('2026-03-11T09:00:00Z');
const times = (text: string): string[] =>
  readDocument(text).sentences.flatMap((sentence) =>
    exactTimes(sentence, NOW).map(({ start, end }) => sentence.text.slice(start, end)),
  );

describe('a time one can hold somebody to', () => {
  it.each([
    ["I'll ring you today at 4.", 'today at 4'],
    ['Karl swaps it at 3 today.', 'at 3 today'],
    ["We've booked it for Thursday at 9.", 'Thursday at 9'],
    ["It's with you in two days.", 'in two days'],
    ['The bank needs two days.', 'two days'],
    ["I'll write in the morning.", 'morning'],
    ['It is booked in on 12 March.', 'on 12 March'],
  ])('stands in %j', (text, expected) => {
    expect(times(text)).toEqual([expected]);
  });

  it.each([
    'Six weeks on soup is no joke.',
    'An hour on hold is too much.',
    'There was no bus for three hours.',
    "Approved isn't a day.",
    'That was a waste of your evening.',
    'Your parcel reached us on 2 April but was never booked in.',
    'Good morning,',
    'Hello Jan,',
  ])('is not in %j', (text) => {
    expect(times(text)).toEqual([]);
  });
});
