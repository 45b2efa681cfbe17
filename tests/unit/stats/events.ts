import type { CoachEvent, DayTally } from '../../../lib/stats/event.ts';

/** An event like any other, with the changes a test is about. */
export function event(given: Partial<CoachEvent> = {}): CoachEvent {
  return {
    day: '2026-03-02',
    hour: 11,
    rule: 'vague-eta',
    packVersion: '1.0.0',
    site: 'zendesk',
    lang: 'ru',
    tone: 'angry',
    band: 2,
    pace: null,
    action: 'shown',
    ...given,
  };
}

/** A tally like any other, with the changes a test is about. */
export function tally(given: Partial<DayTally> = {}): DayTally {
  const { day, rule, packVersion, site, lang, tone } = event();
  return { day, rule, packVersion, site, lang, tone, counts: { shown: 1 }, ...given };
}
