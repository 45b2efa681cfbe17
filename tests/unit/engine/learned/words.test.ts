import { expect, it } from 'vitest';
import { countWords, type Counts } from '../../../../lib/engine/learned/words.ts';
import { readDocument } from '../../../../lib/engine/text/document.ts';

function counted(text: string, how?: Parameters<typeof countWords>[2]): Counts {
  const counts: Counts = new Map();
  countWords(readDocument(text).sentences, counts, how);
  return counts;
}

it('counts forms of a word together and apart', () => {
  const counts = counted('Заказы и заказ');
  expect(counts.get('=заказ')).toBe(2);
  expect(counts.get('заказы')).toBe(1);
});

it('keeps of numbers and codes only that they are there', () => {
  const counts = counted('Order 55-1077 cost 12 euro');
  expect(counts.get('#code')).toBe(1);
  expect([...counts.keys()].some((key) => key.includes('1077'))).toBe(false);
});

it('hears raised voices', () => {
  const counts = counted('WHERE is it?! Now!!!');
  expect(counts.get('#capitals')).toBe(1);
  expect(counts.has('!!')).toBe(true);
});

it('counts neighbours when asked, which tell "not happy" from "happy"', () => {
  expect(counted('I am not happy', { pairs: true }).has('=not =happi')).toBe(true);
  expect(counted('I am not happy').has('=not =happi')).toBe(false);
});

it('tells the same word in different places apart', () => {
  expect([...counted('Hello', { prefix: '>' }).keys()]).toEqual(['>=hello']);
});
