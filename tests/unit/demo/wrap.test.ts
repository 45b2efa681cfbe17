import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, wrap } from '../../demo/wrap.ts';

const rows = (text: string, width: number) =>
  wrap(text, width).map(({ start, end }) => text.slice(start, end));

describe('columns', () => {
  it.each([
    ['', 0],
    ['plain', 5],
    ['Жалоба', 6],
    ['😊', 2],
    ['й', 1],
    ['1, 2', 4],
  ])('of %j are %i', (text, expected) => {
    expect(columns(text)).toBe(expected);
  });
});

describe('wrap', () => {
  it.each([
    ['', 10, ['']],
    ['short', 10, ['short']],
    ['cut at the last space', 10, ['cut at the', 'last space']],
    ['anextraordinarilylongword here', 10, ['anextraordinarilylongword', 'here']],
    ['счёт придёт завтра', 11, ['счёт придёт', 'завтра']],
  ])('cuts %j at %i columns', (text, width, expected) => {
    expect(rows(text, width)).toEqual(expected);
  });

  it('loses no word and keeps to the width where words allow it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 9 })), (parts) => {
        const text = parts.join(' ');
        const cut = rows(text, 20);
        expect(cut.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const row of cut) {
          if (/\S\s+\S/.test(row)) expect(columns(row.trimStart())).toBeLessThanOrEqual(20);
        }
      }),
    );
  });
});
