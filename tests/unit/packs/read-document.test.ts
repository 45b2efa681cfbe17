/**
 * A pack in one text: what is good works, what is broken is named with its line.
 * Long because it is two tables of what may be wrong.
 */
import { describe, expect, it } from 'vitest';
import { provePack } from '../../../lib/packs/prove.ts';
import { onTopOf, readPackText, type ReadPack } from '../../../lib/packs/read-document.ts';
import { withNeeds } from '../../../lib/engine/patterns/lexicon.ts';
import { core as written } from '../../rules/core-pack.ts';
import { kettlePack, wordRule } from './pack-text.ts';

/** As it is built into the extension. */
const core = withNeeds(written);
const around = onTopOf([core], '0.1.0');
const read = (text: string): ReadPack => readPackText('mine.yaml', text, around);

const hintsOn = (text: string, draft: string) =>
  provePack('mine.yaml', text, around)
    .engine!.analyse({ turns: [], draft }, { now: 0, settled: true })
    .hints.map(({ rule, pack, severity }) => `${pack}/${rule} ${severity}`);

it('speaks under its own name, beside core', () => {
  const { read: good, examples } = provePack('mine.yaml', kettlePack(), around);
  expect(good.problems).toEqual([]);
  expect(examples.map(({ failure }) => failure)).toEqual([null, null]);
  expect(hintsOn(kettlePack(), 'Hello {{name}}, the kettle.')).toEqual([
    'core/unfilled-placeholder blocker',
    'kettles/say-kettle note',
  ]);
});

it('reads JSON as it reads YAML, with lines', () => {
  const text = JSON.stringify(
    {
      id: 'off',
      name: { en: 'Off', ru: 'Выкл' },
      version: '1.0.0',
      changes: { 'calm-down': { enabled: false }, nothing: { enabled: false } },
    },
    null,
    2,
  );
  const { pack, problems } = read(text);
  expect(pack?.changes).toEqual({ 'calm-down': { enabled: false } });
  expect(problems).toEqual([
    { where: 'mine.yaml:12', message: 'no pack below has a rule called nothing' },
  ]);
});

it('knows its manifest', () => {
  const text = kettlePack().replace(
    'version: 1.0.0',
    `version: 1.0.0
author: Ann
licence: MIT
languages: [en]
minimum-app: 0.1.0
update-url: https://packs.example/kettles.yaml
recall-url: https://packs.example/recalls.yaml`,
  );
  expect(read(text).manifest).toEqual({
    id: 'kettles',
    name: { en: 'Kettles', ru: 'Чайники' },
    version: '1.0.0',
    author: 'Ann',
    licence: 'MIT',
    languages: ['en'],
    minimumApp: '0.1.0',
    updateUrl: 'https://packs.example/kettles.yaml',
    recallUrl: 'https://packs.example/recalls.yaml',
  });
});

describe('what it does to packs below', () => {
  it('sets the severity of a rule and switches another off', () => {
    const text = `${kettlePack()}changes:
  unfilled-placeholder: { severity: note }
  vague-eta: { enabled: false }
`;
    const hints = hintsOn(text, 'Hello {{name}}, it comes soon.');
    expect(hints).toContain('core/unfilled-placeholder note');
    expect(hints.join()).not.toContain('vague-eta');
  });

  it('adds to a signal', () => {
    const text = kettlePack().replace(
      'kettle.said:',
      'placeholder.mine: { find: [x] }\n    kettle.said:',
    );
    expect(read(text).problems).toEqual([]);
    const more = kettlePack({ rule: 'say-urn', word: 'urn' }).replace(
      'urn.said',
      'signoff.cheerful',
    );
    const { pack } = read(more.replaceAll('urn.said', 'signoff.cheerful'));
    expect(pack?.signals.map(({ name }) => name)).toEqual(['signoff.cheerful']);
  });

  it('takes the place of a signal when it says so', () => {
    const replaced = `id: quiet
name: { en: Quiet, ru: Тихо }
version: 1.0.0
signals:
  en:
    signoff.cheerful: { find: [toodle pip], replace: true }
`;
    const draft = 'Hello Ann, no refund. Have a wonderful day!';
    expect(hintsOn(replaced, draft).join()).not.toContain('cheerful-signoff');
    expect(hintsOn(replaced.replace(', replace: true', ''), draft).join()).toContain(
      'cheerful-signoff',
    );
  });
});

