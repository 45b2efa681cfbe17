/**
 * Installed packs, kept in the (faked) storage of the browser as they are in the real one.
 * Long because each way a storage can fail is a case of its own.
 */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createEngine } from '../../../lib/engine/engine.ts';
import { packLibrary, type Library } from '../../../lib/packs/library.ts';
import { packHandlers } from '../../../lib/packs/pack-handlers.ts';
import { SHELF_VERSION } from '../../../lib/storage/pack-shelf.ts';
import { withChecksum, withSignature } from '../../../lib/packs/seal.ts';
import { packStore, StorageFull } from '../../../lib/storage/pack-store.ts';
import { withNeeds } from '../../../lib/engine/patterns/lexicon.ts';
import { core as written } from '../../rules/core-pack.ts';
import { kettlePack, wordRule } from './pack-text.ts';

/** As it is built into the extension. */
const core = withNeeds(written);
const file = { kind: 'file', name: 'kettles.yaml' } as const;
const urns = kettlePack({ id: 'urns', rule: 'say-urn', word: 'urn' });

/** A new background: nothing is left of the old one but what is stored. */
function restart(app = '0.1.0'): Library {
  return packLibrary({
    core,
    store: packStore(),
    app,
    now: () => 1_772_539_200_000,
    isFull: (error) => error instanceof StorageFull,
  });
}

async function speaking(library: Library, draft = 'Hello Ann, the kettle and the urn.') {
  const engine = createEngine(await library.stack());
  const { hints } = engine.analyse({ turns: [], draft }, { now: 0, settled: true });
  return hints
    .filter(({ pack }) => pack !== 'core')
    .map(({ rule, severity }) => `${rule} ${severity}`);
}

const ids = async (library: Library) => (await library.list()).packs.map(({ id }) => id);
const kept = () => fakeBrowser.storage.local.get(null) as Promise<Record<string, unknown>>;

let library: Library;

beforeEach(() => {
  fakeBrowser.reset();
  library = restart();
});

it('installs a pack, which speaks after a restart too', async () => {
  expect((await library.install(kettlePack(), file)).failed).toBeNull();
  expect(await speaking(library)).toEqual(['say-kettle note']);
  expect(await speaking(restart())).toEqual(['say-kettle note']);
  const [, info] = (await restart().list()).packs;
  expect(info).toMatchObject({
    id: 'kettles',
    source: file,
    on: true,
    installedAt: 1_772_539_200_000,
    before: null,
    refused: null,
    counts: { rules: 1, signals: 1, changes: 0 },
  });
});

it('tells open pages that something changed', async () => {
  await library.install(kettlePack(), file);
  const before = (await kept()).packsRevision as number;
  await library.switch('kettles', false);
  expect((await kept()).packsRevision).toBe(before + 1);
});

it('gives the engine the same stack until something changes', async () => {
  await library.install(kettlePack(), file);
  const stack = await library.stack();
  expect(await library.stack()).toBe(stack);
  await library.switch('kettles', false);
  expect(await library.stack()).not.toBe(stack);
});

it('switches off, on and away', async () => {
  await library.install(kettlePack(), file);
  await library.switch('kettles', false);
  expect(await speaking(restart())).toEqual([]);
  // Its name is still known.
  expect((await restart().list()).packs[1]?.manifest?.name.ru).toBe('Чайники');
  await library.switch('kettles', true);
  expect(await speaking(restart())).toEqual(['say-kettle note']);
  await library.remove('kettles');
  expect(await ids(restart())).toEqual(['core']);
});

it('clears away texts that nothing leads back to', async () => {
  await library.install(kettlePack(), file);
  await library.remove('kettles');
  await library.install(urns, file);
  const texts = Object.keys(await kept()).filter((key) => key.startsWith('packText:'));
  expect(texts).toHaveLength(1);
});

describe('order', () => {
  const louder = `id: louder
name: { en: Louder, ru: Громче }
version: 1.0.0
changes: { say-kettle: { severity: blocker } }
`;

  it('is that of installation, and can be changed', async () => {
    await library.install(kettlePack(), file);
    await library.install(louder, file);
    expect(await speaking(restart())).toEqual(['say-kettle blocker']);
    await library.move('louder', 0);
    expect(await ids(restart())).toEqual(['core', 'louder', 'kettles']);
    expect(await speaking(restart())).toEqual(['say-kettle note']);
    // Below the kettles it has nothing left to change, and says so.
    const [, info] = (await restart().list()).packs;
    expect(info?.refused).toBe('empty');
    expect(info?.problems[0]?.message).toMatch(/no pack below has a rule called say-kettle/);
  });

  it('stays when a pack is replaced', async () => {
    await library.install(kettlePack(), file);
    await library.install(urns, file);
    await library.install(kettlePack({ version: '1.1.0' }), file);
    expect(await ids(library)).toEqual(['core', 'kettles', 'urns']);
  });
});

