import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  changed,
  sameWords,
  widened,
  withoutEmptyLine,
  withSpaceBehind,
  type Change,
} from '../../../../lib/page/replace/change.ts';

function at(text: string, words: string, instead: string): Change {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: instead };
}

describe('withoutEmptyLine', () => {
  test.each([
    ['at the end', 'We write today.\n\nBye!', 'We write today.'],
    ['in the middle', 'One.\nBye!\nOliver', 'One.\nOliver'],
    ['at the top', 'Bye!\n\nOne.', 'One.'],
    ['alone', 'Bye!', ''],
  ])('takes the line breaks with a line that goes, %s', (_, before, result) => {
    expect(changed(before, withoutEmptyLine(before, at(before, 'Bye!', '')))).toBe(result);
  });

  it('leaves other removals alone', () => {
    const before = 'One. Bye!\nOliver';
    expect(changed(before, withoutEmptyLine(before, at(before, ' Bye!', '')))).toBe('One.\nOliver');
  });
});

describe('withSpaceBehind', () => {
  const before = 'One. Bye! Oliver';
  const bye = at(before, 'Bye!', 'Soon.');

  it.each([
    ['the space', true, { start: 5, end: 10, text: 'Soon. ' }],
    [
      'the space and a letter, where the end would be trimmed',
      false,
      { start: 5, end: 11, text: 'Soon. O' },
    ],
  ])('takes %s', (_, bare, taken) => {
    const widened = withSpaceBehind(before, bye, bare, () => true);
    expect(widened).toEqual(taken);
    expect(changed(before, widened)).toBe(changed(before, bye));
  });

  it('takes nothing that looks otherwise, nor half a character', () => {
    expect(withSpaceBehind(before, bye, true, () => false)).toBe(bye);
    const emoji = at('Bye! 🫖', 'Bye!', 'Soon.');
    expect(withSpaceBehind('Bye! 🫖', emoji, false, () => true)).toBe(emoji);
  });

  it('leaves an insertion and the end of a line alone', () => {
    const insertion = { start: 4, end: 4, text: ' Two.' };
    expect(withSpaceBehind(before, insertion, true, () => true)).toBe(insertion);
    const last = at('One. Bye!\nOliver', 'Bye!', 'Soon.');
    expect(withSpaceBehind('One. Bye!\nOliver', last, true, () => true)).toBe(last);
  });
});

describe('widened', () => {
  it('makes of a removal a replacement by the word before it', () => {
    const before = 'We write today. Bye!';
    expect(widened(before, at(before, ' Bye!', ''))).toEqual({ start: 9, end: 20, text: 'today.' });
  });

  it('takes the word behind at the beginning of a line', () => {
    const before = 'One.\nBye! Oliver';
    expect(widened(before, at(before, 'Bye! ', ''))).toEqual({ start: 5, end: 16, text: 'Oliver' });
  });

  it('does not take a list marker: no editor has it', () => {
    const before = '- the logs';
    expect(widened(before, { start: 2, end: 2, text: 'please, ' })).toEqual({
      start: 2,
      end: 5,
      text: 'please, the',
    });
  });

  it('writes the same text, with no space at its ends, or nothing at all', () => {
    const words = fc.constantFrom('one', 'two.', ' ', '\n', 'три', '  ');
    fc.assert(
      fc.property(
        fc.array(words),
        fc.nat(),
        fc.nat(8),
        fc.constantFrom('', ' add', 'new', 'a '),
        (parts, from, length, text) => {
          const before = parts.join('');
          const start = from % (before.length + 1);
          const change = { start, end: Math.min(before.length, start + length), text };
          const wide = widened(before, change);
          expect(changed(before, wide)).toBe(changed(before, change));
          expect(wide.start).toBeLessThanOrEqual(change.start);
          expect(wide.end).toBeGreaterThanOrEqual(change.end);
        },
      ),
    );
  });
});

describe('sameWords', () => {
  it('does not mind the width of white space and blank lines', () => {
    expect(sameWords('One \u00a0two\n\nthree ', 'One two\nthree')).toBe(true);
    expect(sameWords('One two', 'One\ntwo')).toBe(false);
  });
});
