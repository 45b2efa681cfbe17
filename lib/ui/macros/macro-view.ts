/** What the list shows of the verdicts, and the marks on a text while it is edited. */
import type { Severity, Span } from '../../engine/types.ts';
import { badness, type MacroHint, type Mood, type Verdict } from '../../macros/verdict.ts';

export interface Mark extends Span {
  severity: Severity;
}

export interface MacroFilter {
  mood: Mood;
  /** A rule's id; null for all. */
  rule: string | null;
}

export const hintsFor = (verdict: Verdict, mood: Mood): MacroHint[] =>
  verdict.hints.filter((hint) => hint[mood]);

/**
 * Positions of the macros that have something in this view, the worst first.
 * @param edited those that are shown though nothing is left to say about them
 */
export function worstFirst(
  verdicts: readonly Verdict[],
  { mood, rule }: MacroFilter,
  edited: ReadonlyMap<number, unknown> = new Map(),
): number[] {
  return verdicts
    .map((verdict, index) => ({ index, verdict, hints: hintsFor(verdict, mood) }))
    .filter(({ index, hints }) =>
      rule === null
        ? hints.length > 0 || edited.has(index)
        : hints.some((hint) => hint.rule === rule),
    )
    .map(({ index, verdict }) => ({ index, bad: badness(verdict, [mood]), all: badness(verdict) }))
    .sort((a, b) => b.bad - a.bad || b.all - a.all || a.index - b.index)
    .map(({ index }) => index);
}

/** In how many macros each rule speaks, the most frequent first. */
export function rulesIn(
  verdicts: readonly Verdict[],
  mood: Mood,
): [rule: string, macros: number][] {
  const counts = new Map<string, number>();
  for (const verdict of verdicts) {
    for (const rule of new Set(hintsFor(verdict, mood).map((hint) => hint.rule))) {
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The lines under the words; for something missing, under the words it is missed beside. */
export const marksOf = (hints: readonly MacroHint[]): Mark[] =>
  hints.flatMap(({ span, also, about, severity }) =>
    [span ?? about, ...also].flatMap((one) => (one ? [{ ...one, severity }] : [])),
  );

/** The marks of a text on what has become of it: those the change touched are gone. */
export function slid(marks: readonly Mark[], before: string, after: string): Mark[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const moved = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start < before.length - tail) return [];
    return [{ ...mark, start: mark.start + moved, end: mark.end + moved }];
  });
}
