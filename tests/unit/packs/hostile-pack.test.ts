/**
 * What a pack cannot do: run code, reach the network, bring markup, take another's id, or make an
 * analysis take longer than its share. Long because each attempt is a case of its own.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import { ALLOWANCE, OverBudget } from '../../../lib/engine/meter.ts';
import { withNeeds } from '../../../lib/engine/patterns/lexicon.ts';
import type { Pack } from '../../../lib/engine/pack.ts';
import { GuardedEngine } from '../../../lib/packs/guarded-engine.ts';
import { analysisHandlers } from '../../../lib/packs/handlers.ts';
import { PACK_LIMITS } from '../../../lib/packs/limits.ts';
import { provePack } from '../../../lib/packs/prove.ts';
import { onTopOf, readPackText } from '../../../lib/packs/read-document.ts';
import type { Muted } from '../../../lib/storage/muted-item.ts';
import { core as written } from '../../rules/core-pack.ts';
import { kettlePack, wordRule } from './pack-text.ts';

const core = withNeeds(written);
const options = { now: 0, settled: true };
const DRAFT = 'Hello Ann, the kettle is on its way. Have a wonderful day!';
const around = onTopOf([core], '0.1.0');
const upset = [{ role: 'customer' as const, text: 'I am furious, this is outrageous!' }];

function packOf(text: string): Pack {
  const { pack, problems } = readPackText('pack', text, around);
  if (pack === null) throw new Error(problems[0]?.message);
  return withNeeds(pack);
}

/** A pack of one signal with these patterns, and a rule for it. */
const costly = (patterns: string[], id = 'costly'): Pack =>
  packOf(
    kettlePack({ id }).replace(
      'signals:\n  en:\n',
      `signals:\n  en:\n    slow.one:\n      find: ${JSON.stringify(patterns)}\n`,
    ) + wordRule('slow-rule', 'kettle', 'slow.one').replace('say: { en: A', 'say: { en: The'),
  );

/** So many different words of so many letters that no list or pattern knows. */
const words = (count: number, letters: number): string =>
  Array.from({ length: count }, (_, i) => {
    const end = i.toString(2).padStart(14, '0').replaceAll('0', 'a').replaceAll('1', 'b');
    return 'ab'.repeat(letters).slice(0, letters - end.length) + end;
  }).join(' ');

/** Tried on such a word it goes through hundreds of thousands of ways. */
const DEAR = '/[ab]*[ab]*[ab]*x$/';

const hintsOf = (engine: GuardedEngine, draft: string, turns = upset): string[] =>
  engine.analyse({ turns, draft }, options).hints.map(({ rule }) => rule);

