import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  coachedSitesItem,
  overridesItem,
  pausedUntilItem,
  settingsItem,
  silencedRulesItem,
  sitesOffItem,
} from '../../../lib/storage/items.ts';

beforeEach(() => fakeBrowser.reset());

const stored = async (key: string) => (await fakeBrowser.storage.local.get(key))[key];

describe('a value that fails its check is read as the fallback and left in place', () => {
  const cases: [string, { getValue(): Promise<unknown>; fallback: unknown }, unknown][] = [
    ['settings', settingsItem, { uiLang: 'French', theme: 'auto', notes: false }],
    ['settings', settingsItem, 'dark'],
    ['pausedUntil', pausedUntilItem, 'tomorrow'],
    ['pausedUntil', pausedUntilItem, -5],
    ['sitesOff', sitesOffItem, ['https://a.example', 7]],
    ['coachedSites', coachedSitesItem, [{ composer: 'textarea' }]],
    ['overrides', overridesItem, { 'vague-eta': { severity: 'deadly' } }],
    ['overrides', overridesItem, []],
    ['silencedRules', silencedRulesItem, { zendesk: 'vague-eta' }],
  ];
  for (const [key, item, value] of cases) {
    test(`${key}: ${JSON.stringify(value)}`, async () => {
      await fakeBrowser.storage.local.set({ [key]: value });
      expect(await item.getValue()).toEqual(item.fallback);
      expect(await stored(key)).toEqual(value);
    });
  }
});

test('a good value comes back as it was written', async () => {
  const overrides = { 'vague-eta': { enabled: false }, 'calm-down': { severity: 'note' as const } };
  await overridesItem.setValue(overrides);
  expect(await overridesItem.getValue()).toEqual(overrides);
});

test('fields of a newer version are let through and kept by an update', async () => {
  await fakeBrowser.storage.local.set({
    settings: { uiLang: 'ru', theme: 'dark', notes: true, fontSize: 18 },
  });
  await settingsItem.update((settings) => ({ ...settings, theme: 'light' }));
  expect(await stored('settings')).toEqual({
    uiLang: 'ru',
    theme: 'light',
    notes: true,
    fontSize: 18,
  });
});

test('two updates at once do not lose one another', async () => {
  await Promise.all([
    overridesItem.update((all) => ({ ...all, one: { enabled: false } })),
    overridesItem.update((all) => ({ ...all, two: { enabled: false } })),
  ]);
  expect(Object.keys(await overridesItem.getValue())).toEqual(['one', 'two']);
});

test('storage that cannot be read gives the fallback', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('disk'));
  expect(await settingsItem.getValue()).toEqual(settingsItem.fallback);
});

test('storage that cannot be written says so, and the next update still runs', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
  await expect(sitesOffItem.update((all) => [...all, 'https://a.example'])).rejects.toThrow(
    'quota',
  );
  await sitesOffItem.update((all) => [...all, 'https://b.example']);
  expect(await sitesOffItem.getValue()).toEqual(['https://b.example']);
});

test('a watcher sees a broken value as the fallback', async () => {
  const seen: unknown[] = [];
  const stop = pausedUntilItem.watch((value) => seen.push(value));
  await fakeBrowser.storage.local.set({ pausedUntil: 5 });
  await fakeBrowser.storage.local.set({ pausedUntil: 'broken' });
  stop();
  expect(seen).toEqual([5, 0]);
});
