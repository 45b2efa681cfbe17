/**
 * Packs kept up to date, in the (faked) storage of the browser. What addresses give is laid out in
 * `web`. Long because each way an update can fail is a case of its own.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withNeeds } from '../../../../lib/engine/patterns/lexicon.ts';
import { packLibrary, type Library } from '../../../../lib/packs/library.ts';
import { withChecksum } from '../../../../lib/packs/seal.ts';
import { sha256 } from '../../../../lib/packs/sha256.ts';
import type { Fetched } from '../../../../lib/packs/subscription/fetch-pack.ts';
import {
  subscriptionKeeper,
  type SubscriptionKeeper,
} from '../../../../lib/packs/subscription/keeper.ts';
import { packStore, StorageFull } from '../../../../lib/storage/pack-store.ts';
import {
  readSubscriptions,
  recallsItem,
  subscriptionsItem,
  type Subscription,
} from '../../../../lib/storage/subscription-items.ts';
import { core as written } from '../../../rules/core-pack.ts';
import { kettlePack, wordRule } from '../pack-text.ts';
import { ADDRESS, newPublisher, RECALLS } from './publisher.ts';

const core = withNeeds(written);
const ann = await newPublisher();
const bob = await newPublisher();
const DAY = 86_400_000;

/** What each address gives; the rest is not reached. */
let web: Record<string, Fetched>;
let asked: { address: string; etag: string | null }[];
let clock: number;
let alarm: number | null;
/** Addresses nobody asks any more. */
let released: string[];
let library: Library;
let keeper: SubscriptionKeeper;

/** A new background: nothing is left of the old one but what is stored. */
function restart(): void {
  library = packLibrary({
    core,
    store: packStore(),
    app: '0.1.0',
    now: () => clock,
    isFull: (error) => error instanceof StorageFull,
    recalls: () => recallsItem.getValue(),
  });
  keeper = subscriptionKeeper({
    library,
    subscriptions: {
      getValue: async () => readSubscriptions(await subscriptionsItem.getValue()),
      update: async (change) =>
        readSubscriptions(await subscriptionsItem.update((all) => change(readSubscriptions(all)))),
    },
    recalls: recallsItem,
    get(address, etag) {
      asked.push({ address, etag });
      return Promise.resolve(web[address] ?? { kind: 'trouble', why: 'unreachable', detail: '' });
    },
    now: () => clock,
    chance: () => 0.5,
    wakeAt: async (moment) => void (alarm = moment),
    release: async (address) => void released.push(address),
  });
}

function serve(text: string, etag: string | null = null, freshFor: number | null = null): void {
  web[ADDRESS] = { kind: 'text', text, etag, freshFor };
}

async function serveRecalls(text: string): Promise<void> {
  web[RECALLS] = { kind: 'text', text, etag: null, freshFor: null };
}

const subscribe = (text: string, acceptKey = false) => keeper.subscribe(ADDRESS, text, acceptKey);
const kept = async (): Promise<Subscription> =>
  readSubscriptions(await subscriptionsItem.getValue())[0]!;
const kettles = async () => (await library.list()).packs.find(({ id }) => id === 'kettles');
const version = async () => (await kettles())?.manifest?.version;
/** Why the last check led to nothing new, and what stayed. */
async function outcome() {
  await keeper.check('kettles');
  const { trouble } = await kept();
  return [trouble?.why ?? null, trouble?.detail ?? null, await version()];
}

beforeEach(async () => {
  fakeBrowser.reset();
  [web, asked, released, clock, alarm] = [{}, [], [], 1_772_539_200_000, null];
  restart();
  await serveRecalls(await ann.sign('recall: 1\n'));
});

describe('an address', () => {
  it('is subscribed to with what was looked at, and asked again in a day', async () => {
    expect(await subscribe(await ann.pack({}))).toBeNull();
    expect(await kettles()).toMatchObject({
      source: { kind: 'address', name: ADDRESS },
      key: ann.print,
    });
    expect(alarm).toBe(clock + DAY);
    restart();
    alarm = null;
    await keeper.plan();
    expect(alarm).toBe(clock + DAY);
  });

  it('has to be one of https', async () => {
    expect(await keeper.subscribe('http://packs.example/k', await ann.pack({}), false)).toBe(
      'address',
    );
    expect(await keeper.subscribe('kettles', await ann.pack({}), false)).toBe('address');
    expect(await kettles()).toBeUndefined();
  });

  it('is not taken with a pack that does not load, or is older than what is there', async () => {
    expect(await subscribe('id: [')).toBe('refused');
    await subscribe(await ann.pack({ version: '2.0.0' }));
    expect(await subscribe(await ann.pack({ version: '1.0.0' }))).toBe('older');
    expect(await version()).toBe('2.0.0');
  });

  it('that is given up is not asked again, and the pack stays', async () => {
    await subscribe(await ann.pack({}));
    await keeper.unsubscribe('kettles');
    expect(alarm).toBeNull();
    expect(released).toEqual([ADDRESS]);
    expect(await version()).toBe('1.0.0');
  });

  it('of a pack that was removed is forgotten when its time comes', async () => {
    await subscribe(await ann.pack({}));
    await library.remove('kettles');
    clock += 2 * DAY;
    await keeper.attend();
    expect(asked).toEqual([]);
    expect(await kept()).toBeUndefined();
  });
});

