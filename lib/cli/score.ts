/**
 * `score FILE`: holds the engine against labelled conversations. Each line has `turns`, `draft`,
 * `tone` (and `toneAlt`), `must` (rules that have to speak), `may` (rules that are let speak), and
 * where they are labelled `flags` and `provided`.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createEngine, type Engine } from '../engine/engine.ts';
import { TONES, type Tone } from '../engine/types.ts';
import { readPackFolder } from '../packs/read-folder.ts';
import { readJsonLines } from './json-lines.ts';
import { openWorkingPack, stackWith } from './open-pack.ts';
import { RULES_FOLDER } from './rules-folder.ts';
import { share } from './share.ts';
import { count, printTallies, type Tallies } from './tally.ts';

const labelled = z.object({
  id: z.string(),
  turns: z.array(z.object({ role: z.enum(['customer', 'agent', 'system']), text: z.string() })),
  draft: z.string(),
  tone: z.enum(TONES),
  toneAlt: z.enum(TONES).nullable().default(null),
  flags: z.array(z.string()).optional(),
  provided: z.array(z.string()).optional(),
  must: z.array(z.string()),
  may: z.array(z.string()).default([]),
});
type Labelled = z.infer<typeof labelled>;

interface Score {
  cases: number;
  rules: Tallies;
  flags: Tallies;
  provided: Tallies;
  /** Rows by label, columns by reading. */
  tones: Record<Tone, Record<Tone, number>>;
  toneStrict: number;
  toneLenient: number;
  goodReplies: number;
  goodSilent: number;
}

const noTones = (): Record<Tone, number> => ({
  grateful: 0,
  calm: 0,
  worried: 0,
  frustrated: 0,
  angry: 0,
});

function scoreCases(cases: Labelled[], engine: Engine, now: number): Score {
  const score: Score = {
    cases: cases.length,
    rules: Object.fromEntries(
      engine.rules.map(({ id }) => [id, { hit: 0, missed: [], unwanted: [] }]),
    ),
    flags: {},
    provided: {},
    tones: {
      grateful: noTones(),
      calm: noTones(),
      worried: noTones(),
      frustrated: noTones(),
      angry: noTones(),
    },
    toneStrict: 0,
    toneLenient: 0,
    goodReplies: 0,
    goodSilent: 0,
  };
  for (const { id, turns, draft, tone, toneAlt, flags, provided, must, may } of cases) {
    const { reading, hints } = engine.analyse({ turns, draft }, { now, settled: true });
    const spoke = new Set(hints.map((hint) => hint.rule));
    count(score.rules, id, spoke, must, may);
    if (flags) count(score.flags, id, new Set(reading.flags), flags);
    if (provided) {
      count(score.provided, id, new Set(reading.provided.map(({ what }) => what)), provided);
    }
    score.tones[tone][reading.tone] += 1;
    if (reading.tone === tone) score.toneStrict += 1;
    if (reading.tone === tone || reading.tone === toneAlt) score.toneLenient += 1;
    if (must.length === 0) {
      score.goodReplies += 1;
      if ([...spoke].every((rule) => may.includes(rule))) score.goodSilent += 1;
    }
  }
  return score;
}

function print(score: Score): void {
  printTallies('rule', score.rules);
  if (Object.keys(score.flags).length > 0) printTallies('flag', score.flags);
  if (Object.keys(score.provided).length > 0) printTallies('provided', score.provided);
  console.log('Tone: rows as labelled, columns as read');
  console.table(score.tones);
  console.log(`Tone, exactly as labelled: ${share(score.toneStrict, score.cases)}`);
  console.log(`Tone, second label allowed: ${share(score.toneLenient, score.cases)}`);
  console.log(`Good replies left silent: ${share(score.goodSilent, score.goodReplies)}`);
}

const USAGE = `sincerely score FILE [--pack PATH] [--json]

  FILE    labelled cases, a line of JSON each: id, turns, draft, tone, must, may
  --pack  a folder or a pack file on top of the core rules
`;

export async function score(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { pack: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) {
      process.stderr.write(USAGE);
      return 2;
    }
    const cases = readJsonLines(path, labelled);
    const core = readPackFolder(RULES_FOLDER).pack;
    const packs = values.pack ? stackWith(openWorkingPack(values.pack, core), core) : [core];
    // A fixed Tuesday noon, so that the same cases score the same tomorrow.
    const result = scoreCases(cases, createEngine(packs), Date.UTC(2026, 2, 3, 12));
    if (values.json) console.log(JSON.stringify(result));
    else print(result);
    return 0;
  } catch (error) {
    process.stderr.write(`sincerely score: ${(error as Error).message}\n`);
    return 1;
  }
}
