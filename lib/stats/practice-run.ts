/** One try at a practice scenario, in rules and numbers. There is no place in it for text. */

/**
 * How a goal ended: its hint never came up (`met`), came up and was gone when the reply was sent
 * (`heeded`), or was still there (`left`).
 */
export const GOAL_ENDS = ['met', 'heeded', 'left'] as const;
export type GoalEnd = (typeof GOAL_ENDS)[number];

export interface PracticeRun {
  /** Epoch milliseconds at which it was sent; tells the tries at a scenario apart. */
  at: number;
  /** With an empty page, or with the weak first draft. */
  begun: 'blank' | 'mend';
  /** By rule id; goals whose rule was not there are left out. */
  goals: Record<string, GoalEnd>;
  /** Rules whose hint came up and was heeded, goals or not. */
  heeded: string[];
  /** Rules whose hint was still there. */
  left: string[];
}

/** The tries at each scenario, by its id, the oldest first. */
export type PracticeRuns = Record<string, PracticeRun[]>;

/** So many tries of a scenario are kept: the first, and the last ones. */
const MOST_KEPT = 40;

export function withRun(runs: PracticeRuns, scenario: string, run: PracticeRun): PracticeRuns {
  const [first, ...others] = [...(runs[scenario] ?? []), run];
  return { ...runs, [scenario]: [first!, ...others.slice(1 - MOST_KEPT)] };
}
