/** What the specs of promises share: the extension's own pages beside a desk, and its clock. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { KeptPromise } from '../../lib/promises/promise.ts';
import type { Launched } from './launch.ts';

/** What the background and pages of the extension know the browser's API by. */
declare const chrome: Browser;

/** A reply that promises an answer by 16:00 tomorrow. */
export const WITH_TIME =
  'Hello Dana, I am sorry about the kettle. I will write to you by 16:00 tomorrow.';

/** A promise of two hours ago, of which nothing was said yet. */
export const OVERDUE: KeptPromise = {
  ticket: 'https://a.zendesk.com/agent/tickets/35',
  site: 'zendesk',
  link: 'https://a.zendesk.com/agent/tickets/35',
  made: Date.now() - 180_000_000,
  due: Date.now() - 7_200_000,
  told: 0,
};

export function tomorrowAt(hour: number): number {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, hour).getTime();
}

/** A page of ours in a tab of its own. */
export async function ownPage(launched: Launched, address: string): Promise<Page> {
  const page = await launched.context.newPage();
  await page.goto(launched.urlOf(address));
  return page;
}

export async function storedPromises(page: Page): Promise<KeptPromise[]> {
  const { promises = [] } = await page.evaluate(() => chrome.storage.local.get('promises'));
  return promises as KeptPromise[];
}

/** Everything the extension has stored, as one text to search. */
export const allStored = (page: Page): Promise<string> =>
  page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));

/** Types a reply at a chat desk and sends it. */
export async function reply(desk: Page, text: string): Promise<void> {
  await desk.bringToFront();
  const lines = await desk.locator('.chat-line').count();
  await desk.locator('textarea').fill(text);
  await desk.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(desk.locator('.chat-line')).toHaveCount(lines + 1);
}

/** Moves the clock of the background by so many milliseconds, and has its alarm ring. */
export async function wakeLater({ worker }: Launched, later: number): Promise<void> {
  await worker.evaluate(async (milliseconds) => {
    const kept = globalThis as { realNow?: () => number };
    const real = (kept.realNow ??= Date.now.bind(Date));
    Date.now = () => real() + milliseconds;
    await chrome.alarms.create('promises', { when: real() });
  }, later);
}

export const badge = ({ worker }: Launched): Promise<string> =>
  worker.evaluate(() => chrome.action.getBadgeText({}));

export const notifications = ({ worker }: Launched): Promise<string[]> =>
  worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

/** Switches the notifications of an extension off in a profile, as a person does in the settings. */
export function denyNotifications(profile: string, extension: string): void {
  const path = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(path, 'utf8')) as Record<string, object>;
  preferences.message_center = { disabled_extension_ids: [extension] };
  writeFileSync(path, JSON.stringify(preferences));
}

/** The number on the icon, asked from a page: it wakes no background. */
export const badgeSeenFrom = (page: Page): Promise<string> =>
  page.evaluate(() => chrome.action.getBadgeText({}));

/** Has the alarm of promises ring at once. */
export const ringSoon = (page: Page): Promise<void> =>
  page.evaluate(() => chrome.alarms.create('promises', { when: Date.now() }));
