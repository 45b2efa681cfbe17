/** The three answers a trainer comes for: what helps, what annoys, what needs a lesson. */
import type { Sum } from './book.ts';
import { heededRate, isNoisy, notUsefulRate, sentPerHundred, sentWith } from './measures.ts';

export interface Findings {
  helps: string[];
  annoys: string[];
  lessons: string[];
}

/** Rules named under each heading. */
const MOST = 3;
/** A rule helps when even the low end of its range says that more than half is heeded. */
const HELPS_FROM = 0.5;
/** A lesson is worth it from so many of a hundred replies on that go out with the hint. */
const LESSON_FROM = 1;

export function findings(byRule: ReadonlyMap<string, Sum>, replies: number): Findings {
  const rows = [...byRule].map(([rule, sum]) => ({ rule, sum: { ...sum, replies } }));
  const top = (score: (sum: Sum) => number | null): string[] =>
    rows
      .flatMap(({ rule, sum }) => {
        const value = score(sum);
        return value === null ? [] : [{ rule, value }];
      })
      .sort((a, b) => b.value - a.value)
      .slice(0, MOST)
      .map(({ rule }) => rule);
  return {
    helps: top((sum) => {
      const low = heededRate(sum)?.low ?? 0;
      return low > HELPS_FROM && !isNoisy(sum) ? low : null;
    }),
    annoys: top((sum) => (isNoisy(sum) ? (notUsefulRate(sum)?.value ?? null) : null)),
    // What annoys is the rule's fault, not the team's: no lesson for it.
    lessons: top((sum) =>
      !isNoisy(sum) && (sentPerHundred(sum)?.value ?? 0) >= LESSON_FROM ? sentWith(sum) : null,
    ),
  };
}
