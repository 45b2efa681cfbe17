import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function audit(name: string, text: string, ...args: string[]) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return spawnSync(process.execPath, ['lib/cli/main.ts', 'audit', path, ...args], {
    encoding: 'utf8',
  });
}

const CSV = [
  'title,text,note',
  'good,Thank you!,Please calm down.',
  'late,It arrives soon {{name}}.,',
  'angry,Please calm down. It arrives soon.,',
].join('\n');

it('shows the worst first, with line, title and the words', () => {
  const { stdout, status } = audit('a.csv', CSV);
  expect(status).toBe(1);
  expect(stdout.indexOf('a.csv:4  angry')).toBeGreaterThan(-1);
  expect(stdout.indexOf('a.csv:4  angry')).toBeLessThan(stdout.indexOf('a.csv:3  late'));
  expect(stdout).toContain('“Calm down”: “Please calm down”');
  expect(stdout).toContain('3 macros: 0 with a blocker, 2 with a warning');
  expect(stdout).not.toContain('a.csv:2');
  expect(audit('a.csv', CSV, '--limit', '1').stdout).not.toContain('late');
});

it('takes the texts from the column it is told', () => {
  const { stdout } = audit('a.csv', CSV, '--column', 'NOTE', '--json');
  const { macros, worst } = JSON.parse(stdout);
  expect(macros).toBe(1);
  expect(worst[0]).toMatchObject({ line: 2, title: 'good', column: 'note', lang: 'en' });
  expect(worst[0].hints[0]).toMatchObject({ rule: 'calm-down', calm: true, upset: true });
  const unknown = audit('a.csv', CSV, '--column', 'body');
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('there is no such column: body (there are: title, text, note)');
});

it('is content with macros nobody has a word against', () => {
  expect(audit('a.txt', 'Thank you!\n\nSpasibo means thank you.').status).toBe(0);
});

it('names the line it cannot read, and how it is used', () => {
  const broken = audit('a.json', '[\n{"text": "a"},\n]');
  expect(broken.status).toBe(2);
  expect(broken.stderr).toMatch(/a\.json:3: this is no valid JSON/);
  const missing = audit('a.csv', CSV, join(folder, 'other.csv'));
  expect(missing.status).toBe(2);
  expect(missing.stderr).toMatch(/audit FILE/);
});