describe('an update', () => {
  beforeEach(async () => void (await subscribe(await ann.pack({}))));

  it('signed with the pinned key is applied by itself, told, and can be taken back', async () => {
    serve(await ann.pack({ version: '1.1.0' }), '"b"');
    clock += 2 * DAY;
    restart();
    await keeper.attend();
    expect(await kettles()).toMatchObject({ manifest: { version: '1.1.0' }, before: '1.0.0' });
    expect(await kept()).toMatchObject({
      news: { from: '1.0.0', to: '1.1.0', at: clock },
      etag: '"b"',
      goodAt: clock,
    });
    await library.rollBack('kettles');
    await keeper.check('kettles');
    expect(await version()).toBe('1.0.0');
    expect((await kept()).trouble).toBeNull();
    serve(await ann.pack({ version: '1.2.0' }));
    await keeper.check('kettles');
    expect(await version()).toBe('1.2.0');
    await keeper.newsRead('kettles');
    expect((await kept()).news).toBeNull();
  });

  it('is asked for by the name of the last one', async () => {
    serve(await ann.pack({}), '"a"');
    await keeper.check('kettles');
    web[ADDRESS] = { kind: 'unchanged', freshFor: null };
    await keeper.check('kettles');
    expect(asked.filter(({ address }) => address === ADDRESS).map(({ etag }) => etag)).toEqual([
      null,
      '"a"',
    ]);
    expect(await kept()).toMatchObject({ etag: '"a"', trouble: null });
  });

  it('is waited for as long as the server says, within reason', async () => {
    serve(await ann.pack({}), null, 5 * 3_600_000);
    await keeper.check('kettles');
    expect(alarm).toBe(clock + 5 * 3_600_000);
    serve(await ann.pack({}), null, 0);
    await keeper.check('kettles');
    expect(alarm).toBe(clock + 3_600_000);
    serve(await ann.pack({}), null, 400 * DAY);
    await keeper.check('kettles');
    expect(alarm).toBe(clock + 3 * DAY);
  });

  it.each([
    ['seal', '', async () => (await ann.pack({ version: '2.0.0' })).replace('A kettle', 'Ha')],
    ['unsigned', '', async () => kettlePack({ version: '2.0.0' })],
    ['unsigned', '', async () => (await ann.pack({ version: '2.0.0' })).slice(0, 300)],
    ['unsigned', '', async () => withChecksum(kettlePack({ version: '2.0.0' }))],
    ['unsigned', '', async () => '\u0001\u0002 nothing of sense {{{['],
    ['key', '', async () => bob.pack({ version: '2.0.0' })],
    ['other-pack', 'urns', async () => ann.pack({ version: '2.0.0', id: 'urns' })],
    ['older', '0.9.0', async () => ann.pack({ version: '0.9.0' })],
    ['same-version', '1.0.0', async () => ann.pack({ word: 'urn' })],
    [
      'refused',
      'say-kettle: example 2 should stay silent',
      async () => ann.sign(kettlePack({ version: '2.0.0' }).replace('is the one', 'is the kettle')),
    ],
  ])('that is no good (%s) keeps the last good copy and says why', async (why, detail, text) => {
    serve(await text());
    const [said, more, stays] = await outcome();
    expect([said, stays]).toEqual([why, '1.0.0']);
    expect(more).toContain(detail);
    expect((await kept()).news).toBeNull();
    restart();
    expect((await kettles())?.refused).toBeNull();
  });

  it('that others could only have kept back is no update either', async () => {
    serve(await ann.pack({ version: '2.0.0' }));
    await keeper.check('kettles');
    await library.rollBack('kettles');
    // Newer than what speaks, older than what was there.
    serve(await ann.pack({ version: '1.5.0' }));
    expect(await outcome()).toEqual(['older', '1.5.0', '1.0.0']);
  });

  it('that would come without one of its rules waits for a person', async () => {
    const urns = kettlePack({ id: 'urns', rule: 'say-urn', word: 'urn' });
    await library.install(urns, { kind: 'file', name: 'urns.yaml' });
    serve(await ann.pack({ version: '2.0.0', more: wordRule('say-urn', 'kettle') }));
    const [why, detail, stays] = await outcome();
    expect([why, stays]).toEqual(['refused', '1.0.0']);
    expect(detail).toMatch(/say-urn belongs to the pack urns/);
  });

  it('finds no room: the old one stays, and it is tried again soon', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    serve(await ann.pack({ version: '2.0.0' }));
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((values) =>
      'packs' in (values as object) ? Promise.reject(new Error('QUOTA_BYTES')) : set(values),
    );
    expect(await outcome()).toEqual(['full', '', '1.0.0']);
    expect(alarm).toBe(clock + 15 * 60_000);
  });

  it('mends a pack whose text was damaged, though nothing is new', async () => {
    serve(await ann.pack({}), '"a"');
    await keeper.check('kettles');
    const text = await ann.pack({});
    await fakeBrowser.storage.local.remove([`packText:${await sha256(text)}`, 'packsBuilt']);
    restart();
    expect((await kettles())?.refused).toBe('damaged');
    await keeper.check('kettles');
    expect(asked.at(-1)).toEqual({ address: ADDRESS, etag: null });
    expect((await kettles())?.refused).toBeNull();
    expect((await kept()).news).toBeNull();
  });
});

