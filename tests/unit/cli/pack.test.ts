/** From a folder to a signed file, as a team does it, and what is said when it goes wrong. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { kettlePack } from '../packs/pack-text.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  mkdirSync(join(folder, 'kettles', 'rules'), { recursive: true });
  mkdirSync(join(folder, 'kettles', 'signals'));
  write('kettles/pack.yaml', 'id: kettles\nname: { en: Kettles, ru: Чайники }\nversion: 1.0.0\n');
  write('kettles/signals/en.yaml', 'lang: en\nsignals:\n  kettle.said: { find: [kettle] }\n');
  write('kettles/rules/say-kettle.yaml', RULE);
});

afterEach(() => rmSync(folder, { recursive: true }));

const RULE = `id: say-kettle
category: tone
severity: note
kind: span
find: kettle.said
label: { en: A kettle, ru: Чайник }
say: { en: A kettle., ru: Чайник. }
why: { en: Because., ru: Потому. }
examples:
  - { lang: en, customer: Tea?, draft: Here is the kettle., expect: flag, at: kettle }
  - { lang: en, customer: Tea?, draft: Here is the cup., expect: silent }
`;

function write(path: string, text: string): string {
  writeFileSync(join(folder, path), text);
  return join(folder, path);
}

function cli(input: string, ...args: string[]) {
  const run = spawnSync(process.execPath, ['lib/cli/main.ts', ...args], {
    encoding: 'utf8',
    input,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

it('packs a folder, signs it, verifies it, and reads with it', () => {
  const [packed, key] = [join(folder, 'kettles.yaml'), join(folder, 'key.pem')];
  expect(cli('', 'check', join(folder, 'kettles')).out).toMatch(/: good/);
  const pack = cli('', 'pack', join(folder, 'kettles'), '-o', packed, '--json');
  expect(JSON.parse(pack.err)).toMatchObject({ id: 'kettles', rules: 1, examples: 2 });
  expect(cli('', 'verify', packed)).toMatchObject({ code: 0, out: expect.stringMatching(/whole/) });

  expect(cli('', 'sign', '--make-key', key).code).toBe(0);
  expect(cli('', 'sign', packed, '--key', key)).toMatchObject({ code: 0 });
  const verified = JSON.parse(cli('', 'verify', packed, '--json').out) as { key: string };
  expect(verified).toMatchObject({ good: true, state: 'signed' });
  expect(cli('', 'verify', packed, '--key', verified.key).code).toBe(0);
  expect(cli('', 'verify', packed, '--key', 'another')).toMatchObject({
    code: 1,
    out: expect.stringMatching(/not the key that was asked for/),
  });

  expect(JSON.parse(cli('', 'check', packed, '--json').out)).toMatchObject({ good: true });
  const line = JSON.stringify({ id: 1, turns: [], draft: 'Hello, the kettle.', packs: [packed] });
  expect(cli(line, 'analyse').out).toContain('"rule":"say-kettle"');

  writeFileSync(packed, readFileSync(packed, 'utf8').replace('A kettle.', 'My kettle.'));
  expect(cli('', 'verify', packed)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/changed since it was sealed/),
  });
}, 60_000);

it('packs nothing whose examples fail, and names file and line', () => {
  const rule = write('kettles/rules/say-kettle.yaml', RULE.replace('the cup', 'the kettle'));
  const packed = cli('', 'pack', join(folder, 'kettles'));
  expect(packed).toMatchObject({ code: 1, out: '' });
  expect(packed.err).toContain(`${rule}:11: say-kettle: example 2 should stay silent`);
  expect(cli('', 'check', join(folder, 'kettles'))).toMatchObject({ code: 1 });
  const line = JSON.stringify({ id: 1, turns: [], draft: 'Hi', packs: [join(folder, 'kettles')] });
  expect(cli(line, 'analyse').out).toMatch(/"error":".*does not load/);
}, 60_000);

it('checks a rule on the pack whose folder it lies in', () => {
  expect(cli('', 'check', join(folder, 'kettles/rules/say-kettle.yaml')).out).toMatch(/: good/);
}, 60_000);

it('checks a file as it travels, with lines', () => {
  const path = write('mine.yaml', kettlePack().replace('find: [kettle]', 'find: [kettle, (bad]'));
  expect(cli('', 'check', path)).toMatchObject({
    code: 1,
    out: expect.stringContaining(`${path}:6: not a pattern: (bad`),
  });
}, 60_000);

it('says how it is meant when it is called otherwise', () => {
  for (const [command, ...args] of [
    ['pack'],
    ['sign', 'x.yaml'],
    ['verify'],
    ['check', '--wrong'],
  ]) {
    expect(cli('', command!, ...args).code).toBe(2);
  }
  expect(cli('', 'sign', 'no.yaml', '--key', 'no.pem')).toMatchObject({ code: 1 });
}, 60_000);
