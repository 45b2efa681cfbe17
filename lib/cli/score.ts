/**
 * `score FILE`: holds the engine against labelled conversations. Each line has `turns`, `draft`,
 * `tone` (and `toneAlt`), `must` (rules that have to speak) and `may` (rules that are let speak).
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createEngine, type Engine } from '../engine/engine.ts';
import { TONES, type Tone } from '../engine/types.ts';
import { readPackFolder } from '../packs/read-folder.ts';
import { wilson } from '../stats/rate.ts';
import { RULES_FOLDER } from './rules-folder.ts';

const labelled = z.object({
  id: z.string(),
  turns: z.array(z.object({ role: z.enum(['customer', 'agent', 'system']), text: z.string() })),
  draft: z.string(),
  tone: z.enum(TONES),
  toneAlt: z.enum(TONES).nullable().default(null),
  must: z.array(z.string()),
  may: z.array(z.string()).default([]),
});
type Labelled = z.infer<typeof labelled>;

/** A share with its 95 % interval, as "3/4 0.75 [0.30, 0.95]"; "–" of nothing. */
function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const { value, low, high } = wilson(part, whole);
  return `${part}/${whole} ${value.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}

interface RuleScore {
  hit: number;
  missed: string[];
  unwanted: string[];
}

interface Score {
  cases: number;
  rules: Record<string, RuleScore>;
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

/** Reads the cases; a line that is no case stops everything, since a score of the rest would lie. */
function readCases(path: string): Labelled[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [labelled.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${path}:${index + 1}: ${(error as Error).message}`, { cause: error });
    }
  });
}

function scoreCases(cases: Labelled[], engine: Engine, now: number): Score {
  const rules: Score['rules'] = {};
  for (const { id } of engine.rules) rules[id] = { hit: 0, missed: [], unwanted: [] };
  const score: Score = {
    cases: cases.length,
    rules,
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
  for (const { id, turns, draft, tone, toneAlt, must, may } of cases) {
    const { reading, hints } = engine.analyse({ turns, draft }, { now, settled: true });
    const spoke = new Set(hints.map((hint) => hint.rule));
    for (const [rule, own] of Object.entries(rules)) {
      if (must.includes(rule)) {
        if (spoke.has(rule)) own.hit += 1;
        else own.missed.push(id);
      } else if (spoke.has(rule) && !may.includes(rule)) own.unwanted.push(id);
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
  const rows = Object.entries(score.rules)
    .filter(([, { hit, missed, unwanted }]) => hit + missed.length + unwanted.length > 0)
    .map(([rule, { hit, missed, unwanted }]) => ({
      rule,
      recall: share(hit, hit + missed.length),
      precision: share(hit, hit + unwanted.length),
      missed: missed.join(' '),
      unwanted: unwanted.join(' '),
    }));
  console.table(rows);
  console.log('Tone: rows as labelled, columns as read');
  console.table(score.tones);
  console.log(`Tone, exactly as labelled: ${share(score.toneStrict, score.cases)}`);
  console.log(`Tone, second label allowed: ${share(score.toneLenient, score.cases)}`);
  console.log(`Good replies left silent: ${share(score.goodSilent, score.goodReplies)}`);
}

export async function score(args: string[]): Promise<number> {
  const json = args.includes('--json');
  const [path, ...more] = args.filter((arg) => arg !== '--json');
  if (path === undefined || more.length > 0) {
    process.stderr.write('sincerely score: give it one file of labelled cases\n');
    return 2;
  }
  let cases: Labelled[];
  try {
    cases = readCases(path);
  } catch (error) {
    process.stderr.write(`sincerely score: ${(error as Error).message}\n`);
    return 1;
  }
  const engine = createEngine([readPackFolder(RULES_FOLDER).pack]);
  // A fixed Tuesday noon, so that the same cases score the same tomorrow.
  const result = scoreCases(cases, engine, Date.UTC(2026, 2, 3, 12));
  if (json) console.log(JSON.stringify(result));
  else print(result);
  return 0;
}
