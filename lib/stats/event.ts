/** One thing that happened to one rule in one reply. There is no place in it for text. */
import type { Lang, Tone } from '../engine/types.ts';

/**
 * What can happen. The unit is a reply: however many hints of a rule stand in it, `shown` opens
 * the rule's account once, and it ends in at most one of the others: put away by the agent
 * (`dismissed`, `not-useful`, `silenced`), gone before sending (`fixed-by-hand`, `fix-applied`)
 * or still there when the reply went out (`sent-with`).
 */
export const ACTIONS = [
  'shown',
  'fixed-by-hand',
  'fix-applied',
  'dismissed',
  'not-useful',
  'silenced',
  'sent-with',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Stands in an event's `rule` for a coached reply going out; its action is `sent-with`. */
export const REPLY = 'reply';

/** How strong the customer's feeling is: an intensity of 0 to 24, to 49, to 74, to 100. */
export const BANDS = [0, 1, 2, 3] as const;
export type Band = (typeof BANDS)[number];

/** Upper ends, in seconds, of how long a hint stood before it was heeded; the last has none. */
export const PACE_ENDS = [10, 30, 120, 600, Infinity] as const;
export type Pace = 0 | 1 | 2 | 3 | 4;

export interface CoachEvent {
  /** Local calendar day of the agent, `YYYY-MM-DD`, on which the reply was begun. */
  day: string;
  /** Local hour, 0 to 23. */
  hour: number;
  /** Rule id; `reply` for the event that counts a coached reply being sent. */
  rule: string;
  packVersion: string;
  /** Id of the site (`zendesk`, `practice`, …), never an address. */
  site: string;
  lang: Lang;
  tone: Tone;
  band: Band;
  /** How long it took to heed the hint; null for anything not heeded. */
  pace: Pace | null;
  action: Action;
}

/** Events of one day, rule, site, language and tone, counted by action. */
export interface DayTally extends Pick<
  CoachEvent,
  'day' | 'rule' | 'packVersion' | 'site' | 'lang' | 'tone'
> {
  counts: Partial<Record<Action, number>>;
  /** Heeded hints by pace, one number for each; absent where none was heeded or timed. */
  paces?: number[];
}

/** Coached replies sent of one hour, site, language, tone and band. */
export interface HourTally extends Pick<
  CoachEvent,
  'day' | 'hour' | 'site' | 'lang' | 'tone' | 'band'
> {
  replies: number;
}
