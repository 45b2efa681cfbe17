/** What was tried at the practice desk, and the drafts an agent chose to keep. */
import type { GoalEnd, PracticeRun, PracticeRuns } from '../stats/practice-run.ts';
import { checkedItem } from './checked-item.ts';
import { isString, isTime, listOf, oneOf, optional, recordOf, shapeOf } from './checks.ts';

/** Rules and numbers only. */
export const practiceRunsItem = checkedItem<PracticeRuns>('local:practiceRuns', {
  fallback: {},
  version: 1,
  check: recordOf(
    listOf(
      shapeOf<PracticeRun>({
        at: isTime,
        begun: oneOf('blank', 'mend'),
        goals: recordOf(oneOf<GoalEnd>('met', 'heeded', 'left')),
        heeded: listOf(isString),
        left: listOf(isString),
      }),
    ),
  ),
});

/** Both drafts of a try, which the agent asked to keep. In no export. */
export interface KeptDrafts {
  /** Absent where nothing was changed. */
  before?: string;
  sent: string;
}

/** By scenario id and the moment of the try: see `draftsKey`. */
export const keptDraftsItem = checkedItem<Record<string, KeptDrafts>>('local:practiceDrafts', {
  fallback: {},
  version: 1,
  check: recordOf(shapeOf<KeptDrafts>({ before: optional(isString), sent: isString })),
});

export const draftsKey = (scenario: string, at: number): string => `${scenario} ${at}`;