describe('a way back', () => {
  it('leads to the version before, and forward again', async () => {
    await library.install(kettlePack(), file);
    await library.install(kettlePack({ version: '2.0.0', word: 'urn' }), file);
    expect(await speaking(library, 'The urn.')).toEqual(['say-kettle note']);
    expect((await library.list()).packs[1]?.before).toBe('1.0.0');
    expect((await library.rollBack('kettles')).failed).toBeNull();
    expect(await speaking(restart(), 'The urn.')).toEqual([]);
    expect((await restart().list()).packs[1]).toMatchObject({ before: '2.0.0' });
    await library.rollBack('kettles');
    expect(await speaking(restart(), 'The urn.')).toEqual(['say-kettle note']);
  });

  it('is not lost when the same text is installed again', async () => {
    await library.install(kettlePack(), file);
    await library.install(kettlePack({ version: '2.0.0' }), file);
    await library.install(kettlePack({ version: '2.0.0' }), file);
    expect((await library.list()).packs[1]?.before).toBe('1.0.0');
  });

  it('is refused where there is none', async () => {
    await library.install(kettlePack(), file);
    expect((await library.rollBack('kettles')).failed).toBe('refused');
  });
});

describe('what does not pass', () => {
  it('is not installed, and what was there stays', async () => {
    await library.install(kettlePack(), file);
    const bad = kettlePack({ version: '2.0.0' }).replace('Here is the one', 'Here is the kettle');
    expect((await library.install(bad, file)).failed).toBe('refused');
    expect((await restart().list()).packs[1]?.manifest?.version).toBe('1.0.0');
  });

  it('may not take a rule of another pack, installed below or above', async () => {
    await library.install(kettlePack(), file);
    await library.install(urns, file);
    const thief = kettlePack({ id: 'thief', rule: 'say-urn', more: wordRule('own-one', 'kettle') });
    const { problems } = await library.preview('thief.yaml', thief);
    expect(problems.map(({ message }) => message)).toEqual([
      'the id say-urn belongs to the pack urns',
    ]);
    const grown = kettlePack({ version: '2.0.0', more: wordRule('say-urn', 'kettle') });
    expect((await library.preview('k.yaml', grown)).problems[0]?.message).toMatch(/belongs to/);
  });
});

describe('a rule id', () => {
  const thief = kettlePack({ rule: 'say-urn', more: wordRule('own-one', 'kettle') });
  const grown = kettlePack({ version: '2.0.0', more: wordRule('say-urn', 'kettle') });
  const rulesBy = async (pack: string): Promise<string[]> => {
    const stack = await restart().stack();
    return (stack.find(({ id }) => id === pack)?.rules ?? []).map(({ id }) => id);
  };

  it('stays with the pack above when one below brings it, at every later start', async () => {
    await library.install(kettlePack(), file);
    await library.install(urns, file);
    expect((await library.install(grown, file)).failed).toBeNull();
    expect(await rulesBy('urns')).toEqual(['say-urn']);
    expect(await rulesBy('kettles')).toEqual(['say-kettle']);
    const [, kettles, owner] = (await restart().list()).packs;
    expect(kettles?.problems[0]?.message).toBe('the id say-urn belongs to the pack urns');
    expect(owner?.problems).toEqual([]);
  });

  it('stays with its pack wherever the packs are moved', async () => {
    await library.install(urns, file);
    await library.install(thief, file);
    await library.move('kettles', 0);
    expect(await rulesBy('urns')).toEqual(['say-urn']);
    expect(await rulesBy('kettles')).toEqual(['own-one']);
  });

  it('of a pack that is switched off is free until it is on again', async () => {
    await library.install(urns, file);
    await library.switch('urns', false);
    await library.install(thief, file);
    expect(await rulesBy('kettles')).toEqual(['say-urn', 'own-one']);
    await library.move('kettles', 0);
    await library.switch('urns', true);
    expect(await rulesBy('urns')).toEqual(['say-urn']);
    expect(await rulesBy('kettles')).toEqual(['own-one']);
  });

  it('is free once its pack is gone, and its own again when that comes back', async () => {
    await library.install(urns, file);
    await library.install(thief, file);
    await library.remove('urns');
    expect(await rulesBy('kettles')).toEqual(['say-urn', 'own-one']);
    await library.bringBack('urns');
    expect(await rulesBy('urns')).toEqual(['say-urn']);
    expect(await rulesBy('kettles')).toEqual(['own-one']);
  });

  it('is not taken back by a pack that gave it up', async () => {
    await library.install(grown, file);
    await library.install(kettlePack({ version: '3.0.0' }), file);
    await library.install(urns, file);
    await library.rollBack('kettles');
    expect(await rulesBy('urns')).toEqual(['say-urn']);
    expect(await rulesBy('kettles')).toEqual(['say-kettle']);
  });
});