describe('a pack that takes too much work', () => {
  // Each is let through by the gate, and dear on texts made for it.
  const attempts: [string, string[], string][] = [
    ['a regex of many ways', [DEAR], words(600, 90)],
    [
      'wildcards over wildcards',
      Array.from({ length: 60 }, (_, i) => `/a/ * /b/ * /ab/ * /z{${i + 2}}/`),
      words(600, 14),
    ],
    ['a match at every word', Array.from({ length: 400 }, () => '/[a-z]/'), words(600, 14)],
  ];

  it.each(attempts)('%s: is muted and named, and core speaks as without it', (_, find, more) => {
    const draft = `${DRAFT} ${more}`;
    const heard: Muted[][] = [];
    const engine = new GuardedEngine([core, costly(find)], [], (all) => heard.push([...all]));
    const alone = createEngine([core]).analyse({ turns: upset, draft }, options);
    const { hints, reading } = engine.analyse({ turns: upset, draft }, options);
    expect(engine.muted.map(({ pack, name }) => `${pack} ${name}`)).toContain('costly slow.one');
    expect(heard.at(-1)).toEqual(engine.muted);
    const ofCore = hints.filter(({ pack }) => pack === 'core');
    expect(ofCore).toEqual(alone.hints);
    expect(reading).toEqual(alone.reading);
    // What the pack does within its means goes on.
    expect(hints.map(({ rule }) => rule)).toContain('say-kettle');
    expect(hints.map(({ rule }) => rule)).not.toContain('slow-rule');
  });

  it('comes to the same count every time', () => {
    const engine = createEngine([core, costly(['/[ab]*[ab]*x$/'])]);
    const other = createEngine([core, costly(['/[ab]*[ab]*x$/'])]);
    for (const one of [engine, other]) one.analyse({ turns: upset, draft: DRAFT }, options);
    expect(engine.meter.spent).toBeGreaterThan(0);
    expect(other.meter.spent).toBe(engine.meter.spent);
  });

  it('is given up before it takes more than it may', () => {
    const engine = createEngine([core, costly([DEAR])]);
    const draft = `${DRAFT} ${words(600, 90)}`;
    expect(() => engine.analyse({ turns: [], draft }, options)).toThrow(OverBudget);
    const allowed = ALLOWANCE.base + ALLOWANCE.perCharacter * draft.length;
    // One look at one word may go over; a second is not taken.
    expect(engine.meter.spent).toBeLessThan(allowed + 10_000_000);
  });

  it('gives back what it had taken the place of', () => {
    const draft = `Please calm down. ${words(600, 90)}`;
    const taking = kettlePack({ id: 'taker' }).replace(
      'signals:\n  en:\n',
      `signals:\n  en:\n    calm.order: { find: ["${DEAR}"], replace: true }\n`,
    );
    const engine = new GuardedEngine([core, packOf(taking)]);
    expect(hintsOf(engine, 'Please calm down.')).not.toContain('calm-down');
    expect(hintsOf(engine, draft)).toContain('calm-down');
  });

  it('is muted whole where it goes on piece by piece', () => {
    const many = Array.from({ length: 12 }, (_, i) => {
      const shape = JSON.stringify([`/[ab]*[ab]*[ab]*${'xyzwvutsrqpo'[i]}$/`]);
      return `    slow.n${'abcdefghijkl'[i]}: { find: ${shape} }\n`;
    });
    const text = kettlePack({ id: 'many' }).replace(
      'signals:\n  en:\n',
      `signals:\n  en:\n${many.join('')}`,
    );
    const engine = new GuardedEngine([core, packOf(text)]);
    hintsOf(engine, `${DRAFT} ${words(3_000, 90)}`);
    expect(engine.muted.every(({ pack }) => pack === 'many')).toBe(true);
    // No more than so many attempts, however many pieces it has.
    expect(engine.muted.length).toBeLessThanOrEqual(13);
    expect(hintsOf(engine, DRAFT)).toContain('cheerful-signoff');
  });

  it('is remembered while the background sleeps, and has another chance as another version', async () => {
    const slow = costly([DEAR]);
    let kept: readonly Muted[] = [];
    const keeper = {
      read: async () => kept,
      keep: async (all: readonly Muted[]) => void (kept = all),
    };
    const request = {
      type: 'analyse' as const,
      revision: 1,
      turns: [],
      threadKnown: true,
      settled: true,
      draft: `${DRAFT} ${words(600, 90)}`,
    };
    const sender = { tabId: null, url: null, tabUrl: null, inFrame: false };
    const packs = [core, slow];
    const first = analysisHandlers(
      async () => packs,
      async () => ({}),
      keeper,
    );
    await first.analyse(request, sender);
    expect(kept).toHaveLength(1);
    const again = analysisHandlers(
      async () => packs,
      async () => ({}),
      keeper,
    );
    const { muted } = await again.rules({ type: 'rules' }, sender);
    expect(muted).toMatchObject([{ pack: 'costly', kind: 'signal', name: 'slow.one' }]);
    const newer = [core, { ...slow, version: '1.0.1' }];
    const better = analysisHandlers(
      async () => newer,
      async () => ({}),
      keeper,
    );
    expect((await better.rules({ type: 'rules' }, sender)).muted).toEqual([]);
  });

  it('is muted by the clock where nothing else told of it', () => {
    const engine = new GuardedEngine([core, costly(['kettle'])]);
    hintsOf(engine, DRAFT);
    for (const slow of [true, true, false, true, true]) engine.timed(slow);
    expect(engine.muted).toEqual([]);
    engine.timed(true);
    expect(engine.muted.length).toBeGreaterThan(0);
    expect(hintsOf(engine, DRAFT)).toContain('cheerful-signoff');
  });
});

