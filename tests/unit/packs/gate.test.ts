/** A broken file is set aside with file, line and reason; the rest works. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import { readPackFolder } from '../../../lib/packs/read-folder.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pack-'));
  cpSync('rules', root, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

const RULE = `id: my-rule
category: tone
severity: note
kind: span
find: greeting
label: { en: Hi, ru: Привет }
say: { en: Hi there., ru: Привет. }
why: { en: Because., ru: Потому. }
examples:
  - { lang: en, customer: Hello, draft: Hello there, expect: flag }
`;

/** Puts a file beside the project's rules and says what became of the pack. */
function withFile(path: string, source: string) {
  writeFileSync(join(root, path), source);
  return readPackFolder(root).pack;
}

describe('a rule file', () => {
  const path = 'core/tone/my-rule.yaml';

  it('is taken when it is good', () => {
    const pack = withFile(path, RULE);
    expect(pack.problems).toEqual([]);
    expect(pack.rules.map((rule) => rule.id)).toContain('my-rule');
  });

  it.each([
    ['is no YAML', RULE.replace('kind: span', 'kind: [span'), 5, /./],
    ['has an unknown key', RULE.replace('kind: span', 'kind: span\nkindness: 3'), 1, /kindness/],
    ['has an unknown severity', RULE.replace('severity: note', 'severity: fatal'), 3, /severity/],
    ['says too much', RULE.replace('Hi there.', 'x'.repeat(91)), 7, /say\.en/],
    ['points at nothing', RULE.replace('find: greeting\n', ''), 4, /needs "find"/],
    ['names a signal nobody has', RULE.replace('find: greeting', 'find: greting'), 5, /greting/],
    ['takes an id that is taken', RULE.replace('my-rule', 'calm-down'), 1, /already taken/],
    ['has no examples', RULE.slice(0, RULE.indexOf('examples')), 1, /examples/],
    ['lacks a language', RULE.replace(', ru: Привет. }', ' }'), 7, /say\.ru/],
  ])('that %s is set aside with its line', (_, source, line, reason) => {
    const pack = withFile(path, source);
    const [problem, ...more] = pack.problems;
    expect(more).toEqual([]);
    expect(problem!.where).toBe(`${join(root, path)}:${line}`);
    expect(problem!.message).toMatch(reason);
    expect(pack.rules.map((rule) => rule.id)).not.toContain('my-rule');
    // The other rules still speak.
    const { hints } = createEngine([pack]).analyse(
      { turns: [], draft: 'Hello {{name}}' },
      { now: 0, settled: true },
    );
    expect(hints.map((hint) => hint.rule)).toContain('unfilled-placeholder');
  });
});

describe('a signal file', () => {
  const path = 'signals/en/mine.yaml';

  it('loses only its bad pattern', () => {
    const pack = withFile(
      path,
      'lang: en\nsignals:\n  mine:\n    find:\n      - good word\n      - (bad\n',
    );
    expect(pack.problems).toEqual([
      { where: `${join(root, path)}:6`, message: expect.stringMatching(/pair up/) },
    ]);
    expect(pack.signals.find((signal) => signal.name === 'mine')?.find).toEqual(['good word']);
  });

  it('cannot give patterns to a signal the engine works out', () => {
    const pack = withFile(path, 'lang: en\nsignals:\n  ask:\n    find: [please]\n');
    expect(pack.problems[0]!.message).toMatch(/worked out by the engine/);
  });

  it('cannot slow the coach down with a runaway regex', () => {
    const pack = withFile(path, 'lang: en\nsignals:\n  mine:\n    find: ["/(a+)+b/"]\n');
    expect(pack.problems[0]!.message).toMatch(/repeats a repetition/);
    expect(pack.signals.map((signal) => signal.name)).not.toContain('mine');
  });
});

it.each([
  '(a|aa)+$',
  '(a*)*b',
  '(a|b|ab){2,}c',
  '.*.*.*.*x',
  'a{1,}b{1,}c+d+',
  `^${'a?'.repeat(28)}a{28}$`,
  `${'(a|a)'.repeat(25)}x`,
  `${'a{0,50}'.repeat(5)}x`,
  `(a*)\\\\1(b*)x`,
])('the regex /%s/ is refused for what it may cost', (source) => {
  const pack = withFile(
    'signals/en/mine.yaml',
    `lang: en\nsignals:\n  mine:\n    find: ["/${source}/"]\n`,
  );
  expect(pack.problems).toHaveLength(1);
  expect(pack.signals.map((signal) => signal.name)).not.toContain('mine');
});

it('a regex that passes is held against no endless word', () => {
  const pack = withFile(
    'signals/en/mine.yaml',
    'lang: en\nsignals:\n  mine:\n    find: ["/a*a*a*x$/"]\n',
  );
  expect(pack.problems).toEqual([]);
  const engine = createEngine([pack]);
  const draft = `Hello, ${'a'.repeat(100_000)} y.`;
  const started = performance.now();
  engine.analyse({ turns: [], draft }, { now: 0, settled: true });
  // Without a limit this takes longer than anybody lives.
  expect(performance.now() - started).toBeLessThan(5_000);
});

it('a folder without a manifest is refused as a whole', () => {
  writeFileSync(join(root, 'pack.yaml'), 'id: Core Pack\n');
  expect(() => readPackFolder(root)).toThrow(/pack\.yaml:1/);
});