describe('a preview', () => {
  it('of a new pack says what it would add, and keeps nothing', async () => {
    const preview = await library.preview('kettles.yaml', kettlePack());
    expect(preview).toMatchObject({
      refused: null,
      installed: null,
      step: 'new',
      examples: { held: 2, failed: 0 },
    });
    expect(preview.difference?.rules.map(({ id, what }) => [id, what])).toEqual([
      ['say-kettle', 'added'],
    ]);
    expect(await kept()).toEqual({});
  });

  it('of another version puts the texts side by side', async () => {
    await library.install(kettlePack({ more: wordRule('old-one', 'kettle') }), file);
    const next = kettlePack({ version: '1.1.0', more: wordRule('new-one', 'kettle') })
      .replace('A kettle.', 'That kettle.')
      .replace('find: [kettle]', 'find: [kettle, samovar]');
    const { step, installed, difference } = await library.preview('kettles.yaml', next);
    expect([step, installed]).toEqual(['newer', '1.0.0']);
    expect(difference?.rules.map(({ id, what }) => [id, what])).toEqual([
      ['say-kettle', 'changed'],
      ['new-one', 'added'],
      ['old-one', 'removed'],
    ]);
    expect(difference?.rules[0]?.parts).toEqual([
      { part: 'say.en', before: 'A kettle.', after: 'That kettle.' },
    ]);
    expect(difference?.signals).toEqual([
      {
        kind: 'signal',
        name: 'kettle.said',
        lang: 'en',
        what: 'changed',
        added: ['samovar'],
        removed: [],
      },
    ]);
  });

  it('of a step back says so', async () => {
    await library.install(kettlePack({ version: '2.0.0' }), file);
    expect((await library.preview('k.yaml', kettlePack())).step).toBe('older');
    expect((await library.preview('k.yaml', kettlePack({ version: '2.0.0' }))).step).toBe('same');
  });
});

describe('a storage in trouble', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

  it('that is full keeps the packs as they are and says so', async () => {
    await library.install(kettlePack(), file);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(
      new Error('Resource::kQuotaBytes quota exceeded'),
    );
    expect((await library.install(urns, file)).failed).toBe('full');
    expect(await ids(restart())).toEqual(['core', 'kettles']);
    expect(await speaking(restart())).toEqual(['say-kettle note']);
    expect((await library.install(urns, file)).failed).toBeNull();
  });

  it('that does not write says so', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk'));
    expect((await library.install(kettlePack(), file)).failed).toBe('unwritten');
    expect(await ids(library)).toEqual(['core']);
  });

  it('that cannot be read leaves core speaking', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('disk'));
    expect((await library.list()).trouble).toBe('unreadable');
    expect((await library.stack()).map(({ id }) => id)).toEqual(['core']);
  });

  it('that lost the text of a pack lets the version before speak', async () => {
    await library.install(kettlePack(), file);
    await library.install(kettlePack({ version: '2.0.0', word: 'urn' }), file);
    const { now } = ((await kept()).packs as { packs: { now: { sha256: string } }[] }).packs[0]!;
    await fakeBrowser.storage.local.set({ [`packText:${now.sha256}`]: 'id: evil' });
    await fakeBrowser.storage.local.remove('packsBuilt');
    const [, info] = (await restart().list()).packs;
    expect(info).toMatchObject({ fellBack: true, refused: null, manifest: { version: '1.0.0' } });
    expect(await speaking(restart())).toEqual(['say-kettle note']);
  });

  it('that lost a pack whole names it, and the others speak', async () => {
    await library.install(kettlePack(), file);
    await library.install(urns, file);
    const { now } = ((await kept()).packs as { packs: { now: { sha256: string } }[] }).packs[0]!;
    await fakeBrowser.storage.local.remove([`packText:${now.sha256}`, 'packsBuilt']);
    expect((await restart().list()).packs[1]).toMatchObject({ id: 'kettles', refused: 'damaged' });
    expect(await speaking(restart())).toEqual(['say-urn note']);
  });

  it('with a damaged list uses the list before', async () => {
    await library.install(kettlePack(), file);
    await library.install(urns, file);
    await fakeBrowser.storage.local.set({ packs: { v: 1, packs: 'gone' } });
    const list = await restart().list();
    expect(list.trouble).toBe('list-damaged');
    expect(list.packs.map(({ id }) => id)).toEqual(['core', 'kettles']);
    // The next change mends it.
    await restart().install(urns, file);
    expect((await restart().list()).trouble).toBeNull();
  });

  it('with both lists damaged leaves core', async () => {
    await fakeBrowser.storage.local.set({ packs: 7, packsBefore: 'x' });
    expect((await library.list()).trouble).toBe('lists-lost');
    expect(await ids(library)).toEqual(['core']);
  });

  it('that a newer version wrote is left alone', async () => {
    const newer = { v: SHELF_VERSION + 1, shelves: [] };
    await fakeBrowser.storage.local.set({ packs: newer });
    expect((await library.list()).trouble).toBe('list-newer');
    expect((await library.install(kettlePack(), file)).failed).toBe('unwritten');
    expect((await kept()).packs).toEqual(newer);
  });
});

