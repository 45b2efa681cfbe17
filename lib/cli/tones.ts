/**
 * `tones FILE`: holds the reading of the customer's tone against labelled messages, each read by
 * itself. See `tone-rows.ts` for their shapes; a file may hold both.
 */
import { createEngine, type Engine } from '../engine/engine.ts';
import { TONES, type Reading, type Tone } from '../engine/types.ts';
import { readPackFolder } from '../packs/read-folder.ts';
import { readJsonLines } from './json-lines.ts';
import { RULES_FOLDER } from './rules-folder.ts';
import { share } from './share.ts';
import {
  isRight,
  isToneRow,
  LABELS,
  row,
  SIDES,
  type Label,
  type Row,
  type Side,
} from './tone-rows.ts';

type Counts = Record<Tone, number>;

export interface ToneScore {
  /** Rows by label, columns by reading. */
  confusion: Record<Label, Counts>;
  cases: number;
  strict: number;
  lenient: number;
  /** Messages labelled a threat, those of them with a flag for it, and the flag on others. */
  threats: { labelled: number; flagged: number; besides: string[] };
  /** Ids of messages read wrongly even with the second label, as "id label→reading". */
  wrong: string[];
}

/** By source, then by what the message is labelled: how it was read. */
export type SideScore = Record<string, Record<Side, Counts>>;

const noTones = (): Counts => ({ grateful: 0, calm: 0, worried: 0, frustrated: 0, angry: 0 });

const each = <K extends string, V>(names: readonly K[], make: () => V): Record<K, V> =>
  Object.fromEntries(names.map((name) => [name, make()])) as Record<K, V>;

export function scoreTones(
  rows: Row[],
  read: (text: string) => Pick<Reading, 'tone' | 'flags'>,
): { tones: ToneScore; sides: SideScore } {
  const tones: ToneScore = {
    confusion: each(LABELS, noTones),
    cases: 0,
    strict: 0,
    lenient: 0,
    threats: { labelled: 0, flagged: 0, besides: [] },
    wrong: [],
  };
  const sides: SideScore = {};
  for (const one of rows) {
    const { tone, flags } = read(one.text);
    if (!isToneRow(one)) {
      const own = (sides[one.source] ??= each(SIDES, noTones));
      own[one.label][tone] += 1;
      continue;
    }
    tones.cases += 1;
    tones.confusion[one.label][tone] += 1;
    if (isRight(one, tone, false)) tones.strict += 1;
    if (isRight(one, tone, true)) tones.lenient += 1;
    else tones.wrong.push(`${one.id} ${one.label}→${tone}`);
    const flagged = flags.some((flag) => flag.startsWith('threat-'));
    if (one.label === 'threatening') {
      tones.threats.labelled += 1;
      if (flagged) tones.threats.flagged += 1;
    } else if (flagged && one.alt !== 'threatening') tones.threats.besides.push(one.id);
  }
  return { tones, sides };
}

const sum = (counts: Counts, names: readonly Tone[]): number =>
  names.reduce((total, name) => total + counts[name], 0);

function printTones(score: ToneScore): void {
  console.log('Rows as labelled, columns as read');
  console.table(score.confusion);
  console.log(`Exactly as labelled: ${share(score.strict, score.cases)}`);
  console.log(`Second label allowed: ${share(score.lenient, score.cases)}`);
  const { labelled, flagged, besides } = score.threats;
  console.log(`Threats flagged: ${share(flagged, labelled)}; flagged besides: ${besides.length}`);
}

function printSides(score: SideScore): void {
  const rows = Object.entries(score).flatMap(([source, bySide]) =>
    SIDES.map((side) => {
      const counts = bySide[side];
      const all = sum(counts, TONES);
      return {
        source,
        labelled: side,
        upset: share(sum(counts, ['frustrated', 'angry']), all),
        worried: share(counts.worried, all),
        calm: share(counts.calm, all),
        grateful: share(counts.grateful, all),
      };
    }),
  );
  console.log('Rows as labelled, columns as read; "upset" is frustrated or angry');
  console.table(rows);
}

function reader(engine: Engine): (text: string) => Reading {
  const options = { now: 0, settled: false };
  return (text) =>
    engine.analyse({ turns: [{ role: 'customer', text }], draft: '' }, options).reading;
}

export async function tones(args: string[]): Promise<number> {
  const json = args.includes('--json');
  const [path, ...more] = args.filter((arg) => arg !== '--json');
  if (path === undefined || more.length > 0) {
    process.stderr.write('sincerely tones: give it one file of labelled messages\n');
    return 2;
  }
  let rows: Row[];
  try {
    rows = readJsonLines(path, row);
  } catch (error) {
    process.stderr.write(`sincerely tones: ${(error as Error).message}\n`);
    return 1;
  }
  const engine = createEngine([readPackFolder(RULES_FOLDER).pack]);
  const result = scoreTones(rows, reader(engine));
  if (json) {
    console.log(JSON.stringify(result));
    return 0;
  }
  if (result.tones.cases > 0) printTones(result.tones);
  if (Object.keys(result.sides).length > 0) printSides(result.sides);
  return 0;
}
