/** One thing that happened to one hint. There is no place in it for text. */
import type { Lang, Tone } from '../engine/types.ts';

/**
 * What can happen. `shown` opens a hint's account; each hint shown ends in at most one of the
 * others: gone before sending (`fixed-by-hand`, `fix-applied`), put away by the agent
 * (`dismissed`, `not-useful`, `silenced`) or still there when the reply went out (`sent-with`).
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

export interface CoachEvent {
  /** Local calendar day of the agent, `YYYY-MM-DD`. */
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
  action: Action;
}

/** Events of one day, rule, site, language and tone, counted by action. */
export interface DayTally extends Omit<CoachEvent, 'action' | 'hour'> {
  counts: Partial<Record<Action, number>>;
}
