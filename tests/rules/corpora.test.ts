/**
 * The labelled conversations of `tests/corpora/` as a floor: a change that makes the coach miss
 * more, or speak more where it should not, has to say so by lowering a figure here.
 */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { sum, type Tallies } from '../../lib/cli/tally.ts';

interface Score {
  rules: Tallies;
  goodSilent: number;
  toneLenient: number;
}

/** Found of what should be found, unwanted hints, good replies left silent, tones told. */
const FLOORS = [
  { file: 'en', found: 175, unwanted: 5, good: 23, tones: 83 },
  { file: 'ru', found: 183, unwanted: 5, good: 23, tones: 82 },
  { file: 'fresh-en', found: 100, unwanted: 22, good: 28, tones: 92 },
  { file: 'fresh-ru', found: 94, unwanted: 25, good: 31, tones: 94 },
];

it.each(FLOORS)(
  '$file.jsonl is judged no worse',
  ({ file, ...floor }) => {
    const args = ['lib/cli/main.ts', 'score', `tests/corpora/${file}.jsonl`, '--json'];
    const { rules, goodSilent, toneLenient } = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 }),
    ) as Score;
    const { hit, unwanted } = sum(rules);
    expect(hit).toBeGreaterThanOrEqual(floor.found);
    expect(unwanted).toBeLessThanOrEqual(floor.unwanted);
    expect(goodSilent).toBeGreaterThanOrEqual(floor.good);
    expect(toneLenient).toBeGreaterThanOrEqual(floor.tones);
  },
  120_000,
);
