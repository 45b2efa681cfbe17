/** The packs of a policy, and the policy followed, on the (faked) storage of the browser. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stackRules } from '../../../lib/engine/stack.ts';
import type { Library } from '../../../lib/packs/library.ts';
import { withSignature } from '../../../lib/packs/seal.ts';
import { governedLibrary } from '../../../lib/policy/governed-library.ts';
import { installPacks, type FromAddresses } from '../../../lib/policy/install-packs.ts';
import { policyKeeper } from '../../../lib/policy/keeper.ts';
import { NO_POLICY } from '../../../lib/policy/policy.ts';
import { policyItem } from '../../../lib/storage/policy-item.ts';
import { kettlePack } from '../packs/pack-text.ts';
import { restart } from './background.ts';

const file = { kind: 'file', name: 'urns.yaml' } as const;
const urns = kettlePack({ id: 'urns', rule: 'say-urn', word: 'urn' });
const nowhere: FromAddresses = {
  get: async () => ({ trouble: { why: 'unreachable', detail: '' } }),
  subscribe: async () => 'address',
  unsubscribe: async () => null,
};

let library: Library;
let theirs: Library;

beforeEach(() => {
  fakeBrowser.reset();
  library = restart();
  theirs = governedLibrary(library, async () => []);
});

const require = (texts: string[], key?: string) =>
  installPacks(
    library,
    nowhere,
    texts.map((text, at) => ({ key: `packs.${at}`, pack: { text, ...(key && { key }) } })),
    'Acme',
    [],
  );
const ids = async () => (await library.list()).packs.map(({ id }) => id);

describe('packs of a policy', () => {
  it('are installed above all others, in its order, and go with it', async () => {
    await theirs.install(urns, file);
    expect(
      await require([kettlePack(), kettlePack({ id: 'pans', rule: 'say-pan', word: 'pan' })]),
    ).toEqual([]);
    expect(await ids()).toEqual(['core', 'urns', 'kettles', 'pans']);
    const info = (await library.list()).packs[2];
    expect(info).toMatchObject({ on: true, source: { kind: 'policy', name: 'Acme' } });
    await require([]);
    expect(await ids()).toEqual(['core', 'urns']);
  });

  it('are written once', async () => {
    await require([kettlePack()]);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await require([kettlePack()]);
    expect(set).not.toHaveBeenCalled();
  });

  it('are not the agent’s to change', async () => {
    await theirs.install(urns, file);
    await require([kettlePack()]);
    const wishes = [
      theirs.remove('kettles'),
      theirs.switch('kettles', false),
      theirs.move('kettles', 0),
      theirs.rollBack('kettles'),
      theirs.install(kettlePack({ version: '9.0.0' }), file),
    ];
    for (const wish of wishes) expect((await wish).failed).toBe('locked');
    expect(await ids()).toEqual(['core', 'urns', 'kettles']);
  });

  it('stay above what the agent installs or moves', async () => {
    await require([kettlePack()]);
    await theirs.install(urns, file);
    expect(await ids()).toEqual(['core', 'urns', 'kettles']);
    await theirs.move('urns', 1);
    expect(await ids()).toEqual(['core', 'urns', 'kettles']);
  });

  it('are named when they are refused, and the one before speaks on', async () => {
    await require([kettlePack()]);
    const problems = await require([
      'id: [',
      kettlePack({ version: '2.0.0' }).replace('expect: flag', 'expect: silent'),
    ]);
    expect(problems).toMatchObject([
      { key: 'packs.0', reason: 'pack' },
      { key: 'packs.1', reason: 'pack', detail: expect.stringContaining('Acme:') as string },
    ]);
    expect((await library.list()).packs[1]?.manifest?.version).toBe('1.0.0');
  });

  it('are refused without the key the policy names', async () => {
    const keys = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
    const signed = await withSignature(kettlePack(), keys as CryptoKeyPair);
    const raw = new Uint8Array(
      await crypto.subtle.exportKey('raw', (keys as CryptoKeyPair).publicKey),
    );
    const key = btoa(String.fromCharCode(...raw));
    expect(await require([kettlePack()], key)).toEqual([
      { key: 'packs.0', reason: 'key', detail: '' },
    ]);
    expect(await ids()).toEqual(['core']);
    expect(await require([signed], key)).toEqual([]);
    expect(await ids()).toEqual(['core', 'kettles']);
  });
});

describe('a policy followed', () => {
  function keeper(read: () => unknown, changed = vi.fn(async () => undefined)) {
    const look = policyKeeper({
      read: async () => read(),
      kept: policyItem,
      install: (...wanted) => installPacks(library, nowhere, ...wanted),
      ruleIds: async () => new Set(stackRules(await library.stack()).keys()),
      changed,
    });
    return { look, changed };
  }

  it('is told once, and taken back when it goes', async () => {
    let now: unknown = {
      organisation: 'Acme',
      settings: { notes: true },
      packs: [{ text: kettlePack() }],
    };
    const { look, changed } = keeper(() => now);
    await look();
    await look();
    expect(changed).toHaveBeenCalledOnce();
    expect(await policyItem.getValue()).toMatchObject({
      organisation: 'Acme',
      settings: { notes: true },
    });
    expect(await ids()).toEqual(['core', 'kettles']);
    now = {};
    await look();
    expect(await policyItem.getValue()).toEqual(NO_POLICY);
    expect(await ids()).toEqual(['core']);
  });

  it('is put right when somebody else writes it', async () => {
    const { look } = keeper(() => ({ rules: { 'vague-eta': { enabled: true } } }));
    await look();
    await policyItem.setValue(NO_POLICY);
    await look();
    expect((await policyItem.getValue()).rules).toEqual({ 'vague-eta': { enabled: true } });
  });

  it('names rules and packs that are not there', async () => {
    const { look } = keeper(() => ({
      rules: { 'vague-eta': { enabled: true }, 'vage-eta': { enabled: true } },
      holdRules: ['say-kettle', 'say-urn'],
      packs: [{ text: kettlePack() }, { text: 'nonsense' }],
    }));
    await look();
    expect((await policyItem.getValue()).problems).toMatchObject([
      { key: 'packs.1', reason: 'pack' },
      { key: 'rules.vage-eta', reason: 'no-rule', detail: 'vage-eta' },
      { key: 'holdRules: say-urn', reason: 'no-rule' },
    ]);
  });
});
