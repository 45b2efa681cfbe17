/** Tallies as files a trainer can open elsewhere. */
import { ACTIONS, type DayTally } from './event.ts';

const FIELDS = ['day', 'rule', 'packVersion', 'site', 'lang', 'tone'] as const;

/**
 * One line per tally under a line of names, RFC 4180. No value needs quotes: what gets into the
 * database are days, numbers and ids.
 */
export function toCsv(tallies: readonly DayTally[]): string {
  const lines = tallies.map((tally) =>
    [
      ...FIELDS.map((field) => tally[field]),
      ...ACTIONS.map((action) => tally.counts[action] ?? 0),
    ].join(','),
  );
  return [[...FIELDS, ...ACTIONS].join(','), ...lines, ''].join('\r\n');
}

/** The same as a document that names its own form. */
export function toJson(tallies: readonly DayTally[], from: string, to: string): string {
  return JSON.stringify({ format: 'sincerely-tallies', version: 1, from, to, tallies }, null, 2);
}
