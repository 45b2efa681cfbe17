/** What practising came to, as counts by rule: no text, no scenario, no day. */
import { z } from 'zod';
import { isId } from './check-event.ts';
import { GOAL_ENDS, type GoalEnd, type PracticeRuns } from './practice-run.ts';
import { rateOf, type Rate } from './rate.ts';

/** How many ended how, in the order of `GOAL_ENDS`. */
export type Ends = [met: number, heeded: number, left: number];

export interface PracticeCount {
  /** The goal. */
  rule: string;
  /** Scenarios that were tried with this goal, and the tries at them. */
  scenarios: number;
  tries: number;
  /** Their first tries. */
  first: Ends;
  /** Of scenarios tried again: the first try, and the last. */
  before: Ends;
  after: Ends;
}

const count = z.number().int().min(0).max(0xffff);
const ends = z.tuple([count, count, count]);

const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);

/** As it stands in a file; more ends than scenarios would be nobody's. */
export const practiceCount = z
  .strictObject({
    rule: z.custom<string>(isId),
    scenarios: count,
    tries: count,
    first: ends,
    before: ends,
    after: ends,
  })
  .refine(
    ({ scenarios, tries, first, before, after }) =>
      sum(first) === scenarios &&
      tries >= scenarios &&
      sum(before) === sum(after) &&
      sum(before) <= scenarios,
  );

const noEnds = (): Ends => [0, 0, 0];

export const noCount = (rule: string): PracticeCount => ({
  rule,
  scenarios: 0,
  tries: 0,
  first: noEnds(),
  before: noEnds(),
  after: noEnds(),
});

function note(into: Ends, end: GoalEnd): void {
  into[GOAL_ENDS.indexOf(end)]! += 1;
}

export function practiceCounts(runs: PracticeRuns): PracticeCount[] {
  const counts = new Map<string, PracticeCount>();
  for (const tries of Object.values(runs)) {
    for (const rule of new Set(tries.flatMap(({ goals }) => Object.keys(goals)))) {
      const own = tries.flatMap(({ goals }) => goals[rule] ?? []);
      const [first, last] = [own[0]!, own.at(-1)!];
      const one = counts.get(rule) ?? noCount(rule);
      counts.set(rule, one);
      one.scenarios += 1;
      one.tries += own.length;
      note(one.first, first);
      if (own.length > 1) {
        note(one.before, first);
        note(one.after, last);
      }
    }
  }
  return [...counts.values()];
}

export interface GroupResult extends PracticeCount {
  /** How many people practised it. */
  people: number;
}

const added = (a: Ends, b: Ends): Ends => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** The counts of many people in one, by rule, the most practised first. */
export function groupResults(people: readonly (readonly PracticeCount[])[]): GroupResult[] {
  const all = new Map<string, GroupResult>();
  for (const one of people.flat()) {
    const before = all.get(one.rule) ?? { ...noCount(one.rule), people: 0 };
    all.set(one.rule, {
      rule: one.rule,
      scenarios: before.scenarios + one.scenarios,
      tries: before.tries + one.tries,
      first: added(before.first, one.first),
      before: added(before.before, one.before),
      after: added(before.after, one.after),
      people: before.people + 1,
    });
  }
  return [...all.values()].sort((a, b) => b.tries - a.tries || (a.rule < b.rule ? -1 : 1));
}

/** The share that needed no hint; null where there are too few to tell. */
export const unaided = (ends: Ends): Rate | null => rateOf(ends[0], sum(ends));
