/** The browser's storage full, held or damaged, while an agent writes. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { Coached, test } from './helpdesk.ts';
import { launchExtension } from './launch.ts';
import { count } from './own-pages.ts';

const DRAFT = 'Hello Dana, I have passed this on. Have a wonderful day!';
const WORDS = 'Have a wonderful day!';

/** What pages of the extension know the browser's API by. */
declare const chrome: Browser;

/** Fills the extension's storage until the browser takes no more. */
async function fill(own: Page): Promise<void> {
  await own.evaluate(async () => {
    for (let size = 4_000_000, nth = 0; size > 1; nth += 1) {
      try {
        await chrome.storage.local.set({ [`filling${nth}`]: 'x'.repeat(size) });
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
}

/** A reply is coached, changed by a fix and sent, to the letter. */
async function replies(coached: Coached): Promise<void> {
  const { page } = coached;
  await page.bringToFront();
  await page.locator('textarea').pressSequentially(DRAFT);
  await coached.expectMarked(WORDS);
  expect(await coached.model()).toBe(DRAFT);
  await coached.chip('cheerful-signoff').click();
  await coached.card.locator('button[data-fix]').last().click();
  await expect.poll(() => coached.model()).toBe('Hello Dana, I have passed this on.');
  await page.locator('textarea').press('End');
  await page.locator('textarea').pressSequentially(' Bye.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.locator('.chat-line').last()).toHaveText(
    'Hello Dana, I have passed this on. Bye.',
  );
}

test('a full storage: coaching goes on, and what cannot be kept is said', async ({
  visit,
  launched,
}) => {
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html#settings'));
  await fill(own);
  const coached = await visit('chat/');
  await replies(coached);
  await coached.host.getByRole('button', { name: 'More' }).click();
  await coached.host.getByRole('menuitem', { name: 'Pause for an hour' }).click();
  await expect(coached.host.getByText('Not kept: the browser could not save it')).toBeVisible();
  await expect(coached.host).toHaveAttribute('data-state', 'watching');
});

test('a database that is held by something else: coaching goes on, the statistics say so', async ({
  visit,
  launched,
}) => {
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('icon/128.png'));
  // A change of version that does not end keeps everybody else waiting.
  await own.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('sincerely-stats', 1);
        request.onupgradeneeded = () => {
          const store = request.result.createObjectStore('held');
          const again = () => (store.put(1, 1).onsuccess = again);
          again();
          resolve();
        };
      }),
  );
  const coached = await visit('chat/');
  await replies(coached);
  const options = await launched.context.newPage();
  await options.goto(launched.urlOf('options.html#stats'));
  await expect(options.getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await own.close();
  // What was counted meanwhile waited.
  await expect.poll(() => coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
});

test('a database spoiled on the disk: coaching and counting go on', async ({ server }) => {
  const profile = mkdtempSync(join(tmpdir(), 'sincerely-spoiled-'));
  const before = await launchExtension({ profile });
  const first = await before.context.newPage();
  await first.goto(before.urlOf('options.html'));
  await count(first, 'vague-eta', ['shown']);
  await before.context.close();

  const folder = join(profile, 'Default', 'IndexedDB');
  const spoiled = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(log|ldb)$|MANIFEST-\d+$|CURRENT$/.test(name),
  );
  expect(spoiled.length).toBeGreaterThan(2);
  for (const name of spoiled) writeFileSync(join(folder, name), 'not what it was');

  const launched = await launchExtension({ profile });
  const page = await launched.context.newPage();
  await page.goto(`${server.origin}/chat/`);
  const coached = new Coached(page);
  await replies(coached);
  await expect.poll(() => coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
  await launched.context.close();
  rmSync(profile, { recursive: true });
});
