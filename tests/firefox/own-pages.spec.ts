/** The extension's own pages in Firefox: what they show, do and keep. */
// long because every page of ours is opened here once
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { send, setValue, store, stored, test, text, type Firefox } from './firefox.ts';

const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
);

const SETTINGS = { uiLang: 'en', theme: 'light', notes: false };
const HOUR = 3_600_000;
const PROMISE = {
  ticket: 'https://a.zendesk.com/agent/tickets/35',
  site: 'zendesk',
  link: 'https://a.zendesk.com/agent/tickets/35',
  made: Date.now() - 24 * HOUR,
  due: Date.now() - HOUR,
  told: 2,
};

/** What axe finds wrong, as `rule: selector`. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${readFileSync(axe, 'utf8')}; null`);
  return page.evaluate(async () => {
    const { axe: found } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const report = await found.run();
    return report.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  });
}

/** Has the background count replies and hints of today. */
async function countSome(page: Page): Promise<void> {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const event = (rule: string, action: string) => ({
    ...{ day, hour: now.getHours(), rule, packVersion: '1.0.0', site: 'zendesk', lang: 'en' },
    ...{ tone: 'angry', band: 3, pace: null, action },
  });
  const events = [
    event('vague-eta', 'shown'),
    event('vague-eta', 'fix-applied'),
    event('calm-down', 'shown'),
    event('calm-down', 'sent-with'),
    event('reply', 'sent-with'),
  ];
  await send(page, { type: 'count', events });
}

const rule = (id: string) => `li[data-rule="${id}"]`;
const shown = (page: Page, selector: string) => page.waitForSelector(selector, { visible: true });

test('a rule switched off stays off, and the search finds it', async ({ firefox }) => {
  const page = await firefox.own('options.html#rules');
  const toggle = `${rule('vague-eta')} [role="switch"]`;
  await page.locator(toggle).click();
  await shown(page, `${toggle}[aria-checked="false"]`);
  await expect.poll(() => stored(page, 'overrides')).toMatchObject({ 'vague-eta': {} });
  await page.reload({ waitUntil: [] });
  await shown(page, `${toggle}[aria-checked="false"]`);
  await setValue(page, 'input[type="search"]', 'прощание');
  await expect.poll(() => page.$$eval('li[data-rule]', (rows) => rows.length)).toBe(1);
});

test('language and colours change at once', async ({ firefox }) => {
  const page = await firefox.own('options.html#settings');
  await page.locator('label ::-p-text(Русский)').click();
  await expect.poll(() => text(page, 'h1')).toBe('Настройки');
  await page.locator('label ::-p-text(Тёмное)').click();
  await shown(page, 'html[data-theme="dark"][lang="ru"]');
});

test('statistics are drawn, read by keyboard and told as a table', async ({ firefox }) => {
  await countSome(await firefox.own('options.html#about'));
  const page = await firefox.own('options.html#stats');
  const chart = '[role="listbox"] [role="option"]';
  await shown(page, chart);
  await expect.poll(() => text(page, 'main')).toContain('Vague time');
  const days = await page.$$(chart);
  await days.at(-1)!.focus();
  await page.keyboard.press('ArrowLeft');
  const focused = () =>
    page.evaluate(
      (selector) => [...document.querySelectorAll(selector)].indexOf(document.activeElement!),
      chart,
    );
  await expect.poll(focused).toBe(days.length - 2);
});

test('the trainer’s room opens with the numbers of this computer', async ({ firefox }) => {
  await countSome(await firefox.own('options.html#about'));
  for (const view of ['overview', 'rules', 'places', 'compare', 'team']) {
    const page = await firefox.own(`options.html#trainer/${view}`);
    await shown(page, 'main h2');
    await page.close();
  }
});

test('a team lead makes a rule, sees it proved, and saves it', async ({ firefox, visit }) => {
  const page = await firefox.own('options.html#new');
  await page.locator('[data-template]').click();
  await expect.poll(() => page.$$eval('[data-example].good', (all) => all.length)).toBe(8);
  // The YAML beside the form is CodeMirror's, in step with it.
  await page.locator('label ::-p-text(YAML)').click();
  await expect.poll(() => text(page, '.cm-content')).toContain('id: as-per-policy');
  await page.locator('button ::-p-text(Save)').click();
  await expect.poll(() => text(page, 'main')).toContain('Saved in your rules.');
  const desk = await visit('chat/');
  await desk.page.locator('textarea').click();
  await desk.page.keyboard.type('Hello Dana, as per our policy the kettle stays with you. ');
  await expect.poll(() => desk.chips()).toContain('as-per-policy');
});