describe('a publisher whose key changed', () => {
  it('is taken only by a yes to the new key', async () => {
    await subscribe(await ann.pack({}));
    const next = await bob.pack({ version: '2.0.0' });
    serve(next);
    await serveRecalls(await bob.sign('recall: 1\n'));
    expect(await outcome()).toEqual(['key', '', '1.0.0']);
    expect(await subscribe(next)).toBe('key');
    expect(await subscribe(kettlePack({ version: '3.0.0' }), true)).toBe('key');
    expect(await subscribe(next, true)).toBeNull();
    expect(await kettles()).toMatchObject({ key: bob.print, manifest: { version: '2.0.0' } });
    expect(await outcome()).toEqual([null, null, '2.0.0']);
  });
});

describe('a pack nobody signed', () => {
  it('waits for a person with each update', async () => {
    await subscribe(kettlePack());
    serve(kettlePack());
    expect(await outcome()).toEqual([null, null, '1.0.0']);
    serve(kettlePack({ version: '1.1.0' }));
    expect(await outcome()).toEqual(['look', '1.1.0', '1.0.0']);
    expect(await subscribe(kettlePack({ version: '1.1.0' }))).toBeNull();
    expect(await outcome()).toEqual([null, null, '1.1.0']);
    // From the first signed text on it is held to that key.
    expect(await subscribe(await ann.pack({ version: '1.2.0' }))).toBeNull();
    serve(kettlePack({ version: '1.3.0' }));
    expect(await outcome()).toEqual(['unsigned', '', '1.2.0']);
  });
});

