/** What was found of what should have been, and what was found besides, by name. */
import { share } from './share.ts';

/** Ids of cases, so that a reader can look them up. */
export interface Tally {
  hit: number;
  missed: string[];
  unwanted: string[];
}

export type Tallies = Record<string, Tally>;

/** @param id of the case @param may let be found without being asked for */
export function count(
  tallies: Tallies,
  id: string,
  found: ReadonlySet<string>,
  must: readonly string[],
  may: readonly string[] = [],
): void {
  for (const name of new Set([...found, ...must])) {
    const own = (tallies[name] ??= { hit: 0, missed: [], unwanted: [] });
    if (must.includes(name)) {
      if (found.has(name)) own.hit += 1;
      else own.missed.push(id);
    } else if (!may.includes(name)) own.unwanted.push(id);
  }
}

/** All names added up. */
export function sum(tallies: Tallies): { hit: number; missed: number; unwanted: number } {
  const all = Object.values(tallies);
  const add = (of: (tally: Tally) => number): number => all.reduce((n, one) => n + of(one), 0);
  return {
    hit: add((one) => one.hit),
    missed: add((one) => one.missed.length),
    unwanted: add((one) => one.unwanted.length),
  };
}

/** Ids shown in a table before the rest is only counted. */
const SHOWN = 6;

function ids(all: string[]): string {
  const more = all.length - SHOWN;
  return all.slice(0, SHOWN).join(' ') + (more > 0 ? ` +${more}` : '');
}

/** A table by name, with a last line for all of them; names nothing was counted for are left out. */
export function printTallies(heading: string, tallies: Tallies): void {
  const rows = Object.entries(tallies)
    .filter(([, { hit, missed, unwanted }]) => hit + missed.length + unwanted.length > 0)
    .map(([name, { hit, missed, unwanted }]) => ({
      [heading]: name,
      recall: share(hit, hit + missed.length),
      precision: share(hit, hit + unwanted.length),
      missed: ids(missed),
      unwanted: ids(unwanted),
    }));
  const { hit, missed, unwanted } = sum(tallies);
  rows.push({
    [heading]: 'all',
    recall: share(hit, hit + missed),
    precision: share(hit, hit + unwanted),
    missed: String(missed),
    unwanted: String(unwanted),
  });
  console.table(rows);
}
