import { describe, expect, it } from 'vitest';
import type { KeyedHint } from '../../../../lib/coach-state.ts';
import { debriefOf, NEW_ATTEMPT, noticed, runOf } from '../../../../lib/ui/practice/attempt.ts';
import { someHints } from '../../../pages/look/hints.ts';

const [blank, goodbye, time] = someHints('en') as [KeyedHint, KeyedHint, KeyedHint];

describe('an attempt', () => {
  it('remembers each rule once, with the words it first pointed at', () => {
    let attempt = noticed(NEW_ATTEMPT, [goodbye], 'Have a wonderful day!');
    attempt = noticed(attempt, [{ ...goodbye, words: 'Cheers!' }, time], 'Cheers!');
    expect(attempt.seen.map(({ rule, words }) => [rule, words])).toEqual([
      ['cheerful-signoff', 'Have a wonderful day!'],
      ['missing-eta', ''],
    ]);
  });

  it('keeps the draft with the most to say', () => {
    let attempt = noticed(NEW_ATTEMPT, [blank, goodbye], 'two');
    attempt = noticed(attempt, [goodbye], 'one');
    expect(attempt.fullest).toMatchObject({ text: 'two', count: 2 });
  });
});

describe('a debrief', () => {
  const attempt = noticed(NEW_ATTEMPT, [blank, goodbye, time], '{{name}} Have a wonderful day!');

  it('tells what was heeded, what remained and what never came up', () => {
    const debrief = debriefOf(attempt, 'Hello Marta.', [time], ['missing-eta', 'vague-eta']);
    expect(debrief.heeded.map(({ rule }) => rule)).toEqual([
      'unfilled-placeholder',
      'cheerful-signoff',
    ]);
    expect(debrief.remained).toEqual([{ hint: time, words: [] }]);
    expect(debrief.avoided).toEqual(['vague-eta']);
    expect(debrief.before?.text).toContain('wonderful');
  });

  it('is remembered as numbers: goal by goal, without a word of it', () => {
    const attempt = noticed(NEW_ATTEMPT, [goodbye, time], 'We will call. Have a wonderful day!');
    const debrief = debriefOf(attempt, 'We will call.', [time], ['vague-eta']);
    expect(runOf(debrief, 'mend', ['vague-eta', goodbye.rule, time.rule], 5)).toEqual({
      at: 5,
      begun: 'mend',
      goals: { 'vague-eta': 'met', [goodbye.rule]: 'heeded', [time.rule]: 'left' },
      heeded: [goodbye.rule],
      left: [time.rule],
    });
  });

  it('names a rule once, with every place it points at', () => {
    const smile = (start: number): KeyedHint => ({
      ...goodbye,
      rule: 'cheerful-decoration',
      span: { start, end: start + 2 },
    });
    const { remained } = debriefOf(NEW_ATTEMPT, 'No :) way :)', [smile(3), smile(10)], []);
    expect(remained).toHaveLength(1);
    expect(remained[0]?.words).toEqual([':)', ':)']);
  });

  it('has no "before" when nothing was changed', () => {
    const same = noticed(NEW_ATTEMPT, [time], 'We will call.');
    expect(debriefOf(same, 'We will call.', [time], []).before).toBeNull();
    expect(debriefOf(NEW_ATTEMPT, 'Fine.', [], []).before).toBeNull();
  });
});
