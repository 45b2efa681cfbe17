/** The agent's own page: the last seven days, what got better, one thing to practise. */
import type { CoachEvent, DayTally } from './event.ts';
import { ACTIONS, PACE_ENDS, REPLY } from './event.ts';
import { addDays } from './day.ts';
import type { Sum } from './book.ts';
import { noSum } from './book.ts';
import { differenceOf, heeded, sentPerHundred, sentWith } from './measures.ts';
import type { Rate } from './rate.ts';

/** Days the two stretches have that are held against each other. */
export const STRETCH = 28;
/** A rule is worth practising from so many replies on that went out with its hint. */
const LEAST_SENT = 2;

export interface MyWeek {
  replies: number;
  heeded: number;
  /** The rule that is left in clearly fewer replies than before, with both figures per hundred. */
  better: { rule: string; before: Rate; after: Rate } | null;
  /** Whether there was enough on both sides to look for something better. */
  enough: boolean;
  practise: { rule: string; sent: number } | null;
}

type Rule = CoachEvent['rule'];

function sumsOf(tallies: readonly DayTally[], from: string, to: string) {
  const byRule = new Map<Rule, Sum>();
  let replies = 0;
  for (const { day, rule, counts, paces } of tallies) {
    if (day < from || day > to) continue;
    if (rule === REPLY) {
      replies += counts['sent-with'] ?? 0;
      continue;
    }
    const sum = byRule.get(rule) ?? noSum();
    ACTIONS.forEach((action, at) => (sum.counts[at]! += counts[action] ?? 0));
    PACE_ENDS.forEach((_, at) => (sum.paces[at]! += paces?.[at] ?? 0));
    byRule.set(rule, sum);
  }
  for (const sum of byRule.values()) sum.replies = replies;
  return { byRule, replies };
}

/** `today` is the last day looked at. */
export function myWeek(tallies: readonly DayTally[], today: string): MyWeek {
  const week = sumsOf(tallies, addDays(today, -6), today);
  const now = sumsOf(tallies, addDays(today, 1 - STRETCH), today);
  const before = sumsOf(tallies, addDays(today, 1 - 2 * STRETCH), addDays(today, -STRETCH));

  const better = [...before.byRule]
    .flatMap(([rule, sum]) => {
      const [was, is] = [
        sentPerHundred(sum),
        sentPerHundred(now.byRule.get(rule) ?? { ...noSum(), replies: now.replies }),
      ];
      const fewer = differenceOf(was, is);
      return was !== null && is !== null && fewer !== null && fewer.low > 0
        ? [{ rule, before: was, after: is, by: fewer.value }]
        : [];
    })
    .sort((a, b) => b.by - a.by)[0];
  const practise = [...now.byRule]
    .map(([rule, sum]) => ({ rule, sent: sentWith(sum) }))
    .filter(({ sent }) => sent >= LEAST_SENT)
    .sort((a, b) => b.sent - a.sent || a.rule.localeCompare(b.rule))[0];
  return {
    replies: week.replies,
    heeded: [...week.byRule.values()].reduce((sum, one) => sum + heeded(one), 0),
    better: better ?? null,
    enough:
      sentPerHundred({ ...noSum(), replies: now.replies }) !== null &&
      sentPerHundred({ ...noSum(), replies: before.replies }) !== null,
    practise: practise ?? null,
  };
}
