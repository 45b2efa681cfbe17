import { expect, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { PackOutcome } from '../../lib/packs/pack-info.ts';
import { servePages, type PageServer } from '../pages/serve.ts';
import { kettlePack } from '../unit/packs/pack-text.ts';
import { test as base } from './own-pages.ts';

/** What pages of the extension know the browser's API by. */
declare const chrome: Browser;

const test = base.extend<{ pages: PageServer }>({
  pages: async ({ launched: _launched }, use) => {
    const pages = await servePages();
    await use(pages);
    await pages.close();
  },
});

/** Has the background do something with packs, as our pages do. */
async function wish(page: Page, message: { type: string } & Record<string, unknown>) {
  const reply = (await page.evaluate((given) => chrome.runtime.sendMessage(given), message)) as {
    ok: boolean;
    answer: PackOutcome;
  };
  expect(reply).toMatchObject({ ok: true, answer: { failed: null } });
  return reply.answer;
}

test('a pack that is installed, switched off and rolled back changes an open draft at once', async ({
  page,
  launched,
  pages,
}) => {
  await page.goto(`${pages.origin}/chat/`);
  const box = page.getByPlaceholder('Type your message');
  await box.pressSequentially('Hello Dana, I send the kettle today by 18:00. ');
  const chip = page.locator('button[data-rule="say-kettle"]');
  const options = await launched.context.newPage();
  await options.goto(launched.urlOf('options.html#rules'));
  // Loud enough to be among the three that are shown.
  const loud = (text: string) => text.replace('severity: note', 'severity: blocker');
  const source = { kind: 'text', name: '' };

  const installed = await wish(options, { type: 'installPack', text: loud(kettlePack()), source });
  expect(installed.failed).toBeNull();
  await expect(chip).toBeVisible();
  await wish(options, { type: 'switchPack', id: 'kettles', on: false });
  await expect(chip).toBeHidden();
  await wish(options, { type: 'switchPack', id: 'kettles', on: true });
  await expect(chip).toBeVisible();
  const newer = loud(kettlePack({ version: '2.0.0', word: 'samovar' }));
  await wish(options, { type: 'installPack', text: newer, source });
  await expect(chip).toBeHidden();
  await wish(options, { type: 'rollBackPack', id: 'kettles' });
  await expect(chip).toBeVisible();
});
