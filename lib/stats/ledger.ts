/**
 * The numbers of one person, week by week, in columns: small in a file, quick to add up. Lines are
 * rows of whole numbers, one after another; the first columns are places in the lists of names.
 */
import { TONES, type Lang } from '../engine/types.ts';
import { addDays, weekdayOf } from './day.ts';
import { ACTIONS, BANDS, PACE_ENDS, type DayTally, type HourTally } from './event.ts';

export const LANGS: readonly Lang[] = ['en', 'ru'];

/** Columns of a line: week, rule, pack version, site, language; then counts, then paces. */
export const NAMES_OF_LINE = 5;
export const COUNTS_AT = NAMES_OF_LINE;
export const PACES_AT = COUNTS_AT + ACTIONS.length;
export const LINE = PACES_AT + PACE_ENDS.length;

/** Columns of an hour: week, site, language, slot of the week, mood, replies. */
export const HOUR = 6;
/** Slots of a week: hour 0 of Monday is 0, hour 23 of Sunday 167. */
export const SLOTS = 7 * 24;
/** A mood is a tone and a band in one number. */
export const MOODS = TONES.length * BANDS.length;

export interface Ledger {
  /** Mondays, `YYYY-MM-DD`. */
  weeks: string[];
  rules: string[];
  versions: string[];
  sites: string[];
  lines: Uint16Array;
  hours: Uint16Array;
}

/** The most one column holds; nobody sends as many replies in a week. */
const MOST = 0xffff;

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

/** A list that gives each name its place. */
function places() {
  const of = new Map<string, number>();
  return {
    at(name: string): number {
      const place = of.get(name) ?? of.size;
      of.set(name, place);
      return place;
    },
    names: () => [...of.keys()],
  };
}

/** Rows that share their first `keys` columns, added up. */
function packed(rows: readonly number[][], keys: number): Uint16Array {
  const sums = new Map<string, number[]>();
  for (const row of rows) {
    const key = row.slice(0, keys).join();
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, [...row]);
    else for (let at = keys; at < row.length; at += 1) sum[at]! += row[at]!;
  }
  return Uint16Array.from([...sums.values()].flat(), (value) => Math.min(value, MOST));
}

/** Daily and hourly tallies of one person as a ledger. */
export function ledgerOf(tallies: readonly DayTally[], hours: readonly HourTally[]): Ledger {
  const [weeks, rules, versions, sites] = [places(), places(), places(), places()];
  const lines = tallies.map(({ day, rule, packVersion, site, lang, counts, paces }) => [
    weeks.at(mondayOf(day)),
    rules.at(rule),
    versions.at(packVersion),
    sites.at(site),
    LANGS.indexOf(lang),
    ...ACTIONS.map((action) => counts[action] ?? 0),
    ...PACE_ENDS.map((_, at) => paces?.[at] ?? 0),
  ]);
  const moments = hours.map(({ day, hour, site, lang, tone, band, replies }) => [
    weeks.at(mondayOf(day)),
    sites.at(site),
    LANGS.indexOf(lang),
    weekdayOf(day) * 24 + hour,
    TONES.indexOf(tone) * BANDS.length + band,
    replies,
  ]);
  return {
    lines: packed(lines, NAMES_OF_LINE),
    hours: packed(moments, HOUR - 1),
    weeks: weeks.names(),
    rules: rules.names(),
    versions: versions.names(),
    sites: sites.names(),
  };
}
