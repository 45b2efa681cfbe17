/**
 * Ledgers of many people laid side by side and added up along any dimension. A week of a person is
 * counted from one file only, the one made last, so that files may overlap.
 */
import { TONES } from '../engine/types.ts';
import { ACTIONS, BANDS, PACE_ENDS, REPLY } from './event.ts';
import { COUNTS_AT, HOUR, LANGS, LINE, PACES_AT, SLOTS, type Ledger } from './ledger.ts';

export type Dimension = 'week' | 'rule' | 'site' | 'lang' | 'version' | 'member';

/** What is counted; an absent field lets everything through. */
export interface Filter {
  /** Mondays, both included. */
  from?: string;
  to?: string;
  rule?: string;
  version?: string;
  site?: string;
  lang?: string;
  member?: string;
  week?: string;
  members?: ReadonlySet<string>;
}

export interface Sum {
  /** Coached replies sent. */
  replies: number;
  /** By action, in the order of `ACTIONS`; without the replies themselves. */
  counts: number[];
  /** Heeded hints by pace. */
  paces: number[];
}

export interface Source extends Ledger {
  key: string;
  made: number;
}

export interface Book {
  sources: readonly Source[];
  /** For each source and each of its weeks, whether another source is counted instead. */
  passed: boolean[][];
  /** Mondays of all, oldest first. */
  weeks: string[];
}

export const noSum = (): Sum => ({
  replies: 0,
  counts: ACTIONS.map(() => 0),
  paces: PACE_ENDS.map(() => 0),
});

export function bookOf(given: readonly Source[]): Book {
  const sources = given.toSorted((a, b) => a.made - b.made);
  const last = new Map<string, number>();
  sources.forEach(({ key, weeks }, at) => weeks.forEach((week) => last.set(`${key} ${week}`, at)));
  return {
    sources,
    passed: sources.map(({ key, weeks }, at) =>
      weeks.map((week) => last.get(`${key} ${week}`) !== at),
    ),
    weeks: [...new Set(sources.flatMap(({ weeks }) => weeks))].sort(),
  };
}

/** Which of the names a filter lets through, by place. */
const allowed = (names: readonly string[], wanted: string | undefined): boolean[] =>
  names.map((name) => wanted === undefined || name === wanted);

function weeksOf(book: Book, at: number, { from = '', to = '9', week }: Filter): boolean[] {
  return book.sources[at]!.weeks.map(
    (monday, place) =>
      !book.passed[at]![place]! &&
      monday >= from &&
      monday <= to &&
      (week === undefined || week === monday),
  );
}

const takes = ({ member, members }: Filter, key: string): boolean =>
  (member === undefined || member === key) && (members === undefined || members.has(key));

/** What is counted under each name of a dimension. A filter by rule leaves the replies whole. */
export function sumBy(book: Book, filter: Filter, dimension: Dimension): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  book.sources.forEach((source, at) => {
    if (!takes(filter, source.key)) return;
    const { lines, rules } = source;
    const weeks = weeksOf(book, at, filter);
    const ruleOk = allowed(rules, filter.rule);
    const versionOk = allowed(source.versions, filter.version);
    const siteOk = allowed(source.sites, filter.site);
    const langOk = allowed(LANGS, filter.lang);
    const reply = rules.indexOf(REPLY);
    const [column, names]: [number, readonly string[]] = {
      week: [0, source.weeks] as [number, string[]],
      rule: [1, rules] as [number, string[]],
      version: [2, source.versions] as [number, string[]],
      site: [3, source.sites] as [number, string[]],
      lang: [4, LANGS] as [number, readonly string[]],
      member: [-1, [source.key]] as [number, string[]],
    }[dimension];
    const own = names.map((name) => sums.get(name) ?? null);
    for (let line = 0; line < lines.length; line += LINE) {
      const rule = lines[line + 1]!;
      if (!weeks[lines[line]!] || !siteOk[lines[line + 3]!] || !langOk[lines[line + 4]!]) continue;
      if (!versionOk[lines[line + 2]!] || (rule !== reply && !ruleOk[rule])) continue;
      const name = column < 0 ? 0 : lines[line + column]!;
      const sum = (own[name] ??= noSum());
      if (rule === reply) {
        sum.replies += lines[line + PACES_AT - 1]!;
        continue;
      }
      for (let i = 0; i < ACTIONS.length; i += 1) sum.counts[i]! += lines[line + COUNTS_AT + i]!;
      for (let i = 0; i < PACE_ENDS.length; i += 1) sum.paces[i]! += lines[line + PACES_AT + i]!;
    }
    own.forEach((sum, place) => sum !== null && sums.set(names[place]!, sum));
  });
  return sums;
}

/** Everything a filter lets through, in one sum. */
export function sumOf(book: Book, filter: Filter): Sum {
  const all = noSum();
  for (const { replies, counts, paces } of sumBy(book, filter, 'lang').values()) {
    all.replies += replies;
    counts.forEach((count, at) => (all.counts[at]! += count));
    paces.forEach((count, at) => (all.paces[at]! += count));
  }
  return all;
}

/** Replies by slot of the week: under each of the 168 slots one number per tone, one per band. */
export interface Slots {
  tones: number[][];
  bands: number[][];
}

export function slotsOf(book: Book, filter: Filter): Slots {
  const tones = Array.from({ length: SLOTS }, () => TONES.map(() => 0));
  const bands = Array.from({ length: SLOTS }, () => BANDS.map(() => 0));
  book.sources.forEach((source, at) => {
    if (!takes(filter, source.key)) return;
    const { hours } = source;
    const weeks = weeksOf(book, at, filter);
    const siteOk = allowed(source.sites, filter.site);
    const langOk = allowed(LANGS, filter.lang);
    for (let row = 0; row < hours.length; row += HOUR) {
      if (!weeks[hours[row]!] || !siteOk[hours[row + 1]!] || !langOk[hours[row + 2]!]) continue;
      const slot = hours[row + 3]!;
      const mood = hours[row + 4]!;
      const replies = hours[row + 5]!;
      tones[slot]![Math.floor(mood / BANDS.length)]! += replies;
      bands[slot]![mood % BANDS.length]! += replies;
    }
  });
  return { tones, bands };
}
