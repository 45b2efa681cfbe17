import { expect, it } from 'vitest';
import type { MacroHint, Verdict } from '../../../../lib/macros/verdict.ts';
import { rulesIn, slid, worstFirst } from '../../../../lib/ui/macros/macro-view.ts';

const hint = (rule: string, more: Partial<MacroHint> = {}): MacroHint => ({
  rule,
  severity: 'warning',
  span: { start: 0, end: 4 },
  also: [],
  about: null,
  calm: true,
  upset: true,
  ...more,
});
const verdict = (...hints: MacroHint[]): Verdict => ({ lang: 'en', hints });

const verdicts = [
  verdict(),
  verdict(hint('a', { severity: 'note' })),
  verdict(hint('a'), hint('b')),
  verdict(hint('b', { calm: false })),
];

it('the worst stand first, each customer seen by itself', () => {
  expect(worstFirst(verdicts, { mood: 'upset', rule: null })).toEqual([2, 3, 1]);
  expect(worstFirst(verdicts, { mood: 'calm', rule: null })).toEqual([2, 1]);
  expect(worstFirst(verdicts, { mood: 'calm', rule: 'b' })).toEqual([2]);
  expect(worstFirst(verdicts, { mood: 'calm', rule: null }, new Map([[0, 'mended']]))).toEqual([
    2, 1, 0,
  ]);
});

it('rules are counted by macro, the most frequent first', () => {
  expect(rulesIn(verdicts, 'upset')).toEqual([
    ['a', 2],
    ['b', 2],
  ]);
  expect(rulesIn(verdicts, 'calm')).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});

it('marks slide with an edit, and go where it touches them', () => {
  const mark = (start: number, end: number) => ({ start, end, severity: 'note' as const });
  const marks = [mark(0, 3), mark(4, 7), mark(8, 11)];
  expect(slid(marks, 'one two six', 'one twenty six')).toEqual([mark(0, 3), mark(11, 14)]);
  expect(slid(marks, 'one two six', 'one two six')).toEqual(marks);
});
