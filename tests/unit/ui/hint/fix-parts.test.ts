import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../../lib/engine/types.ts';
import { fixParts, hasSlots, pieces, shortened } from '../../../../lib/ui/hint/fix-parts.ts';

const replace = (text: string): Fix => ({ kind: 'replace', start: 0, end: 1, text });

describe('fixParts', () => {
  it('keeps the words both sides share outside the change', () => {
    const parts = fixParts(
      replace('they will call you by [time] today'),
      'they will call you soon today',
    );
    expect(parts).toEqual({
      before: 'they will call you ',
      del: 'soon ',
      ins: [
        { slot: false, text: 'by ' },
        { slot: true, text: '[time]' },
        { slot: false, text: ' ' },
      ],
      after: 'today',
    });
  });

  it('strikes everything out where nothing is shared', () => {
    expect(fixParts(replace('до [время]'), 'скоро')).toMatchObject({
      before: '',
      del: 'скоро',
      after: '',
    });
  });

  it('has words to strike out when it removes, and none when it adds', () => {
    const fix: Fix = { kind: 'remove', start: 0, end: 4, text: '' };
    expect(fixParts(fix, 'soon')).toEqual({ before: '', del: 'soon', ins: [], after: '' });
    expect(fixParts({ ...fix, kind: 'insert', text: 'By noon.' }, '')).toMatchObject({
      del: '',
      ins: [{ slot: false, text: 'By noon.' }],
    });
  });

  it('puts back together exactly what is to be written', () => {
    for (const [from, to] of [
      ['one two three', 'one three'],
      ['a a a', 'a a'],
      ['x', 'x'],
      ['', 'y'],
    ] as const) {
      const { before, ins, after } = fixParts(replace(to), from);
      expect(before + ins.map(({ text }) => text).join('') + after).toBe(to);
    }
  });
});

describe('slots', () => {
  it('are what stands in brackets, and only that', () => {
    expect(pieces('by [time] or [day]').filter(({ slot }) => slot)).toHaveLength(2);
    expect(hasSlots('plain (words) and [] nothing')).toBe(false);
  });
});

describe('shortened', () => {
  it('keeps the beginning and the end of long words', () => {
    const words = shortened('Have a really and truly wonderful day!', 20);
    expect(words.length).toBeLessThanOrEqual(20);
    expect(words).toMatch(/^Have.*….*day!$/);
    expect(shortened('soon', 20)).toBe('soon');
  });
});