it('proves packs again when the extension was updated', async () => {
  await library.install(`minimum-app: 0.1.0\n${kettlePack()}`, file);
  const [, info] = (await restart('0.0.9').list()).packs;
  expect(info?.refused).toBe('newer-app');
  expect(await speaking(restart('0.0.9'))).toEqual([]);
});

describe('a pack on trial', () => {
  const sender = { tabId: null, url: null, tabUrl: null, inFrame: false };
  const trial = (packText: string, draft: string) =>
    packHandlers(library).tryPack({ type: 'tryPack', packText, turns: [], draft, now: 0 }, sender);

  it('speaks on top of the others, and nothing is kept', async () => {
    await library.install(kettlePack(), file);
    const before = await kept();
    const { analysis, examples, problems } = await trial(urns, 'Hello Ann, the kettle, the urn.');
    expect(analysis?.hints.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['say-kettle', 'say-urn']),
    );
    expect(examples).toEqual([
      { rule: 'say-urn', index: 0, failure: null },
      { rule: 'say-urn', index: 1, failure: null },
    ]);
    expect(problems).toEqual([]);
    expect(await kept()).toEqual(before);
  });

  it('takes the place of the installed one of its id', async () => {
    await library.install(kettlePack(), file);
    const { analysis } = await trial(kettlePack({ word: 'urn' }), 'Hello Ann, the kettle.');
    expect(analysis?.hints.map(({ rule }) => rule)).not.toContain('say-kettle');
  });

  it('speaks though its examples fail, and says which', async () => {
    const { analysis, refused, examples } = await trial(
      kettlePack().replace('Here is the one', 'Here is the kettle'),
      'Hello Ann, the kettle.',
    );
    expect(refused).toBe('examples');
    expect(examples[1]?.failure).toMatch(/should stay silent/);
    expect(analysis?.hints.map(({ rule }) => rule)).toContain('say-kettle');
  });

  it('that cannot be read gives its problems and no analysis', async () => {
    const { analysis, problems } = await trial('id: [', 'Hello');
    expect(analysis).toBeNull();
    expect(problems[0]?.where).toBe('pack:1');
  });
});

it.each(['v1', 'v2'])('a shelf of version %s is still read', async (version) => {
  const shelf = JSON.parse(
    readFileSync(`tests/unit/storage/shelves/${version}.json`, 'utf8'),
  ) as object;
  await fakeBrowser.storage.local.set({ packs: shelf });
  const { packs, trouble } = await library.list();
  expect(trouble).toBeNull();
  expect(packs.map(({ id, on }) => [id, on])).toEqual([
    ['core', true],
    ['strict-support', true],
    ['warm-retail', false],
  ]);
});

describe('a publisher’s key', () => {
  const newKeys = () =>
    crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']) as Promise<CryptoKeyPair>;

  it('is pinned at the first signed text, and another is refused unless it is accepted', async () => {
    const [ours, theirs] = [await newKeys(), await newKeys()];
    await library.install(await withSignature(kettlePack(), ours), file);
    const next = kettlePack({ version: '1.1.0' });
    expect((await library.install(await withSignature(next, ours), file)).failed).toBeNull();

    const forged = await withSignature(kettlePack({ version: '1.2.0' }), theirs);
    const { key, pinnedKey } = await library.preview('k.yaml', forged);
    expect([key, pinnedKey].map((print) => print?.length)).toEqual([39, 39]);
    expect(key).not.toBe(pinnedKey);
    expect((await library.install(forged, file)).failed).toBe('key');
    expect((await library.install(kettlePack({ version: '1.2.0' }), file)).failed).toBe('key');
    expect((await library.list()).packs[1]?.manifest?.version).toBe('1.1.0');

    expect((await library.install(forged, file, true)).failed).toBeNull();
    expect((await restart().list()).packs[1]).toMatchObject({
      key,
      manifest: { version: '1.2.0' },
    });
  });

  it('does not cover what was changed since, unless it was changed here', async () => {
    const sealed = await withChecksum(kettlePack());
    const changed = sealed.replace('A kettle.', 'One kettle.');
    expect((await library.preview('k.yaml', changed)).seal).toBe('broken');
    expect((await library.install(changed, file)).failed).toBe('seal');
    expect((await library.install(changed, { kind: 'editor', name: '' })).failed).toBeNull();
  });
});
