/** What happened between the first word of a practice reply and its sending. No DOM. */
import type { KeyedHint } from '../../coach-state.ts';
import type { Hint, Severity, Texts } from '../../engine/types.ts';
import type { GoalEnd, PracticeRun } from '../../stats/practice-run.ts';
import type { MarkedDraft } from '../kit/draft-pieces.ts';

/** A hint as the debrief remembers it: once per rule, with the words it first pointed at. */
export interface SeenHint {
  rule: string;
  severity: Severity;
  label: Texts;
  words: string;
}

export interface Attempt {
  seen: SeenHint[];
  /** The draft as it stood when there was most to say about it. */
  fullest: (MarkedDraft & { count: number }) | null;
}

/** A rule that still has something to say, with the words it points at. */
export interface Remained {
  hint: Hint;
  words: string[];
}

export interface Debrief {
  heeded: SeenHint[];
  /** Once per rule. */
  remained: Remained[];
  /** Goals that never came up, by rule id. */
  avoided: string[];
  /** Null when what was sent is no better than what was written first. */
  before: MarkedDraft | null;
  sent: MarkedDraft;
}

export const NEW_ATTEMPT: Attempt = { seen: [], fullest: null };

function marksOf(hints: readonly Hint[]): MarkedDraft['marks'] {
  return hints.flatMap(({ span, also, severity }) =>
    (span === null ? also : [span, ...also]).map((one) => ({ ...one, severity })),
  );
}

function byRule(hints: readonly Hint[], text: string): Remained[] {
  const found = new Map<string, Remained>();
  for (const hint of hints) {
    const one = found.get(hint.rule) ?? { hint, words: [] };
    found.set(hint.rule, one);
    for (const { start, end } of marksOf([hint])) one.words.push(text.slice(start, end));
  }
  return [...found.values()];
}

/** The attempt after the coach showed these hints on this draft. */
export function noticed(attempt: Attempt, hints: readonly KeyedHint[], text: string): Attempt {
  if (hints.length === 0) return attempt;
  const known = new Set(attempt.seen.map(({ rule }) => rule));
  const fresh = hints
    .filter((hint, index) => {
      const first = hints.findIndex(({ rule }) => rule === hint.rule) === index;
      return first && !known.has(hint.rule);
    })
    .map(({ rule, severity, label, words }) => ({ rule, severity, label, words }));
  const fuller = attempt.fullest === null || hints.length > attempt.fullest.count;
  return {
    seen: [...attempt.seen, ...fresh],
    fullest: fuller ? { text, marks: marksOf(hints), count: hints.length } : attempt.fullest,
  };
}

/**
 * The try in numbers, to be remembered.
 * @param begun whether the page was empty or had the weak draft on it
 * @param goals those that could be counted: their rules are there
 * @param at epoch milliseconds
 */
export function runOf(
  { heeded, remained }: Debrief,
  begun: PracticeRun['begun'],
  goals: readonly string[],
  at: number,
): PracticeRun {
  const changed = heeded.map(({ rule }) => rule);
  const left = remained.map(({ hint }) => hint.rule);
  const endOf = (rule: string): GoalEnd =>
    left.includes(rule) ? 'left' : changed.includes(rule) ? 'heeded' : 'met';
  return {
    at,
    begun,
    goals: Object.fromEntries(goals.map((rule) => [rule, endOf(rule)])),
    heeded: changed,
    left,
  };
}

/**
 * @param sent the text that was sent
 * @param remained the hints the engine has on it, settled
 * @param goals rules to heed in this scenario
 */
export function debriefOf(
  attempt: Attempt,
  sent: string,
  remained: readonly Hint[],
  goals: readonly string[],
): Debrief {
  const left = new Set(remained.map(({ rule }) => rule));
  const seen = new Set(attempt.seen.map(({ rule }) => rule));
  const { fullest } = attempt;
  return {
    heeded: attempt.seen.filter(({ rule }) => !left.has(rule)),
    remained: byRule(remained, sent),
    avoided: goals.filter((rule) => !seen.has(rule) && !left.has(rule)),
    before: fullest === null || fullest.text.trim() === sent ? null : fullest,
    sent: { text: sent, marks: marksOf(remained) },
  };
}
