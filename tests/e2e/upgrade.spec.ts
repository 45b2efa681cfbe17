/**
 * What earlier versions stored opens in the present one with nothing lost. `tests/upgrade/` holds
 * what each of them left behind, written down by `record.ts` there when it was released.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { databasesNow, putBack, type Stored } from '../upgrade/databases.ts';
import { launchExtension, type Launched } from './launch.ts';

/** What pages of the extension know the browser's API by. */
declare const chrome: Browser;

const FOLDER = new URL('../upgrade/', import.meta.url);
const left: Stored[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Stored);

/** Worked out from the rest, or counting up by themselves. */
const OF_THE_MOMENT = /^packsBuilt|^packsRevision|^packsBefore/;

const kept = (page: Page) =>
  page.evaluate(() => chrome.storage.local.get(null) as Promise<Record<string, unknown>>);

/** Reminders of promises that came due meanwhile were given. */
const withoutTold = (promises: unknown) =>
  (promises as object[]).map((one) => ({ ...one, told: expect.any(Number) }));

/** Asks the background. */
async function ask<T>(page: Page, request: object): Promise<T> {
  const reply = (await page.evaluate((given) => chrome.runtime.sendMessage(given), request)) as {
    answer: T;
  };
  return reply.answer;
}

/** Starts a browser in which `before` was used up to now. */
async function upgraded(before: Stored, profile: string): Promise<Launched> {
  const first = await launchExtension({ profile });
  const page = await first.context.newPage();
  await page.goto(first.urlOf('options.html#about'));
  await page.evaluate(async (values) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(values);
  }, before.storage);
  await page.evaluate(putBack, before.databases);
  await first.context.close();
  return launchExtension({ profile });
}

/** A page of ours on the day the numbers were counted. */
async function openAt(launched: Launched, before: Stored, address: string): Promise<Page> {
  const page = await launched.context.newPage();
  // By hand: Playwright's clock reaches for all pages at once, those still opening among them.
  await page.addInitScript((at) => {
    globalThis.Date = new Proxy(Date, {
      construct: (real, given) => Reflect.construct(real, given.length === 0 ? [at] : given),
      get: (real, key) => (key === 'now' ? () => at : Reflect.get(real, key)),
    });
  }, before.at);
  await page.goto(launched.urlOf(address));
  return page;
}

for (const before of left) {
  test.describe(`what ${before.version} left behind`, () => {
    let launched: Launched;
    test.beforeEach(async () => {
      launched = await upgraded(before, test.info().outputPath('profile'));
    });
    test.afterEach(() => launched.context.close());

    test('is all there', async () => {
      const page = await openAt(launched, before, 'options.html#stats');
      await expect(page.getByRole('row', { name: /Размытый срок/ })).toBeVisible();
      const now = await kept(page);
      for (const [key, value] of Object.entries(before.storage)) {
        if (OF_THE_MOMENT.test(key)) continue;
        expect(now[key], key).toEqual(key === 'promises' ? withoutTold(value) : value);
      }
      const databases = await page.evaluate(databasesNow);
      for (const { name, stores } of before.databases) {
        const there = databases.find((one) => one.name === name);
        for (const store of stores) {
          const same = there?.stores.find((one) => one.name === store.name);
          expect(same?.records, `${name}, ${store.name}`).toEqual(store.records);
        }
      }
    });

    test('is what the settings and the rules show', async () => {
      const page = await openAt(launched, before, 'options.html#settings');
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      for (const site of ['desk.example', 'shown.example', 'quiet.example']) {
        await expect(page.getByRole('listitem').filter({ hasText: site })).toBeVisible();
      }
      const rules = await openAt(launched, before, 'options.html#rules');
      const rule = (id: string) => rules.locator(`li[data-rule="${id}"]`);
      await expect(rule('jargon').getByRole('switch')).not.toBeChecked();
      await expect(rule('vague-eta').getByRole('combobox')).toHaveValue('blocker');
      const practice = await openAt(launched, before, 'practice.html');
      await expect(practice.getByText('Пройдено 2 из 12')).toBeVisible();
    });

    test('is what the statistics count', async () => {
      const page = await openAt(launched, before, 'options.html#stats');
      const row = page.getByRole('row', { name: /Размытый срок/ });
      await expect(row).toContainText('75');
      await expect(row.getByRole('cell', { name: '20', exact: true })).toBeVisible();
      // Counting goes on in the same place.
      const period = { type: 'tallies', from: '2026-11-01', to: '2026-11-30' };
      const more = { day: '2026-11-20', hour: 12, rule: 'vague-eta', packVersion: '0.1.0' };
      const rest = { site: 'zendesk', lang: 'ru', tone: 'angry', band: 3, pace: null };
      await ask(page, { type: 'count', events: [{ ...more, ...rest, action: 'shown' }] });
      const tallies = await ask<{ rule: string; counts: object }[]>(page, period);
      expect(tallies.find(({ rule }) => rule === 'vague-eta')?.counts).toMatchObject({
        shown: 21,
        'fixed-by-hand': 15,
      });
    });

    if (before.storage.packs !== undefined) {
      test('speaks: packs, promises, the team and what was begun', async () => {
        const page = await openAt(launched, before, 'options.html#promises');
        await expect(page.locator('[data-standing-of]')).toHaveCount(2);
        const turns = [{ role: 'customer', text: 'Where is it?' }];
        const draft = 'Hello Ann, the kettle, the urn and the teapot.';
        const { analysis } = await ask<{ analysis: { hints: { rule: string }[] } }>(page, {
          ...{ type: 'analyse', revision: 1, turns, draft, settled: true, threadKnown: true },
        });
        const spoken = analysis.hints.map(({ rule }) => rule).filter((id) => id.startsWith('say-'));
        expect(spoken).toEqual(['say-kettle', 'say-teapot']);
        type Info = { id: string; on: boolean; before: string | null };
        const { packs } = await ask<{ packs: Info[] }>(page, { type: 'packs' });
        expect(packs.map(({ id, on, before: version }) => [id, on, version])).toEqual([
          ['core', true, null],
          ['kettles', true, '1.0.0'],
          ['urns', false, null],
          ['my-rules', true, null],
        ]);
        const team = await openAt(launched, before, 'options.html#trainer/team');
        await expect(team.getByRole('button', { name: 'Amber Otter' })).toBeVisible();
        await expect(team.getByRole('button', { name: 'Amber Heron' })).toBeVisible();
        const rules = await openAt(launched, before, 'options.html#rules');
        await expect(rules.getByRole('link', { name: /Слово samovar/ })).toBeVisible();
      });
    }
  });
}
