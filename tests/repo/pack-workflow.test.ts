/** The example of the team lead's guide is one that works: its commands and options exist. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { read } from './project-files.ts';

interface Workflow {
  on: object;
  jobs: Record<string, { steps: { uses?: string; run?: string }[] }>;
}

const workflow = parse(read('rules/pack-workflow.yaml')) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
/** What stands behind `npm run --silent cli --`, word by word. */
const commands = steps
  .flatMap(({ run = '' }) => run.split('\n'))
  .flatMap((line) => /cli -- (.+)$/.exec(line.trim())?.[1] ?? [])
  .map((line) => line.replace('"$(cat ../publisher.pub)"', 'PUBLIC').split(' '));

test('it checks, scores, packs, signs and verifies, in this order', () => {
  expect(commands.map(([name]) => name)).toEqual(['check', 'score', 'pack', 'sign', 'verify']);
  expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push']);
});

test('every step is a command or an action at a version', () => {
  const odd = steps.filter(
    ({ uses, run }) => run === undefined && !/^[\w-]+\/[\w-]+@v\d+$/.test(uses ?? ''),
  );
  expect(odd).toEqual([]);
});

test('its commands run as they stand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  const key = join(folder, 'publisher.pem');
  const cli = (args: string[]) =>
    spawnSync(process.execPath, ['lib/cli/main.ts', ...args], { encoding: 'utf8' });
  try {
    const made = cli(['sign', '--make-key', key]);
    expect(made.stderr).toBe('');
    const places: Record<string, string> = {
      '../pack': 'rules/strict-support',
      '../cases.jsonl': join(folder, 'cases.jsonl'),
      '../pack.yaml': join(folder, 'pack.yaml'),
      '"$RUNNER_TEMP/publisher.pem"': key,
    };
    const cases = readFileSync('tests/corpora/cases-en.jsonl', 'utf8').split('\n').slice(0, 3);
    writeFileSync(places['../cases.jsonl']!, cases.join('\n'));
    for (const words of commands) {
      const { status, stderr } = cli(words.map((word) => places[word] ?? word));
      expect([words[0], status, status === 0 ? '' : stderr]).toEqual([words[0], 0, '']);
      if (words[0] !== 'sign') continue;
      const shown = JSON.parse(cli(['verify', places['../pack.yaml']!, '--json']).stdout) as {
        key: string;
      };
      places.PUBLIC = shown.key;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
