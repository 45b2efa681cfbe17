import type { Lang } from '../../engine/types.ts';
import type { Scenario } from '../../packs/scenario.ts';

/** What is known here of a scenario of the practice desk. */
export type Lesson = Pick<Scenario, 'id' | 'lang' | 'title' | 'goals'>;

/**
 * The scenario that fits a rule: one that has it among its goals, and few others beside it. Null
 * when nobody wrote one yet.
 */
export function practiceFor(rule: string, lang: Lang, lessons: readonly Lesson[]): Lesson | null {
  const fitting = lessons.filter((one) => one.lang === lang && one.goals.includes(rule));
  return fitting.sort((a, b) => a.goals.length - b.goals.length)[0] ?? null;
}