describe('a check that does not arrive', () => {
  it('is tried again, each time later, and said', async () => {
    await subscribe(await ann.pack({}));
    delete web[RECALLS];
    const waits: number[] = [];
    for (let index = 0; index < 9; index += 1) {
      expect((await outcome())[0]).toBe('unreachable');
      waits.push((alarm! - clock) / 60_000);
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    expect(await kept()).toMatchObject({ recallTrouble: { why: 'unreachable' } });
    serve(await ann.pack({}));
    expect((await outcome())[0]).toBeNull();
    expect((await kept()).failures).toBe(0);
  });

  it('because the background was stopped is tried again later', async () => {
    await subscribe(await ann.pack({}));
    clock += 2 * DAY;
    restart();
    vi.spyOn(library, 'lookAgain').mockReturnValue(new Promise(() => undefined));
    const stopped = keeper.attend();
    await expect.poll(async () => (await kept()).nextAt).toBe(clock + 15 * 60_000);
    restart();
    await keeper.plan();
    expect(alarm).toBe(clock + 15 * 60_000);
    void stopped;
  });

  it('is due when the clock was set back by years', async () => {
    await subscribe(await ann.pack({}));
    serve(await ann.pack({ version: '1.1.0' }));
    clock -= 400 * DAY;
    await keeper.attend();
    expect(await version()).toBe('1.1.0');
  });
});

it('two wishes to check are one, and a paused pack is not checked', async () => {
  await subscribe(await ann.pack({}));
  await Promise.all([keeper.check('kettles'), keeper.check('kettles')]);
  expect(asked.filter(({ address }) => address === ADDRESS)).toHaveLength(1);
  await keeper.pause('kettles', true);
  expect(alarm).toBeNull();
  clock += 9 * DAY;
  await keeper.attend();
  await keeper.check('kettles');
  expect(asked.filter(({ address }) => address === ADDRESS)).toHaveLength(1);
  serve(await ann.pack({ version: '1.1.0' }));
  await keeper.pause('kettles', false);
  expect(await version()).toBe('1.1.0');
});

describe('what a publisher calls back', () => {
  const reason = 'reason: { en: It scolds., ru: Он бранит. }';
  beforeEach(async () => {
    await subscribe(await ann.pack({}));
    serve(await ann.pack({}));
  });

  it.each([
    ['by version', async () => `[{ id: kettles, versions: [1.0.0], ${reason} }]`],
    [
      'by checksum',
      async () => `[{ id: kettles, checksums: [${await sha256(await ann.pack({}))}], ${reason} }]`,
    ],
    ['whole', async () => `[{ id: kettles, ${reason} }]`],
  ])('%s is silent, named, and not installed again', async (_how, packs) => {
    await serveRecalls(await ann.sign(`recall: 2\npacks: ${await packs()}\n`));
    await keeper.check('kettles');
    expect((await library.stack()).map(({ id }) => id)).toEqual(['core']);
    restart();
    expect((await kettles())?.recalled).toEqual({
      reason: { en: 'It scolds.', ru: 'Он бранит.' },
    });
    expect((await library.stack()).map(({ id }) => id)).toEqual(['core']);
    const file = { kind: 'file', name: 'k.yaml' } as const;
    expect((await library.install(await ann.pack({}), file)).failed).toBe('refused');
    expect(await subscribe(await ann.pack({}))).toBe('recalled');
  });

  it('speaks again with the next version', async () => {
    await serveRecalls(await ann.sign('recall: 2\npacks: [{ id: kettles, versions: [1.0.0] }]\n'));
    serve(await ann.pack({ version: '1.0.1' }));
    await keeper.check('kettles');
    expect((await library.stack()).map(({ id }) => id)).toEqual(['core', 'kettles']);
    await library.rollBack('kettles');
    expect((await library.stack()).map(({ id }) => id)).toEqual(['core']);
  });

  it('is not brought by an update', async () => {
    await serveRecalls(await ann.sign('recall: 2\npacks: [{ id: kettles, versions: [2.0.0] }]\n'));
    serve(await ann.pack({ version: '2.0.0' }));
    expect(await outcome()).toEqual(['recalled', '2.0.0', '1.0.0']);
  });

  it('together with the key is final', async () => {
    await serveRecalls(await ann.sign(`recall: 2\nkeys: [{ key: ${ann.key} }]\n`));
    await keeper.check('kettles');
    expect((await kettles())?.recalled).toEqual({ reason: null });
    // Whoever has the key now cannot take it back.
    await serveRecalls(await ann.sign('recall: 3\n'));
    await keeper.check('kettles');
    expect((await kettles())?.recalled).toEqual({ reason: null });
    // A new key, looked at and accepted, speaks again.
    expect(await subscribe(await bob.pack({ version: '1.1.0' }), true)).toBeNull();
    expect((await kettles())?.recalled).toBeNull();
  });

  it.each([
    ['key', async () => bob.sign('recall: 2\npacks: [{ id: kettles }]\n')],
    ['unsigned', async () => 'recall: 2\npacks: [{ id: kettles }]\n'],
    ['seal', async () => (await ann.sign('recall: 2\n')).replace('2', '3')],
    ['unreadable', async () => ann.sign('recall: soon\n')],
    ['unreadable', async () => ann.sign('recall: 2\npacks: [{ id: kettles, when: now }]\n')],
    ['older', async () => ann.sign('recall: 1\npacks: [{ id: kettles }]\n')],
  ])('in a list that is no good (%s) changes nothing and is said', async (why, text) => {
    await serveRecalls(await ann.sign('recall: 2\n'));
    await keeper.check('kettles');
    await serveRecalls(await text());
    await keeper.check('kettles');
    expect((await kept()).recallTrouble?.why).toBe(why);
    expect((await kettles())?.recalled).toBeNull();
  });

  it('is of no concern to packs of another key', async () => {
    await library.install(await bob.pack({ id: 'urns', rule: 'say-urn', word: 'urn' }), {
      kind: 'file',
      name: 'urns.yaml',
    });
    await serveRecalls(
      await ann.sign(`recall: 2\npacks: [{ id: urns }]\nkeys: [{ key: ${bob.key} }]\n`),
    );
    await keeper.check('kettles');
    expect((await library.stack()).map(({ id }) => id)).toEqual(['core', 'kettles', 'urns']);
  });
});

it('a subscription that was broken by hand costs no other', async () => {
  await subscribe(await ann.pack({}));
  await subscriptionsItem.update((all) => [{ id: 7 }, 'x', null, ...all]);
  serve(await ann.pack({ version: '1.1.0' }));
  await keeper.check('kettles');
  expect(await version()).toBe('1.1.0');
});