test('a practice reply is coached, mended, sent and looked back on', async ({ firefox }) => {
  const page = await firefox.own('practice.html#en-birthday-parcel');
  await page.locator('[data-practice-composer]').click();
  await page.keyboard.type('Hello Priya, I will call the depot. Have a wonderful day!');
  await page.locator('sincerely-coach >>> button[data-rule="cheerful-signoff"]').click();
  await page
    .locator('sincerely-coach >>> [role=dialog] button[data-fix][data-kind="remove"]')
    .click();
  await expect.poll(() => text(page, '[data-practice-composer]')).toMatch(/call the depot\.\s*$/);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await expect.poll(() => text(page, '.debrief')).toContain('What you changed');
  await expect
    .poll(() => stored(page, 'practice'))
    .toMatchObject({ done: { 'en-birthday-parcel': { tries: 1 } } });
});

test('a promised time is kept, moved, dropped and taken back', async ({ firefox, visit }) => {
  const desk = await visit('chat/?id=4711');
  await desk.page.locator('textarea').click();
  await desk.page.keyboard.type('Hello Dana, I will write to you by 16:00 tomorrow.');
  await desk.page.locator('button[type="submit"]').click();
  const page = await firefox.own('options.html#promises');
  const row = '[data-standing-of]';
  await shown(page, row);
  expect(await text(page, row)).toContain('4711');
  await page.locator(`${row} [data-move] button`).click();
  await setValue(page, `${row} form input`, '2099-05-04T10:30');
  await page.locator(`${row} form button[type="submit"]`).click();
  const due = new Date(2099, 4, 4, 10, 30).getTime();
  await expect.poll(() => stored(page, 'promises')).toMatchObject([{ due }]);
  await page.locator(`${row} [aria-label^="Drop"]`).click();
  await expect.poll(() => stored(page, 'promises')).toEqual([]);
  await page.locator('button ::-p-text(Undo)').click();
  await expect.poll(() => stored(page, 'promises')).toMatchObject([{ due }]);
});

test('the popup shows today, pauses and goes on', async ({ firefox }) => {
  const page = await firefox.own('popup.html');
  await countSome(page);
  await page.reload({ waitUntil: [] });
  await expect.poll(() => text(page, '#app')).toContain('reply coached');
  await page.locator('button ::-p-text(Pause for an hour)').click();
  await expect.poll(() => text(page, '#app')).toContain('For 60 more minutes.');
  expect(Number(await stored(page, 'pausedUntil'))).toBeGreaterThan(Date.now());
  await page.locator('button ::-p-text(Resume)').click();
  await expect.poll(() => stored(page, 'pausedUntil')).toBe(0);
});

const PAGES: Record<string, string> = {
  'options.html#rule/calm-down': 'li[data-rule]',
  'options.html#new': '[data-template]',
  'options.html#edit/calm-down': '[data-example="2"].good',
  'options.html#macros': 'input[type="file"]',
  'options.html#stats': '[role="listbox"]',
  'options.html#promises': '[data-standing-of]',
  'options.html#trainer/overview': 'main h2',
  'options.html#settings': 'fieldset',
  'options.html#about': 'main ul',
  'popup.html': '[data-standing]',
  'practice.html#ru-lost-files': '[data-practice-composer]',
};

async function seeded(firefox: Firefox, settings: object): Promise<Page> {
  const page = await firefox.own('options.html#about');
  await countSome(page);
  await store(page, { settings: { ...SETTINGS, ...settings }, promises: [PROMISE] });
  return page;
}

for (const settings of [
  { uiLang: 'en', theme: 'light' },
  { uiLang: 'ru', theme: 'dark' },
]) {
  test(`axe finds nothing and nothing overflows, ${Object.values(settings).join(', ')}`, async ({
    firefox,
  }) => {
    const first = await seeded(firefox, settings);
    await first.close();
    for (const [address, drawn] of Object.entries(PAGES)) {
      const page = await firefox.own(address);
      await page.setViewport({ width: 1200, height: 800 });
      // Drawn, though perhaps only for readers of the screen.
      await page.waitForSelector(drawn);
      await shown(page, `html[lang="${settings.uiLang}"][data-theme="${settings.theme}"]`);
      expect(await violations(page), address).toEqual([]);
      await page.setViewport({ width: 320, height: 640 });
      const over = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await expect.poll(over, address).toBeLessThanOrEqual(0);
      await page.close();
    }
  });
}
