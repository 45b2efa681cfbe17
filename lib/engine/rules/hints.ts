/** Hits as the hints they are shown as. */
import type { ThreadReading } from '../reading/read.ts';
import { SEVERITIES, type Hint, type TurnSpan } from '../types.ts';
import type { Hit } from './hits.ts';

export function describe(hit: Hit, pack: string): Omit<Hint, 'fixes' | 'cause'> {
  const { rule, at, also, about } = hit;
  return {
    rule: rule.id,
    pack,
    kind: rule.kind,
    severity: rule.severity,
    span: at && { start: at.start, end: at.end },
    also: also.map(({ start, end }) => ({ start, end })),
    about: about && { start: about.start, end: about.end },
    label: rule.label,
    say: rule.say,
    why: rule.why,
  };
}

/** The question left open; for an ask of something already given, where it was given last. */
export function causeOf(hit: Hit, read: ThreadReading, [left]: TurnSpan[]): TurnSpan | null {
  if (hit.rule.when?.thread?.unmetQuestion && left) {
    return { turn: left.turn, start: left.start, end: left.end };
  }
  const what = hit.at?.what;
  if (!what) return null;
  const given = read.given.findLast((one) => one.what === what);
  return given ? { turn: given.turn, start: given.start, end: given.end } : null;
}

export function bySeverity(a: Hint, b: Hint): number {
  const rank = SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
  const place = (hint: Hint): number => hint.span?.start ?? Number.MAX_SAFE_INTEGER;
  return rank || place(a) - place(b);
}
