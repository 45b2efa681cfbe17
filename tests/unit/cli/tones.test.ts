import { describe, expect, it } from 'vitest';
import { isRight, row, type ToneRow } from '../../../lib/cli/tone-rows.ts';
import { scoreTones } from '../../../lib/cli/tones.ts';
import type { Flag, Tone } from '../../../lib/engine/types.ts';

const labelled = (label: string, alt: string | null = null): ToneRow =>
  row.parse({ id: 'a', text: 'Hi', source: 's', label, alt }) as ToneRow;

describe('a row of labelled messages', () => {
  it('is of seven tones with a second label, or for and against', () => {
    expect(row.parse({ id: 'a', text: 'Hi', label: 'confused', alt: 'calm' })).toEqual({
      id: 'a',
      text: 'Hi',
      source: '',
      label: 'confused',
      alt: 'calm',
    });
    expect(row.parse({ id: 'a', text: 'Hi', source: 's', label: 'negative', detail: 'x' })).toEqual(
      { id: 'a', text: 'Hi', source: 's', label: 'negative' },
    );
  });

  it.each([{ label: 'sad' }, { label: 'calm', alt: 'negative' }, { label: 'calm', text: 3 }])(
    'is refused when it says %j',
    (wrong) => {
      expect(row.safeParse({ id: 'a', text: 'Hi', ...wrong }).success).toBe(false);
    },
  );
});

describe('a reading', () => {
  it.each<[string, string | null, Tone, boolean, boolean]>([
    ['angry', null, 'angry', true, true],
    ['angry', null, 'frustrated', false, false],
    ['angry', 'frustrated', 'frustrated', false, true],
    ['confused', null, 'worried', true, true],
    ['confused', null, 'calm', true, true],
    ['confused', null, 'frustrated', false, false],
    ['threatening', null, 'angry', true, true],
    ['threatening', null, 'frustrated', true, true],
    ['calm', 'confused', 'worried', false, true],
  ])('of %s (or %s) as %s: exactly %s, leniently %s', (label, alt, tone, strict, lenient) => {
    expect(isRight(labelled(label, alt), tone, false)).toBe(strict);
    expect(isRight(labelled(label, alt), tone, true)).toBe(lenient);
  });
});

it('counts tones, threats, and sides by their source', () => {
  const rows = [
    { id: '1', text: 'angry threat-legal', label: 'threatening' },
    { id: '2', text: 'calm', label: 'threatening', alt: 'calm' },
    { id: '3', text: 'angry threat-churn', label: 'frustrated', alt: 'angry' },
    { id: '4', text: 'angry', label: 'negative', source: 's' },
    { id: '5', text: 'calm', label: 'negative', source: 's' },
    { id: '6', text: 'calm', label: 'neutral', source: 't' },
  ].map((one) => row.parse(one));
  const { tones, sides } = scoreTones(rows, (text) => {
    const [tone, ...flags] = text.split(' ');
    return { tone: tone as Tone, flags: flags as Flag[] };
  });
  expect(tones).toMatchObject({
    cases: 3,
    strict: 1,
    lenient: 3,
    threats: { labelled: 2, flagged: 1, besides: ['3'] },
    wrong: [],
  });
  expect(tones.confusion.threatening).toMatchObject({ angry: 1, calm: 1 });
  expect(sides.s!.negative).toMatchObject({ angry: 1, calm: 1 });
  expect(sides.t!.neutral.calm).toBe(1);
});
