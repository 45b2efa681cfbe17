/**
 * The file an agent hands the trainer: a pseudonym, a period, counts. Its checksum tells a file
 * that was edited or cut short; it is no signature and proves nobody's name.
 */
import { z } from 'zod';
import { isId, isVersion } from './check-event.ts';
import { isDay } from './day.ts';
import { HOUR, LANGS, LINE, mondayOf, MOODS, NAMES_OF_LINE, SLOTS, type Ledger } from './ledger.ts';
import { practiceCount, type PracticeCount } from './practice-counts.ts';

// Pages of an extension may not make code from text, not even to find out whether they may.
z.config({ jitless: true });

/** Characters of a pseudonym. */
export const LONGEST_NAME = 40;
/** Bytes of a file; a year of one person is a quarter of a megabyte. */
export const LARGEST_FILE = 8_000_000;

export interface TeamFile extends Ledger {
  checksum: string;
  /** Random, of this person's browser, so that two of one pseudonym are told apart. */
  key: string;
  /** The pseudonym the agent chose. */
  name: string;
  /** The days counted, both included. */
  from: string;
  to: string;
  /** When the file was made, epoch milliseconds. */
  made: number;
  /** What practising came to, of all time: `from` and `to` are about replies. */
  practice: PracticeCount[];
}

/** Why a file is refused. */
export type Refusal = 'not-json' | 'too-large' | 'foreign' | 'newer' | 'edited' | 'malformed';

const FORMAT = 'sincerely-team';
/** 2 brought the results of practising. */
const FORMAT_VERSION = 2;

const day = z.string().refine(isDay);
/** Rows of `width` whole numbers that fit their column. */
const rows = (width: number) =>
  z.custom<number[][]>(
    (value) =>
      Array.isArray(value) &&
      value.every(
        (row: unknown) =>
          Array.isArray(row) &&
          row.length === width &&
          row.every((cell) => Number.isInteger(cell) && cell >= 0 && cell <= 0xffff),
      ),
  );

const content = z
  .strictObject({
    format: z.literal(FORMAT),
    version: z.union([z.literal(1), z.literal(FORMAT_VERSION)]),
    key: z.string().regex(/^[0-9a-f]{16}$/),
    name: z.string().trim().min(1).max(LONGEST_NAME),
    from: day,
    to: day,
    made: z.number().int().min(0),
    weeks: z.array(day.refine((value) => mondayOf(value) === value)).max(600),
    rules: z.array(z.custom<string>(isId)).max(5000),
    versions: z.array(z.custom<string>(isVersion)).max(1000),
    sites: z.array(z.custom<string>(isId)).max(1000),
    lines: rows(LINE),
    hours: rows(HOUR),
    practice: z.array(practiceCount).max(5000).default([]),
  })
  .refine(({ from, to, weeks, rules, versions, sites, lines, hours }) => {
    const within = (row: number[], ends: number[]) => ends.every((end, at) => row[at]! < end);
    const ends = [weeks.length, rules.length, versions.length, sites.length, LANGS.length];
    const hourEnds = [weeks.length, sites.length, LANGS.length, SLOTS, MOODS];
    return (
      from <= to &&
      weeks.every((week) => week >= mondayOf(from) && week <= to) &&
      lines.every((line) => within(line, ends.slice(0, NAMES_OF_LINE))) &&
      hours.every((hour) => within(hour, hourEnds))
    );
  });
type Content = z.infer<typeof content>;

async function checksumOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function rowsOf(cells: Uint16Array, width: number): number[][] {
  return Array.from({ length: cells.length / width }, (_, row) => [
    ...cells.subarray(row * width, (row + 1) * width),
  ]);
}

/** The text of a file to hand over. */
export async function writeTeamFile(file: Omit<TeamFile, 'checksum'>): Promise<string> {
  const { key, name, from, to, made, weeks, rules, versions, sites } = file;
  const written: Content = {
    ...{
      format: FORMAT,
      version: FORMAT_VERSION,
      key,
      name,
      from,
      to,
      made,
      weeks,
      rules,
      versions,
      sites,
    },
    lines: rowsOf(file.lines, LINE),
    hours: rowsOf(file.hours, HOUR),
    practice: file.practice,
  };
  return JSON.stringify({ ...written, checksum: await checksumOf(written) });
}

/** Reads a file somebody handed over, or says why not. */
export async function readTeamFile(text: string): Promise<TeamFile | Refusal> {
  if (text.length > LARGEST_FILE) return 'too-large';
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  const head = z.looseObject({ format: z.literal(FORMAT), version: z.number() }).safeParse(given);
  if (!head.success) return 'foreign';
  if (head.data.version > FORMAT_VERSION) return 'newer';
  const { checksum, ...rest } = given as Record<string, unknown>;
  if (checksum !== (await checksumOf(rest))) return 'edited';
  const read = content.safeParse(rest);
  if (!read.success) return 'malformed';
  const { key, name, from, to, made, weeks, rules, versions, sites, lines, hours, practice } =
    read.data;
  return {
    ...{ checksum, key, name, from, to, made, weeks, rules, versions, sites, practice },
    lines: Uint16Array.from(lines.flat()),
    hours: Uint16Array.from(hours.flat()),
  };
}
