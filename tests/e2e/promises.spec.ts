import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remindersOf } from '../../lib/promises/reminders.ts';
import { HOUR, USUAL_WEEK } from '../../lib/promises/work-week.ts';
import { expect } from '@playwright/test';
import { Coached, test } from './helpdesk.ts';
import { launchExtension } from './launch.ts';
import { expectAccessible, store } from './own-pages.ts';
import {
  badge,
  denyNotifications,
  notifications,
  ownPage,
  reply,
  storedPromises,
  wakeLater,
} from './promises.ts';

const WITH_TIME = 'Hello Dana, I am sorry about the kettle. I will write to you by 16:00 tomorrow.';

function tomorrowAt(hour: number): number {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, hour).getTime();
}

test('a reply with a time is kept as a time and an address, and no word of it', async ({
  visit,
  launched,
}) => {
  const { page } = await visit('chat/?id=4711');
  await reply(page, WITH_TIME);
  const own = await ownPage(launched, 'popup.html');
  const row = own.locator('[data-standing-of]');
  await expect(row).toContainText('127.0.0.1');
  await expect(row).toContainText('4711');
  const [promise] = await storedPromises(own);
  expect(promise).toMatchObject({ due: tomorrowAt(16), link: page.url(), told: 0 });
  const all = await own.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  for (const word of ['kettle', 'Dana', 'sorry', 'ridiculous']) expect(all).not.toContain(word);
  await expectAccessible(own);
});

test('it is moved, dropped and kept, and each can be taken back', async ({ visit, launched }) => {
  const { page } = await visit('chat/?id=4711');
  await reply(page, WITH_TIME);
  const own = await ownPage(launched, 'popup.html');
  const row = own.locator('[data-standing-of]');

  await row.getByRole('button', { name: 'Move' }).click();
  const field = row.getByLabel('New time');
  await field.fill('2020-01-01T10:00');
  await row.locator('form').getByRole('button', { name: 'Move' }).click();
  await expect(row.getByRole('alert')).toHaveText('Choose a time that lies ahead.');
  await expectAccessible(own);
  await field.fill('2099-05-04T10:30');
  await row.locator('form').getByRole('button', { name: 'Move' }).click();
  await expect
    .poll(() => storedPromises(own))
    .toMatchObject([{ due: new Date(2099, 4, 4, 10, 30).getTime() }]);
  await own.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => storedPromises(own)).toMatchObject([{ due: tomorrowAt(16) }]);

  for (const name of ['Drop', 'Kept']) {
    await row.getByRole('button', { name }).click();
    await expect(row).toHaveCount(0);
    expect(await storedPromises(own)).toEqual([]);
    await expect(own.getByRole('button', { name: 'Undo' })).toBeFocused();
    await own.keyboard.press('Enter');
    await expect(row).toHaveCount(1);
  }
});

test('a second time on the ticket replaces the first, a reply without one settles it', async ({
  visit,
  launched,
}) => {
  const { page } = await visit('chat/?id=4711');
  const own = await ownPage(launched, 'options.html#promises');
  await expect(own.getByText('No open promises')).toBeVisible();
  await reply(page, WITH_TIME);
  await expect.poll(() => storedPromises(own)).toMatchObject([{ due: tomorrowAt(16) }]);
  const another = await launched.context.newPage();
  await another.goto(page.url().replace('4711', '4712'));
  await expect(another.locator('sincerely-coach')).toHaveCount(1);
  await reply(another, 'Отвечу вам завтра до 12:00.');
  await expect
    .poll(() => storedPromises(own))
    .toMatchObject([{ due: tomorrowAt(12) }, { due: tomorrowAt(16) }]);
  await reply(page, 'I now have an answer from the depot: I will write to you by 11:00 tomorrow.');
  await expect
    .poll(() => storedPromises(own))
    .toMatchObject([{ due: tomorrowAt(11) }, { due: tomorrowAt(12) }]);
  await expect(own.locator('[data-standing-of]')).toHaveCount(2);
  await reply(page, 'Your refund of 40 euros is on your card.');
  await expect.poll(() => storedPromises(own)).toMatchObject([{ due: tomorrowAt(12) }]);
  await expect(own.locator('[data-standing-of]')).toHaveCount(1);
});

