import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { remindersOf } from '../../lib/promises/reminders.ts';
import { HOUR, USUAL_WEEK } from '../../lib/promises/work-week.ts';
import { Coached, test } from './helpdesk.ts';
import { launchExtension } from './launch.ts';
import { store } from './own-pages.ts';
import {
  badge,
  badgeSeenFrom,
  denyNotifications,
  notifications,
  OVERDUE,
  ownPage,
  reply,
  ringSoon,
  storedPromises,
  wakeLater,
  WITH_TIME,
} from './promises.ts';

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
  await expect.poll(() => notifications(launched)).toEqual(['promises']);
  await expect.poll(async () => (await storedPromises(own))[0]?.told).toBe(1);
});

test('a background that was stopped is woken by the alarm', async ({ launched }) => {
  const own = await ownPage(launched, 'options.html#promises');
  const session = await launched.context.newCDPSession(own);
  await session.send('ServiceWorker.enable');
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await store(own, { promises: [OVERDUE] });
  expect(await badgeSeenFrom(own)).toBe('');
  await ringSoon(own);
  await expect.poll(() => badgeSeenFrom(own)).toBe('1');
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
    await expect.poll(() => notifications(launched)).toEqual(['promises']);
    own = await ownPage(launched, 'popup.html');
    await expect(own.locator('[data-standing-of="overdue"]')).toContainText('2 hours ago');
    await launched.context.close();
  });

  test('without notifications the icon and the list go on, and say so', async () => {
    let launched = await launchExtension({ profile });
    let own = await ownPage(launched, 'popup.html');
    await expect(own.getByText('No open promises')).toBeVisible();
    await store(own, { promises: [OVERDUE] });
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
