import { expect, test } from 'vitest';
import { csv } from '../../../lib/stats/csv.ts';

test('separators and decimals are those of the language, behind a byte order mark', () => {
  expect(csv([['Выдра', 0.5]], 'ru')).toBe('\uFEFFВыдра;0,5\r\n');
  expect(csv([['Otter', 0.5, null]], 'en')).toBe('\uFEFFOtter,0.5,\r\n');
});

test('quotes, separators and lines stay in their cell', () => {
  expect(csv([['a "b", c', 'd\ne']], 'en')).toBe('\uFEFF"a ""b"", c","d\ne"\r\n');
});

test('nothing becomes a formula', () => {
  expect(csv([['=1+1', '@x', '-2', -2]], 'en')).toBe("\uFEFF'=1+1,'@x,'-2,-2\r\n");
});