test('its link leads to the tab of the ticket, or to a new one', async ({ visit, launched }) => {
  const { page } = await visit('chat/?id=4711');
  await reply(page, WITH_TIME);
  const address = page.url();
  const own = await ownPage(launched, 'options.html#promises');
  const open = own.getByRole('button', { name: 'Open 127.0.0.1' });
  const tabs = () => launched.context.pages().filter((one) => one.url() === address).length;
  await open.click();
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  expect(tabs()).toBe(1);
  await page.close();
  await own.bringToFront();
  await open.click();
  await expect.poll(tabs).toBe(1);
});

test('an internal note promises nothing, though notes are coached', async ({ visit, launched }) => {
  const own = await ownPage(launched, 'options.html#promises');
  await store(own, { settings: { uiLang: 'auto', theme: 'auto', notes: true } });
  const { page, host } = await visit('zendesk/?ticket=4711');
  const pane = page.locator('[data-ticket-id="4711"]');
  const channel = pane.locator('[data-test-id="omnichannel-channel-switcher-button"]');
  const editor = pane.locator('.ck-editor__editable');
  const send = async (text: string) => {
    await editor.click();
    await page.keyboard.type(text);
    await expect(host.first()).toHaveAttribute('data-state', 'watching');
    await pane.getByRole('button', { name: 'Submit as Open' }).click();
    await expect(editor).toHaveText('');
  };
  await channel.click();
  await send('I will write to Dana by 15:00 tomorrow.');
  await channel.click();
  await send(WITH_TIME);
  // The note came first: were it a promise, it would have been noted before.
  await expect.poll(() => storedPromises(own)).toMatchObject([{ due: tomorrowAt(16) }]);
  await channel.click();
  await send('Sent. Next I will write by 11:00 tomorrow.');
  await page.reload();
  await own.bringToFront();
  await expect(own.locator('[data-standing-of]')).toHaveCount(1);
  expect(await storedPromises(own)).toMatchObject([{ due: tomorrowAt(16) }]);
});

test('of 72 hours, a reminder comes by day between the 48th and the 70th', async ({
  visit,
  launched,
}) => {
  const week = { ...USUAL_WEEK, days: [0, 1, 2, 3, 4, 5, 6], zone: 'Europe/Moscow' };
  const own = await ownPage(launched, 'options.html#promises');
  await store(own, { promiseSettings: { on: true, week } });
  const { page } = await visit('chat/?id=4711');
  await reply(page, 'The line is cut in your street. We will answer you within 72 hours.');
  await expect.poll(() => storedPromises(own)).toHaveLength(1);
  const [{ made, due } = { made: 0, due: 0 }] = await storedPromises(own);
  expect(due - made).toBe(72 * HOUR);
  const { first } = remindersOf({ made, due }, week);
  expect((first - made) / HOUR).toBeGreaterThanOrEqual(48);
  expect((first - made) / HOUR).toBeLessThanOrEqual(70);
  const hour = new Date(first + 3 * HOUR).getUTCHours();
  expect(hour).toBeGreaterThanOrEqual(9);
  expect(hour).toBeLessThan(18);

  await wakeLater(launched, first - Date.now() - 60_000);
  await expect.poll(() => badge(launched)).toBe('');
  expect(await notifications(launched)).toEqual([]);
  await wakeLater(launched, first - Date.now() + 1000);
  await expect.poll(() => badge(launched)).toBe('1');
  expect(await notifications(launched)).toEqual(['promises']);
  await expect.poll(async () => (await storedPromises(own))[0]?.told).toBe(1);
});

