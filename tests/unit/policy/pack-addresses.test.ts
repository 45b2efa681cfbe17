/** Packs a policy names by address: subscribed to once, and then not the agent's to change. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Library } from '../../../lib/packs/library.ts';
import { withSignature } from '../../../lib/packs/seal.ts';
import type { FetchedText } from '../../../lib/packs/subscription/subscription-info.ts';
import { governedLibrary } from '../../../lib/policy/governed-library.ts';
import {
  governedSubscriptions,
  type Subscriptions,
} from '../../../lib/policy/governed-subscriptions.ts';
import { installPacks } from '../../../lib/policy/install-packs.ts';
import { kettlePack } from '../packs/pack-text.ts';
import { restart } from './background.ts';

const ADDRESS = 'https://packs.example/kettles.yaml';
const NOBODY = { tabId: null, url: null, tabUrl: null, inFrame: false };

let library: Library;
let answer: FetchedText;
const from = {
  get: vi.fn(async () => answer),
  subscribe: async (address: string, text: string, acceptKey: boolean) =>
    (await library.install(text, { kind: 'address', name: address }, acceptKey)).failed,
  unsubscribe: vi.fn(async () => null),
};

beforeEach(() => {
  fakeBrowser.reset();
  from.get.mockClear();
  library = restart();
  answer = { address: ADDRESS, text: kettlePack() };
});

const require = (key?: string) =>
  installPacks(library, from, [{ key: 'packs.0', pack: { address: ADDRESS, key } }], 'Acme', []);
const ids = async () => (await library.list()).packs.map(({ id }) => id);

it('are subscribed to once', async () => {
  expect(await require()).toEqual([]);
  expect(await require()).toEqual([]);
  expect(from.get).toHaveBeenCalledOnce();
  expect(await ids()).toEqual(['core', 'kettles']);
});

it('are named when they cannot be had', async () => {
  answer = { trouble: { why: 'status', detail: '404' } };
  expect(await require()).toEqual([{ key: 'packs.0', reason: 'pack', detail: 'status 404' }]);
  expect(await ids()).toEqual(['core']);
});

it('are had again, by the key the policy names, and refused without it', async () => {
  const keys = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const key = btoa(String.fromCharCode(...raw));
  expect(await require(key)).toMatchObject([{ reason: 'key' }]);
  expect(await ids()).toEqual(['core']);
  answer = { address: ADDRESS, text: await withSignature(kettlePack(), keys) };
  expect(await require(key)).toEqual([]);
  expect(await require(key)).toEqual([]);
  expect(from.get).toHaveBeenCalledTimes(2);
});

it('go with the policy', async () => {
  await require();
  await installPacks(library, from, [], 'Acme', [ADDRESS]);
  expect(from.unsubscribe).toHaveBeenCalledWith('kettles');
  expect(await ids()).toEqual(['core']);
});

describe('the agent', () => {
  const required = async () => [ADDRESS];
  const handlers = {
    subscribe: vi.fn(async () => ({ list: { packs: [], trouble: null }, failed: null })),
    unsubscribe: vi.fn(async () => null),
    pauseUpdates: vi.fn(async () => null),
  };

  it('can neither switch, pause, leave nor replace one', async () => {
    await require();
    const packs = governedLibrary(library, required);
    expect((await packs.switch('kettles', false)).failed).toBe('locked');
    const own = governedSubscriptions(
      handlers as Partial<Subscriptions> as Subscriptions,
      library,
      required,
    );
    const id = 'kettles';
    await expect(own.unsubscribe({ type: 'unsubscribe', id }, NOBODY)).rejects.toThrow(
      'organisation',
    );
    await expect(
      own.pauseUpdates({ type: 'pauseUpdates', id, paused: true }, NOBODY),
    ).rejects.toThrow('organisation');
    const other = { type: 'subscribe', address: 'https://other.example/p.yaml' } as const;
    const text = kettlePack({ version: '2.0.0' });
    expect(await own.subscribe({ ...other, text }, NOBODY)).toMatchObject({ failed: 'locked' });
    const urns = kettlePack({ id: 'urns', rule: 'say-urn', word: 'urn' });
    expect(await own.subscribe({ ...other, text: urns }, NOBODY)).toMatchObject({ failed: null });
    for (const one of [handlers.unsubscribe, handlers.pauseUpdates])
      expect(one).not.toHaveBeenCalled();
  });
});
