import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_POLICY, type Policy } from '../../../lib/policy/policy.ts';
import { Locked } from '../../../lib/storage/governed-item.ts';
import {
  coachedSitesItem,
  keepDaysItem,
  overridesItem,
  settingsItem,
  silencedRulesItem,
  sitesOffItem,
  trainerItem,
} from '../../../lib/storage/items.ts';
import { policyItem } from '../../../lib/storage/policy-item.ts';
import { promiseSettingsItem } from '../../../lib/storage/promise-items.ts';

const require = (policy: Partial<Policy>) =>
  policyItem.setValue({ ...NO_POLICY, present: true, organisation: 'Acme', ...policy });
const stored = async (key: string) => (await fakeBrowser.storage.local.get(key))[key];

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('that are locked count, the rest is the agent’s', async () => {
    await settingsItem.setValue({ uiLang: 'en', theme: 'dark', notes: false });
    await require({ settings: { uiLang: 'ru', sendCheck: true } });
    expect(await settingsItem.getValue()).toEqual({
      uiLang: 'ru',
      theme: 'dark',
      notes: false,
      sendCheck: true,
    });
    await settingsItem.update((all) => ({ ...all, theme: 'light' }));
    // Their own wish lies beneath, for the day the policy goes.
    expect(await stored('settings')).toEqual({ uiLang: 'en', theme: 'light', notes: false });
    await require({});
    expect(await settingsItem.getValue()).toEqual({ uiLang: 'en', theme: 'light', notes: false });
  });

  it('refuse a change, whoever asks', async () => {
    await require({ settings: { notes: true, keepDays: 90, leastGroup: 9, promises: true } });
    const refused = (wish: Promise<unknown>) => expect(wish).rejects.toThrow(Locked);
    await refused(settingsItem.update((all) => ({ ...all, notes: false })));
    await refused(settingsItem.setValue({ uiLang: 'auto', theme: 'auto', notes: false }));
    await refused(keepDaysItem.update(() => 730));
    await refused(trainerItem.update((all) => ({ ...all, leastGroup: 2 })));
    await refused(promiseSettingsItem.update((all) => ({ ...all, on: false })));
    expect(await keepDaysItem.getValue()).toBe(90);
    expect((await trainerItem.getValue()).leastGroup).toBe(9);
  });

  it('are told of when the policy changes, with what counted before', async () => {
    await require({ settings: { uiLang: 'ru' } });
    const told = new Promise((resolve) => {
      settingsItem.watch((value, before) => resolve([before.uiLang, value.uiLang]));
    });
    await require({ settings: { uiLang: 'en' } });
    expect(await told).toEqual(['ru', 'en']);
  });
});

describe('rules', () => {
  it('keep what is locked of them, part by part', async () => {
    await overridesItem.setValue({ 'vague-eta': { enabled: false, severity: 'note' } });
    await require({
      rules: { 'vague-eta': { enabled: true }, 'calm-down': { severity: 'blocker' } },
    });
    expect(await overridesItem.getValue()).toEqual({
      'vague-eta': { enabled: true, severity: 'note' },
      'calm-down': { severity: 'blocker' },
    });
    await overridesItem.update(() => ({ 'vague-eta': { severity: 'warning' } }));
    expect(await stored('overrides')).toEqual({
      'vague-eta': { enabled: false, severity: 'warning' },
    });
    await expect(
      overridesItem.update((all) => ({ ...all, 'vague-eta': { enabled: false } })),
    ).rejects.toThrow(Locked);
  });

  it('that are to be heard cannot be silenced on a site', async () => {
    await silencedRulesItem.setValue({ zendesk: ['vague-eta', 'calm-down'] });
    await require({ holds: ['vague-eta'] });
    expect(await silencedRulesItem.getValue()).toEqual({ zendesk: ['calm-down'] });
    await silencedRulesItem.update(() => ({ freshdesk: ['no-thanks'] }));
    await expect(
      silencedRulesItem.update((all) => ({ ...all, zendesk: ['vague-eta'] })),
    ).rejects.toThrow(Locked);
    await require({});
    expect(await silencedRulesItem.getValue()).toEqual({
      freshdesk: ['no-thanks'],
      zendesk: ['vague-eta'],
    });
  });
});

describe('sites', () => {
  const desk = 'https://desk.example.com';

  it('that have to be coached are not switched off', async () => {
    await sitesOffItem.setValue([desk, 'https://other.example']);
    await require({ coached: [{ origin: desk }] });
    expect(await sitesOffItem.getValue()).toEqual(['https://other.example']);
    await expect(sitesOffItem.update((all) => [...all, desk])).rejects.toThrow(Locked);
    await sitesOffItem.update(() => []);
    await require({});
    expect(await sitesOffItem.getValue()).toEqual([desk]);
  });

  it('stay among those that are coached, and what is read there may be shown', async () => {
    await require({ coached: [{ origin: desk }] });
    expect(await coachedSitesItem.getValue()).toEqual([{ origin: desk }]);
    await expect(coachedSitesItem.update(() => [])).rejects.toThrow(Locked);
    expect(await stored('coachedSites')).toBeUndefined();
    await coachedSitesItem.update(() => [{ origin: desk, composer: '#reply' }]);
    expect(await coachedSitesItem.getValue()).toEqual([{ origin: desk, composer: '#reply' }]);
    await require({ coached: [{ origin: desk, composer: '#theirs' }] });
    expect(await coachedSitesItem.getValue()).toEqual([{ origin: desk, composer: '#theirs' }]);
    await expect(
      coachedSitesItem.update(() => [{ origin: desk, composer: '#mine' }]),
    ).rejects.toThrow(Locked);
    await coachedSitesItem.update((all) => [...all, { origin: 'https://other.example' }]);
    await require({});
    expect(await coachedSitesItem.getValue()).toEqual([
      { origin: 'https://other.example' },
      { origin: desk, composer: '#reply' },
    ]);
  });
});
