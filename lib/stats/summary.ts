/** From tallies to what the statistics page shows. */
import { TONES, type Tone } from '../engine/types.ts';
import { ACTIONS, REPLY, type Action, type DayTally } from './event.ts';
import { rateOf, type Rate } from './rate.ts';

export type Counts = Record<Action, number>;

/** What became of the hints shown; the four add up to them. */
export interface Outcomes {
  /** Gone before sending, by hand or by a fix. */
  heeded: number;
  /** Dismissed, not useful or silenced. */
  putAway: number;
  /** Still there when the reply went out. */
  sentWith: number;
  /** Shown, and then the draft was left. */
  open: number;
}

export const OUTCOMES = ['heeded', 'putAway', 'sentWith', 'open'] as const;

export interface RuleRow {
  rule: string;
  counts: Counts;
  /** Heeded among the hints whose outcome is known; null when there are too few. */
  rate: Rate | null;
}

export interface Summary {
  replies: number;
  counts: Counts;
  /** Hints whose outcome is known: heeded, put away or sent with. */
  settled: number;
  outcomes: Outcomes;
  rate: Rate | null;
  /** One per day asked for, quiet days included, oldest first. */
  byDay: ({ day: string } & Outcomes)[];
  /** Most shown first. */
  byRule: RuleRow[];
  /** Hints shown by the tone of the customer, from grateful to angry. */
  byTone: { tone: Tone; shown: number }[];
}

function noCounts(): Counts {
  return Object.fromEntries(ACTIONS.map((action) => [action, 0])) as Counts;
}

function add(to: Counts, counts: DayTally['counts']): void {
  for (const action of ACTIONS) to[action] += counts[action] ?? 0;
}

export function outcomesOf(counts: Counts): Outcomes {
  const heeded = counts['fixed-by-hand'] + counts['fix-applied'];
  const putAway = counts.dismissed + counts['not-useful'] + counts.silenced;
  const sentWith = counts['sent-with'];
  // A hint shown yesterday may end today, so a day can settle more than it showed.
  const open = Math.max(0, counts.shown - heeded - putAway - sentWith);
  return { heeded, putAway, sentWith, open };
}

function settledOf({ heeded, putAway, sentWith }: Outcomes): number {
  return heeded + putAway + sentWith;
}

function heededRate(counts: Counts): Rate | null {
  const outcomes = outcomesOf(counts);
  return rateOf(outcomes.heeded, settledOf(outcomes));
}

/** Sums counts of `tallies` under the key each of them belongs to. */
function grouped<K>(tallies: readonly DayTally[], keyOf: (tally: DayTally) => K): Map<K, Counts> {
  const groups = new Map<K, Counts>();
  for (const tally of tallies) {
    const key = keyOf(tally);
    const counts = groups.get(key) ?? noCounts();
    add(counts, tally.counts);
    groups.set(key, counts);
  }
  return groups;
}

/** Adds up the tallies of `days` (each `YYYY-MM-DD`, oldest first). */
export function summarise(tallies: readonly DayTally[], days: readonly string[]): Summary {
  const hints = tallies.filter(({ rule }) => rule !== REPLY);
  const replies = tallies
    .filter(({ rule }) => rule === REPLY)
    .reduce((sum, { counts }) => sum + (counts['sent-with'] ?? 0), 0);

  const counts = noCounts();
  for (const tally of hints) add(counts, tally.counts);
  const outcomes = outcomesOf(counts);

  const perDay = grouped(hints, ({ day }) => day);
  const perTone = grouped(hints, ({ tone }) => tone);
  return {
    replies,
    counts,
    settled: settledOf(outcomes),
    outcomes,
    rate: heededRate(counts),
    byDay: days.map((day) => ({ day, ...outcomesOf(perDay.get(day) ?? noCounts()) })),
    byRule: [...grouped(hints, ({ rule }) => rule)]
      .map(([rule, ruleCounts]) => ({ rule, counts: ruleCounts, rate: heededRate(ruleCounts) }))
      .sort((a, b) => b.counts.shown - a.counts.shown || a.rule.localeCompare(b.rule)),
    byTone: TONES.map((tone) => ({ tone, shown: perTone.get(tone)?.shown ?? 0 })),
  };
}