describe('a pack that holds too much', () => {
  it('10,000 rules are refused with the number there may be', () => {
    const rules = Array.from({ length: 10_000 }, (_, i) => `  - { id: r-${i} }\n`).join('');
    const text = `id: big\nname: { en: B, ru: B }\nversion: 1.0.0\nrules:\n${rules}`;
    const { refused, problems } = readPackText('big.yaml', text, around);
    expect(refused).toBe('too-much');
    expect(problems[0]?.message).toMatch(/at most 500 rules; this has 10000/);
  });

  it('10,000 rules in twenty packs stay within the means of one analysis', () => {
    const packs = Array.from({ length: 20 }, (_, pack) => {
      const some = Array.from({ length: PACK_LIMITS.rules }, (_rule, i) => ({
        ...written.rules[i % written.rules.length]!,
        id: `p${pack}-r${i}`,
        examples: [],
      }));
      return {
        ...core,
        id: `p${pack}`,
        rules: some,
        signals: [],
        cues: [],
        words: { en: {}, ru: {} },
      };
    });
    const engine = new GuardedEngine([core, ...packs]);
    expect(engine.rules.length).toBeGreaterThan(10_000);
    const alone = createEngine([core]).analyse({ turns: upset, draft: DRAFT }, options);
    const { hints } = engine.analyse({ turns: upset, draft: DRAFT }, options);
    expect(hints.filter(({ pack }) => pack === 'core')).toEqual(alone.hints);
    expect(engine.meter.spent).toBeLessThan(
      ALLOWANCE.base + ALLOWANCE.perCharacter * (DRAFT.length + upset[0]!.text.length),
    );
  });

  it('a word list of 1 MB is refused, and one as long as may be costs next to nothing', () => {
    const list = (count: number): string =>
      Array.from({ length: count }, (_, i) => `w${i.toString(36)}x`).join(' ');
    const withList = (text: string): string =>
      `${kettlePack()}words: { en: { mine: "${text}" } }\n`.replace('[kettle]', '[kettle, $mine]');
    const long = readPackText('words.yaml', withList(list(200_000)), around);
    expect(long.refused).toBe('too-long');
    const many = readPackText('words.yaml', withList(list(PACK_LIMITS.words + 1)), around);
    expect(many.refused).toBe('too-much');
    const engine = new GuardedEngine([core, packOf(withList(list(PACK_LIMITS.words)))]);
    expect(hintsOf(engine, 'Hello Ann, the wa0x is here.')).toContain('say-kettle');
    expect(engine.muted).toEqual([]);
  });

  it('examples that take too much refuse it before it is installed', () => {
    const slow = kettlePack({ id: 'slow' })
      .replace('signals:\n  en:\n', `signals:\n  en:\n    slow.one: { find: ["${DEAR}"] }\n`)
      .replace('Here is the kettle you know.', `Here is the kettle. ${words(600, 90)}`);
    const { read } = provePack('slow.yaml', slow, around);
    expect(read.refused).toBe('examples');
    expect(read.problems[0]?.message).toMatch(/cannot be tried: too much work for slow: slow\.one/);
    expect(read.problems[1]?.message).toMatch(/was not tried/);
  });
});

describe('a pack is nobody else', () => {
  it.each(['core', 'Core', 'core ', 'сore', 'co\u200bre', '__proto__'])(
    'it cannot be called %j where core is',
    (id) => {
      const { refused } = readPackText('p', kettlePack({ id: JSON.stringify(id) }), around);
      expect(['taken-id', 'unreadable']).toContain(refused);
    },
  );

  it.each(['calm-down', 'Calm-down', 'calm-dоwn', 'calm-down\u200b', '__proto__', 'constructor '])(
    'its rule cannot hide behind the id %j',
    (rule) => {
      const text = kettlePack({ rule: JSON.stringify(rule) });
      const { pack } = readPackText('p', text, around);
      expect(pack?.rules ?? []).toEqual([]);
    },
  );
});

describe('the texts of a pack are texts', () => {
  const MARKUP = '<img src=x onerror=alert(1)>';
  let hint: ReturnType<GuardedEngine['analyse']>['hints'][number];

  beforeAll(() => {
    const text = kettlePack()
      .replace('say: { en: A kettle.', `say: { en: "${MARKUP}"`)
      .replace('why: { en: Because.', `why: { en: "${MARKUP} {@html x} \${1+1}"`)
      .replace('    examples:', `    try: { en: ["${MARKUP}"], ru: [] }\n    examples:`);
    const engine = new GuardedEngine([core, packOf(text)]);
    const { hints } = engine.analyse({ turns: [], draft: DRAFT }, options);
    hint = hints.find(({ rule }) => rule === 'say-kettle')!;
  });

  it('and come out as they went in', () => {
    expect(hint.say.en).toBe(MARKUP);
    expect(hint.why.en).toBe(`${MARKUP} {@html x} \${1+1}`);
    expect(hint.fixes[0]?.text).toContain(MARKUP);
  });

  it.each([
    ['a tag that makes a function', 'say: { en: !!js/function "function(){}", ru: x }'],
    ['a tag that makes an object', 'say: !!python/object:os.system { en: x, ru: x }'],
    ['a merge of a prototype', 'say: { en: x, ru: x, __proto__: { admin: true } }'],
  ])('YAML with %s makes nothing but data', (_, line) => {
    const text = kettlePack().replace(/say: \{.*\}/, line);
    const { pack } = readPackText('p', text, around);
    for (const rule of pack?.rules ?? []) expect(typeof rule.say.en).toBe('string');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});
