/** From events to tallies, and tallies added up. */
import { PACE_ENDS, REPLY, type CoachEvent, type DayTally, type HourTally } from './event.ts';
import { hourKey, tallyKey } from './stats-schema.ts';

export function addedCounts(
  counts: DayTally['counts'],
  more: DayTally['counts'],
): DayTally['counts'] {
  const sum = { ...counts };
  for (const [action, count] of Object.entries(more) as [keyof typeof more, number][]) {
    sum[action] = (sum[action] ?? 0) + count;
  }
  return sum;
}

/** The sum of two tallies of one key. */
export function addedTallies(tally: DayTally, more: DayTally): DayTally {
  const sum: DayTally = { ...tally, counts: addedCounts(tally.counts, more.counts) };
  if (tally.paces !== undefined || more.paces !== undefined) {
    sum.paces = PACE_ENDS.map((_, at) => (tally.paces?.[at] ?? 0) + (more.paces?.[at] ?? 0));
  }
  return sum;
}

/** Tallies with one line for each key, in the order they first come. */
export function mergedTallies(tallies: readonly DayTally[]): DayTally[] {
  const byKey = new Map<string, DayTally>();
  for (const tally of tallies) {
    const key = tallyKey(tally).join(' ');
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? tally : addedTallies(known, tally));
  }
  return [...byKey.values()];
}

export function talliesOf(events: readonly CoachEvent[]): DayTally[] {
  return mergedTallies(
    events.map(({ day, rule, packVersion, site, lang, tone, action, pace }) => ({
      ...{ day, rule, packVersion, site, lang, tone, counts: { [action]: 1 } },
      ...(pace !== null && { paces: PACE_ENDS.map((_, at) => Number(at === pace)) }),
    })),
  );
}

/** When replies were sent: of the events only those that count a reply. */
export function hoursOf(events: readonly CoachEvent[]): HourTally[] {
  const byKey = new Map<string, HourTally>();
  for (const { day, hour, site, lang, tone, band, rule } of events) {
    if (rule !== REPLY) continue;
    const one = { day, hour, site, lang, tone, band, replies: 0 };
    const key = hourKey(one).join(' ');
    const known = byKey.get(key) ?? one;
    known.replies += 1;
    byKey.set(key, known);
  }
  return [...byKey.values()];
}
