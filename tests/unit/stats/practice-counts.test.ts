import { expect, test } from 'vitest';
import { groupResults, practiceCounts } from '../../../lib/stats/practice-counts.ts';
import { withRun, type GoalEnd, type PracticeRun } from '../../../lib/stats/practice-run.ts';

const run = (at: number, goals: Record<string, GoalEnd>): PracticeRun => ({
  at,
  begun: 'blank',
  goals,
  heeded: [],
  left: [],
});

test('a goal is counted by its first try, and before and after only where it was tried again', () => {
  const counts = practiceCounts({
    a: [
      run(1, { 'vague-eta': 'left' }),
      run(2, { 'vague-eta': 'heeded' }),
      run(3, { 'vague-eta': 'met' }),
    ],
    b: [run(4, { 'vague-eta': 'met', jargon: 'heeded' })],
  });
  expect(counts).toEqual([
    {
      rule: 'vague-eta',
      scenarios: 2,
      tries: 4,
      first: [1, 0, 1],
      before: [0, 0, 1],
      after: [1, 0, 0],
    },
    {
      rule: 'jargon',
      scenarios: 1,
      tries: 1,
      first: [0, 1, 0],
      before: [0, 0, 0],
      after: [0, 0, 0],
    },
  ]);
});

test('a goal that came to a scenario later is counted from its own first try', () => {
  const counts = practiceCounts({ a: [run(1, {}), run(2, { jargon: 'left' })] });
  expect(counts).toMatchObject([{ tries: 1, first: [0, 0, 1], after: [0, 0, 0] }]);
});

test('a group is the sum of its people, the most practised rule first', () => {
  const one = practiceCounts({ a: [run(1, { jargon: 'left' })] });
  const two = practiceCounts({ a: [run(1, { jargon: 'met', 'vague-eta': 'met' })] });
  expect(groupResults([one, two])).toMatchObject([
    { rule: 'jargon', people: 2, tries: 2, first: [1, 0, 1] },
    { rule: 'vague-eta', people: 1, tries: 1, first: [1, 0, 0] },
  ]);
});

test('of many tries the first is kept, and the last ones', () => {
  let runs = {};
  for (let at = 0; at < 100; at += 1) runs = withRun(runs, 'a', run(at, {}));
  const kept = (runs as Record<string, PracticeRun[]>).a!.map(({ at }) => at);
  expect([kept.length, kept[0], kept[1], kept.at(-1)]).toEqual([40, 0, 61, 99]);
});
