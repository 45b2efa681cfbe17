import { expect, test } from 'vitest';
import { makePrefill } from '../../../lib/page/prefill.ts';
import { keyedHint } from './hint.ts';

const SIGNATURE = '\n\nHave a wonderful day!\nOliver';
const hintAt = (text: string, words: string, severity: 'warning' | 'blocker' = 'warning') => {
  const start = text.indexOf(words);
  return { ...keyedHint({ rule: 'x', severity }), span: { start, end: start + words.length } };
};

test('what stood there is not the agent’s, however the page goes on filling it', () => {
  const prefill = makePrefill('');
  prefill.draft(SIGNATURE);
  expect(prefill.isAll(SIGNATURE)).toBe(true);
});

test('from the first key on, what the page puts in is the agent’s wish', () => {
  const prefill = makePrefill('');
  prefill.touched();
  prefill.draft('Hello {{name}}');
  expect(prefill.isAll('Hello {{name}}')).toBe(false);
});

test('a signature below the words of the agent is spared, their own words are not', () => {
  const prefill = makePrefill(SIGNATURE);
  prefill.touched();
  const text = `I have passed this on soon.${SIGNATURE}`;
  prefill.draft(text);
  expect(prefill.isAll(text)).toBe(false);
  expect(prefill.spares(hintAt(text, 'wonderful day'), text)).toBe(true);
  expect(prefill.spares(hintAt(text, 'soon'), text)).toBe(false);
});

test('a template is the agent’s where they changed it', () => {
  const prefill = makePrefill('Dear customer, we will write soon. Bye.');
  prefill.touched();
  const text = 'Dear Dana, we will write very soon. Bye.';
  expect(prefill.spares(hintAt(text, 'very soon'), text)).toBe(false);
});

test('what must not go out is said of anybody’s words', () => {
  const prefill = makePrefill('Hello {{name}},');
  prefill.touched();
  const text = 'Hello {{name}},\nit is on its way.';
  expect(prefill.spares(hintAt(text, '{{name}}', 'blocker'), text)).toBe(false);
});

test('a placeholder that is real text comes and goes and is nobody’s', () => {
  const prefill = makePrefill('Type your reply…');
  prefill.draft('');
  expect(prefill.isAll('')).toBe(false);
  prefill.draft('Type your reply…');
  expect(prefill.isAll('Type your reply…')).toBe(true);
});

test('text of the agent from before is theirs', () => {
  const prefill = makePrefill(null);
  expect(prefill.isAll('Hello')).toBe(false);
  expect(prefill.spares(hintAt('Hello', 'Hello'), 'Hello')).toBe(false);
});
