import type { PracticeProgress } from '../../storage/items.ts';
import type { Scenario } from '../../packs/scenario.ts';

/** The progress after a scenario was sent with so many hints left; the best result stays. */
export function withResult(progress: PracticeProgress, id: string, left: number): PracticeProgress {
  const before = progress.done[id];
  return {
    ...progress,
    welcomed: true,
    done: {
      ...progress.done,
      [id]: {
        tries: (before?.tries ?? 0) + 1,
        left: Math.min(left, before?.left ?? Number.POSITIVE_INFINITY),
      },
    },
  };
}

/**
 * The scenario to go on with after `from`: the next one not tried yet, round and round; null when
 * all have been tried.
 */
export function nextScenario(
  scenarios: readonly Scenario[],
  progress: PracticeProgress,
  from: string,
): Scenario | null {
  const at = scenarios.findIndex(({ id }) => id === from);
  const order = [...scenarios.slice(at + 1), ...scenarios.slice(0, Math.max(at, 0))];
  return order.find(({ id }) => progress.done[id] === undefined) ?? null;
}