describe('a part that is broken is set aside', () => {
  it.each([
    [
      'a rule with an unknown key',
      kettlePack({
        more: wordRule('b-b', 'kettle').replace('kind: span', 'kind: span\n    kindness: 3'),
      }),
      19,
      /kindness/,
    ],
    [
      'a rule without texts',
      kettlePack({ more: wordRule('b-b', 'kettle').replace(/ {4}say:.*\n/, '') }),
      19,
      /say: is missing/,
    ],
    [
      'a rule that names no signal',
      kettlePack({ more: wordRule('b-b', 'pot') }),
      23,
      /no signal is called pot\.said/,
    ],
    [
      'a rule of core',
      kettlePack({ more: wordRule('vague-eta', 'kettle') }),
      19,
      /belongs to the pack core/,
    ],
    [
      'a rule twice',
      kettlePack({ more: wordRule('say-kettle', 'kettle') }),
      19,
      /already taken by mine\.yaml:8/,
    ],
    ['a bad pattern', kettlePack().replace('find: [kettle]', 'find: [kettle, (bad]'), 6, /pair up/],
    [
      'a signal that is worked out',
      kettlePack().replace('kettle.said: {', 'ask: { find: [a] }\n    kettle.said: {'),
      6,
      /worked out by the engine/,
    ],
    [
      'a list nobody has',
      kettlePack().replace('kettle.said: {', 'b: { find: ["$nolist x"] }\n    kettle.said: {'),
      6,
      /\$nolist/,
    ],
    [
      'a change that says nothing',
      `${kettlePack()}changes: { vague-eta: {} }\n`,
      19,
      /says nothing/,
    ],
  ])('%s', (_, text, line, reason) => {
    const { pack, problems, refused } = read(text);
    expect(refused).toBeNull();
    expect(problems[0]?.message).toMatch(reason);
    expect(problems[0]?.where).toBe(`mine.yaml:${line}`);
    expect(pack?.rules.map(({ id }) => id)).toEqual(['say-kettle']);
    expect(hintsOn(text, 'Hello Ann, the kettle.')).toContain('kettles/say-kettle note');
  });
});

describe('a pack is refused as a whole', () => {
  const many = (count: number, make: (index: number) => unknown) =>
    Array.from({ length: count }, (_, index) => make(index));
  const withParts = (parts: object): string =>
    JSON.stringify({ id: 'big', name: { en: 'Big', ru: 'Большой' }, version: '1.0.0', ...parts });

  it.each([
    ['no YAML', 'id: [', 'unreadable', /./],
    ['nothing', '', 'unreadable', /expected object/],
    ['no manifest', 'rules: []', 'unreadable', /id: is missing/],
    ['an odd version', kettlePack({ version: '1' }), 'unreadable', /a version such as 1\.2\.0/],
    [
      'an address that is not https',
      kettlePack().replace('version:', 'update-url: http://a.example/p\nversion:'),
      'unreadable',
      /update-url/,
    ],
    [
      'a newer app',
      `minimum-app: 2.0.0\nfuture: yes\n${kettlePack()}`,
      'newer-app',
      /made for Sincerely 2\.0\.0 or newer; this is 0\.1\.0/,
    ],
    ['the id of core', kettlePack({ id: 'core' }), 'taken-id', /another pack with the id core/],
    ['a text too long', `# ${'x'.repeat(1_000_000)}`, 'too-long', /at most 1000000 characters/],
    [
      'too many rules',
      withParts({ rules: many(10_000, () => ({})) }),
      'too-much',
      /at most 500 rules; this has 10000/,
    ],
    [
      'too many patterns',
      withParts({ signals: { en: { a: { find: many(10_001, (n) => `w${n}`) } } } }),
      'too-much',
      /at most 10000 patterns/,
    ],
    [
      'too many words',
      withParts({ words: { en: { a: 'word '.repeat(100_000) } } }),
      'too-much',
      /words in its lists/,
    ],
    [
      'too many regexes in lists',
      withParts({ words: { en: { a: '/^a/ '.repeat(3000) } } }),
      'too-much',
      /regexes/,
    ],
    [
      'conditions too deep',
      withParts({ rules: [{ when: many(30, () => 0).reduce((deep) => ({ not: deep }), {}) }] }),
      'too-much',
      /at most 8 deep/,
    ],
    ['brackets by the thousand', '['.repeat(100_000), 'unreadable', /nested too deeply|call stack/],
    [
      'aliases of aliases',
      `a: &a [${'x,'.repeat(99)}x]\nb: &b [${'*a,'.repeat(99)}*a]\nc: [${'*b,'.repeat(99)}*b]`,
      'unreadable',
      /alias/,
    ],
    [
      'nothing that can be used',
      kettlePack().replaceAll('find:', 'fond:'),
      'empty',
      /nothing in this pack/,
    ],
  ])('with %s', (_, text, refused, reason) => {
    const answer = read(text);
    expect(answer.refused).toBe(refused);
    expect(answer.pack).toBeNull();
    expect(answer.problems.map(({ message }) => message).join('\n')).toMatch(reason);
    expect(answer.problems.length).toBeLessThanOrEqual(201);
  });

  it('whose own examples fail, with the line of each', () => {
    const { read: answer, engine } = provePack(
      'mine.yaml',
      kettlePack().replace('draft: Here is the one', 'draft: Here is the kettle'),
      around,
    );
    expect(answer.refused).toBe('examples');
    expect(answer.pack).toBeNull();
    expect(answer.problems).toEqual([
      {
        where: 'mine.yaml:18',
        message:
          'say-kettle: example 2 should stay silent on "Here is the kettle you know.", but flags',
      },
    ]);
    // The bench of an editor still wants to see what it does.
    expect(engine).not.toBeNull();
  });
});
