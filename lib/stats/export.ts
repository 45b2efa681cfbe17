/** Tallies as files that open elsewhere. */
import { csv } from './csv.ts';
import { ACTIONS, type DayTally } from './event.ts';

const FIELDS = ['day', 'rule', 'packVersion', 'site', 'lang', 'tone'] as const;

/** One line per tally under a line of names; separators as spreadsheets of `uiLang` want them. */
export function toCsv(tallies: readonly DayTally[], uiLang: string): string {
  const lines = tallies.map((tally) => [
    ...FIELDS.map((field) => tally[field]),
    ...ACTIONS.map((action) => tally.counts[action] ?? 0),
  ]);
  return csv([[...FIELDS, ...ACTIONS], ...lines], uiLang);
}

/** The same as a document that names its own form. */
export function toJson(tallies: readonly DayTally[], from: string, to: string): string {
  return JSON.stringify({ format: 'sincerely-tallies', version: 1, from, to, tallies }, null, 2);
}
