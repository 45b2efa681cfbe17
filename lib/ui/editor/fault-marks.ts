/** Where in a pattern the lines go under what is wrong or odd about it. */
import type { Severity, Span } from '../../engine/types.ts';
import type { TrialFault, TrialWarning } from '../../packs/trial.ts';

type Mark = Span & { severity: Severity };

/** The bracket that has no other, or null. */
function unpaired(source: string): Span | null {
  const open: number[] = [];
  for (let i = 0; i < source.length; i += 1) {
    if (source[i] === '(') open.push(i);
    else if (source[i] === ')' && open.pop() === undefined) return { start: i, end: i + 1 };
  }
  const last = open.at(-1);
  return last === undefined ? null : { start: last, end: last + 1 };
}

/** Parts are looked for without regard to case: the parser reads words in lower case. */
export function find(source: string, part: string): Span | null {
  const start = source.toLowerCase().indexOf(part.toLowerCase());
  return start < 0 ? null : { start, end: start + part.length };
}

export function faultMarks(
  source: string,
  faults: readonly TrialFault[],
  warnings: readonly TrialWarning[],
): Mark[] {
  const whole = { start: 0, end: source.length };
  const wrong = faults.map(({ pattern }): Mark => {
    const place =
      pattern?.fault === 'brackets'
        ? unpaired(source)
        : pattern?.part && find(source, pattern.part);
    return { ...(place || whole), severity: 'blocker' };
  });
  const odd = warnings.flatMap((warning): Mark[] =>
    warning.what === 'dead-words'
      ? warning.words.map((word) => ({ ...(find(source, word) ?? whole), severity: 'warning' }))
      : [],
  );
  return [...wrong, ...odd];
}