test.describe('over a restart of the browser', () => {
  let profile = '';
  test.beforeEach(() => (profile = mkdtempSync(join(tmpdir(), 'sincerely-promises-'))));
  test.afterEach(() => rmSync(profile, { recursive: true, force: true }));

  test('what was promised is kept, and the number on the icon', async ({ server }) => {
    let launched = await launchExtension({ profile });
    const desk = await launched.context.newPage();
    await desk.goto(`${server.origin}/chat/?id=4711`);
    await expect(new Coached(desk).host).toHaveAttribute('data-turns', '3');
    await reply(desk, WITH_TIME);
    let own = await ownPage(launched, 'options.html#promises');
    await expect(own.locator('[data-standing-of="later"]')).toHaveCount(1);
    // As if it had been promised two days ago: its time is over while the browser is closed.
    const [promise] = await storedPromises(own);
    await store(own, {
      promises: [{ ...promise, made: Date.now() - 50 * HOUR, due: Date.now() - 2 * HOUR }],
    });
    await launched.context.close();

    launched = await launchExtension({ profile });
    await expect.poll(() => badge(launched)).toBe('1');
    expect(await notifications(launched)).toEqual(['promises']);
    own = await ownPage(launched, 'popup.html');
    await expect(own.locator('[data-standing-of="overdue"]')).toContainText('2 hours ago');
    await launched.context.close();
  });

  test('without notifications the icon and the list go on, and say so', async () => {
    let launched = await launchExtension({ profile });
    let own = await ownPage(launched, 'popup.html');
    await expect(own.getByText('No open promises')).toBeVisible();
    const ticket = 'https://a.zendesk.com/agent/tickets/35';
    const [made, due] = [Date.now() - 50 * HOUR, Date.now() - 2 * HOUR];
    const promise = { ticket, site: 'zendesk', link: ticket, made, due, told: 0 };
    await store(own, { promises: [promise] });
    const { host } = new URL(own.url());
    await launched.context.close();
    denyNotifications(profile, host);

    launched = await launchExtension({ profile });
    await expect.poll(() => badge(launched)).toBe('1');
    for (const address of ['popup.html', 'options.html#promises']) {
      own = await ownPage(launched, address);
      await expect(own.getByText('Notifications are switched off for Sincerely')).toBeVisible();
      await expect(own.locator('[data-standing-of="overdue"]')).toContainText('Zendesk · 35');
    }
    await launched.context.close();
  });
});

test('switched off, nothing is noted, and the page says so', async ({ visit, launched }) => {
  const own = await ownPage(launched, 'options.html#settings');
  await own.getByRole('switch', { name: 'Note promised times and remind me' }).click();
  const { page } = await visit('chat/?id=4711');
  await reply(page, WITH_TIME);
  await own.getByRole('link', { name: 'Promises', exact: true }).click();
  await expect(own.getByText('Promises are switched off')).toBeVisible();
  expect(await storedPromises(own)).toEqual([]);
});

test('working hours and quiet days are kept', async ({ launched }) => {
  const own = await ownPage(launched, 'options.html#settings');
  const settings = own.locator('#promise-settings');
  await settings.getByRole('checkbox', { name: 'Sat' }).check();
  await settings.getByLabel('From').fill('10:30');
  await settings.getByLabel('From').blur();
  await settings.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await settings.getByLabel('Day', { exact: true }).fill('2026-12-31');
  await settings.getByRole('button', { name: 'Add' }).click();
  await expect(settings.getByText('Thu, December 31 2026')).toBeVisible();
  await own.reload();
  await expect(settings.getByRole('checkbox', { name: 'Sat' })).toBeChecked();
  await expect(settings.getByLabel('From')).toHaveValue('10:30');
  await expect(settings.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  await settings.getByRole('button', { name: 'Remove Thu, December 31 2026' }).click();
  await expect(settings.getByText('No quiet day is set.')).toBeVisible();
});

test('storage that was broken by hand shows an empty list, and takes new promises', async ({
  visit,
  launched,
}) => {
  const own = await ownPage(launched, 'options.html#promises');
  await store(own, { promises: 'nothing', promiseSettings: { on: 'perhaps' } });
  await own.reload();
  await expect(own.getByText('No open promises')).toBeVisible();
  const { page } = await visit('chat/?id=4711');
  await reply(page, WITH_TIME);
  await expect(own.locator('[data-standing-of]')).toHaveCount(1);
});
