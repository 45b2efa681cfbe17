import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): string {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
  return join(folder, path);
}

const replay = (...args: string[]) =>
  spawnSync(process.execPath, ['lib/cli/main.ts', 'replay', ...args], { encoding: 'utf8' });

const lines = (...values: object[]): string => values.map((one) => JSON.stringify(one)).join('\n');

/** A pack of one rule, which speaks wherever a draft says "kettle". */
function kettlePack(name: string, pattern: string): string {
  write(`${name}/pack.yaml`, `id: kettles\nname: { en: Kettles, ru: Чайники }\nversion: 1.0.0\n`);
  write(`${name}/signals/en.yaml`, `lang: en\nsignals:\n  kettle: { find: ["${pattern}"] }\n`);
  write(
    `${name}/core/kettle.yaml`,
    [
      'id: say-kettle',
      'category: tone',
      'severity: note',
      'kind: span',
      'find: kettle',
      'label: { en: Kettle, ru: Чайник }',
      'say: { en: A kettle., ru: Чайник. }',
      'why: { en: Tea., ru: Чай. }',
      'examples: [{ lang: en, customer: Tea?, draft: Hello! A kettle., expect: flag }]',
    ].join('\n'),
  );
  return join(folder, name);
}

const CUSTOMER = { role: 'customer', text: 'Do you ship to Malta?' };

it('reads each agent turn of a conversation as a reply to what came before', () => {
  const path = write(
    'old.jsonl',
    lines(
      {
        id: 'talk',
        turns: [
          { role: 'agent', text: 'We ship soon.' },
          CUSTOMER,
          { role: 'agent', text: 'Hello! We do, it leaves soon.' },
          CUSTOMER,
          { role: 'agent', text: 'It arrives within 2 days.' },
        ],
      },
      { id: 'draft', turns: [CUSTOMER], draft: 'It leaves soon.' },
      { id: 'single', text: 'It leaves soon.' },
    ),
  );
  const result = JSON.parse(replay(path, '--json').stdout);
  // The opening line answered nobody; only the one draft with a known thread lacks its greeting.
  expect(result.replies).toBe(4);
  expect(result.rules['vague-eta'].replies).toBe(3);
  expect(result.rules['missing-greeting'].replies).toBe(1);
  expect(replay(path, '--rule', 'vague-eta').stdout).toContain('talk#2\tsoon');
});

it('tells what a changed pack would newly flag and what it would drop', () => {
  const now = kettlePack('now', 'kettle');
  const changed = kettlePack('changed', 'kettles');
  const path = write(
    'old.jsonl',
    lines({ id: 'one', text: 'Our kettle.' }, { id: 'two', text: 'Our kettles.' }),
  );
  const result = JSON.parse(replay(path, '--pack', changed, '--against', now, '--json').stdout);
  expect(result.rules['say-kettle']).toEqual({ replies: 1, added: ['two'], dropped: ['one'] });
});

it('names the line it cannot read', () => {
  const path = write('old.jsonl', lines({ id: 'one', text: 'Hello.' }, { id: 'two' }));
  const { stderr, status } = replay(path);
  expect(status).toBe(1);
  expect(stderr).toMatch(/old\.jsonl:2/);
});

it('says how it is used when called without a file', () => {
  const { stderr, status } = replay();
  expect(status).toBe(2);
  expect(stderr).toMatch(/replay FILE/);
});
