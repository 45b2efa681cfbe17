import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function score(...lines: string[]) {
  const path = join(folder, 'cases.jsonl');
  writeFileSync(path, lines.join('\n'));
  return spawnSync(process.execPath, ['lib/cli/main.ts', 'score', path, '--json'], {
    encoding: 'utf8',
  });
}

const labelled = (id: string, draft: string, must: string[], may: string[] = []): string =>
  JSON.stringify({
    id,
    turns: [{ role: 'customer', text: 'Do you ship to Malta?' }],
    draft,
    tone: 'calm',
    toneAlt: null,
    must,
    may,
  });

it('counts what was found, missed and unwanted, and the good replies left alone', () => {
  const { stdout, status } = score(
    labelled('found', 'We ship soon.', ['vague-eta', 'missing-greeting']),
    labelled('missed', 'Hello, we do.', ['vague-eta']),
    labelled('unwanted', 'Hello {{name}}, we do.', []),
    labelled('allowed', 'We do.', [], ['missing-greeting']),
    labelled('silent', 'Hello! We do, in five days.', []),
  );
  expect(status).toBe(0);
  const result = JSON.parse(stdout);
  expect(result.rules['vague-eta']).toEqual({ hit: 1, missed: ['missed'], unwanted: [] });
  expect(result.rules['unfilled-placeholder'].unwanted).toEqual(['unwanted']);
  expect(result.rules['missing-greeting']).toEqual({ hit: 1, missed: [], unwanted: [] });
  expect(result).toMatchObject({ cases: 5, toneStrict: 5, goodReplies: 3, goodSilent: 2 });
});

it('takes a pack on top of the core rules', () => {
  const path = join(folder, 'cases.jsonl');
  writeFileSync(path, labelled('a', 'Hello! We do, in five days.', []));
  const run = (...pack: string[]) =>
    spawnSync(process.execPath, ['lib/cli/main.ts', 'score', path, '--json', ...pack], {
      encoding: 'utf8',
    });
  const rules = (stdout: string) => Object.keys((JSON.parse(stdout) as { rules: object }).rules);
  const more = rules(run('--pack', 'rules/strict-support').stdout);
  expect(more.length).toBeGreaterThan(rules(run().stdout).length);
  expect(run('--pack', 'no-such-pack').status).toBe(1);
});

it('stops at a line that is no case, and names it', () => {
  const { stderr, status } = score(labelled('a', 'Hello!', []), '{"id":"b"}');
  expect(status).toBe(1);
  expect(stderr).toMatch(/cases\.jsonl:2/);
});
