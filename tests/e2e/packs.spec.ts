/**
 * The packs in the options: in by file, drag and paste, what changes, back, order, out again.
 * Long because every way in and out is a story of its own.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { withSignature } from '../../lib/packs/seal.ts';
import { launchExtension } from './launch.ts';
import { expectAccessible, store, test as base } from './own-pages.ts';
import { nextStrict, packed, textOf } from './pack-texts.ts';

const test = base.extend<{ profile: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from the pattern
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'sincerely-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true });
  },
});

const offer = (page: Page) => page.locator('section[aria-labelledby="pack-offer"]');
const row = (page: Page, id: string) => page.locator(`li[data-pack="${id}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const order = (page: Page) =>
  page.locator('li[data-pack]').evaluateAll((all) => all.map((one) => one.dataset.pack));

const choose = (page: Page, name: string, text: string) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });

async function install(page: Page, name: string, text: string): Promise<void> {
  await choose(page, name, text);
  await offer(page)
    .getByRole('button', { name: /^(Install|Update)/ })
    .click();
  await expect(offer(page)).toBeHidden();
}

async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1200, height: 800 });
}

const newKeys = async () =>
  (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;

test('a pack is looked at, installed, updated with its texts side by side, and taken back after a restart', async ({
  profile,
}) => {
  const first = await launchExtension({ profile });
  const page = await first.context.newPage();
  await page.goto(first.urlOf('options.html#packs'));
  await expect(page.getByText('Only the core pack so far')).toBeVisible();
  await choose(page, 'strict-support.yaml', await packed('strict-support'));
  await expect(offer(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(offer(page)).toContainText('The checksum is right');
  await expect(offer(page)).toContainText('1 new rule');
  await expect(row(page, 'strict-support')).toHaveCount(0);
  await expectAccessible(page);
  await button(page, 'Install').click();
  await expect(row(page, 'strict-support')).toContainText('1.0.0');

  await choose(page, 'next.yaml', await packed('strict-support', nextStrict));
  await expect(offer(page)).toContainText('1.0.0 → 1.1.0');
  const changed = offer(page).locator('[data-change="sla-measurable-time"]');
  await expect(changed.locator('del')).toHaveText(['date', 'or', 'дату', 'или']);
  await expect(changed.locator('ins')).toHaveText(['day', 'and', 'день', 'и']);
  await expect(offer(page).getByRole('listitem')).toContainText('becomes: Blocker');
  await expectAccessible(page);
  await button(page, 'Update to 1.1.0').click();
  await expect(row(page, 'strict-support')).toContainText('2 rules');
  await first.context.close();

  const second = await launchExtension({ profile });
  const after = await second.context.newPage();
  await after.goto(second.urlOf('options.html#packs'));
  await button(after, 'Strict support').click();
  await button(after, 'Back to 1.0.0').click();
  await expect(offer(after).locator('[data-change="sla-again"]')).toContainText('Goes');
  await offer(after).getByRole('button', { name: 'Go back to 1.0.0' }).click();
  await expect(row(after, 'strict-support')).toContainText('1 rule ·');
  await expect(button(after, 'Back to 1.1.0')).toBeVisible();
  await after.getByRole('link', { name: 'Show its rules' }).click();
  await expect(after.locator('li[data-rule]')).toHaveCount(1);
  await expect(after.locator('li[data-rule="sla-measurable-time"]')).toBeVisible();
  await second.context.close();
});

test('packs come by drag and by paste; the order is changed by keyboard; what is removed comes back', async ({
  page,
  launched,
}) => {
  await page.goto(launched.urlOf('options.html#packs'));
  await expect(row(page, 'core')).toBeVisible();
  const dropped = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'strict-support.yaml', { type: 'application/yaml' }));
      return transfer;
    },
    await packed('strict-support'),
  );
  await page.locator('h1').dispatchEvent('drop', { dataTransfer: dropped });
  await button(page, 'Install').click();
  await expect(row(page, 'strict-support')).toBeVisible();

  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.body.dispatchEvent(paste);
    },
    await packed('warm-retail'),
  );
  await expect(offer(page)).toContainText('from Pasted text');
  await button(page, 'Install').click();
  await expect.poll(() => order(page)).toEqual(['core', 'strict-support', 'warm-retail']);

  await button(page, 'Warm retail').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('status').filter({ hasText: 'place 2 of 3' })).toBeVisible();
  await expect(button(page, 'Warm retail')).toBeFocused();
  await expect.poll(() => order(page)).toEqual(['core', 'warm-retail', 'strict-support']);
  await button(page, 'Move “Warm retail” down').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'place 3 of 3' })).toBeVisible();
  await expect(button(page, 'Move “Warm retail” down')).toBeFocused();

  await page.getByRole('switch', { name: '“Strict support” is on' }).press('Space');
  await expect(row(page, 'strict-support')).toContainText('Off');
  await button(page, 'Strict support').press('Enter');
  await button(page, 'Remove').press('Enter');
  await expect(row(page, 'strict-support')).toHaveCount(0);
  await expect(button(page, 'Bring it back')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'strict-support')).toContainText('Off');
  await expect(button(page, 'Strict support')).toBeFocused();
  await page.reload();
  await expect(row(page, 'strict-support')).toContainText('Off');
  await expect.poll(() => order(page)).toEqual(['core', 'strict-support', 'warm-retail']);
});

test('what does not pass is refused with file, line and reason', async ({ page, launched }) => {
  await page.goto(launched.urlOf('options.html#packs'));
  const failing = textOf('strict-support', ({ rules }) => {
    const [example] = (rules[0] as unknown as { examples: { expect: string }[] }).examples;
    example!.expect = 'silent';
  });
  const line = failing.split('\n').findIndex((one) => one.includes('examples:')) + 2;
  await choose(page, 'failing.yaml', failing);
  await expect(offer(page)).toContainText('Some of its own examples do not hold');
  await expect(offer(page).getByRole('listitem')).toContainText(`failing.yaml:${line}`);
  await expect(offer(page).getByRole('listitem')).toContainText('should stay silent');
  await expect(offer(page).getByRole('button')).toHaveText(['Close']);
  await expectAccessible(page);
  await button(page, 'Close').click();

  const cut = (await packed('strict-support')).replace('Your service level', 'Our service level');
  await choose(page, 'changed.yaml', cut);
  await expect(offer(page)).toContainText('It was changed after it was sealed.');
  await button(page, 'Close').click();

  const newer = textOf('warm-retail').replace(/minimum-app: .*/, 'minimum-app: 9.0.0');
  await choose(page, 'newer.yaml', newer);
  await expect(offer(page)).toContainText('made for a newer version of Sincerely');
  await expect(offer(page).getByRole('listitem')).toContainText('9.0.0 or newer');
  await button(page, 'Close').click();

  await choose(page, 'picture.yaml', '\0\0');
  await expect(offer(page)).toContainText('The file is no text');
  await button(page, 'Close').click();
  await expect.poll(() => order(page)).toEqual(['core']);
});

test('a publisher’s key that changed is an alarm, and both keys are shown', async ({
  page,
  launched,
}) => {
  await page.goto(launched.urlOf('options.html#packs'));
  await install(page, 'warm.yaml', await withSignature(textOf('warm-retail'), await newKeys()));
  await expect(row(page, 'warm-retail')).toContainText('signed');
  const next = textOf('warm-retail', (pack) => (pack.version = '1.1.0'));
  await choose(page, 'next.yaml', await withSignature(next, await newKeys()));
  const alarm = offer(page).getByRole('alert');
  await expect(alarm).toContainText('The publisher’s key has changed');
  const [known, found] = await alarm.locator('code').allTextContents();
  expect(known).toMatch(/^([0-9a-f]{4} ?){8}$/);
  expect(found).not.toBe(known);
  await expectAccessible(page);
  await expect(button(page, 'Update to 1.1.0')).toBeDisabled();
  await page.getByRole('checkbox', { name: 'I asked the publisher' }).check();
  await button(page, 'Update to 1.1.0').click();
  await button(page, 'Warm retail').click();
  await expect(row(page, 'warm-retail')).toContainText(found!);

  await choose(
    page,
    'bare.yaml',
    textOf('warm-retail', (pack) => (pack.version = '1.2.0')),
  );
  await expect(offer(page).getByRole('alert')).toContainText('The signature is gone');
});

test('a pack is begun, gets a rule, is copied, and goes out as one file', async ({
  page,
  launched,
}) => {
  await page.goto(launched.urlOf('options.html#packs'));
  await button(page, 'New pack').click();
  await button(page, 'Begin').click();
  await expect(page.getByText('Give it a name in one language')).toBeVisible();
  await page.getByLabel('Name, Russian').fill('Ночная смена');
  await expect(page.getByLabel('Id', { exact: true })).toHaveValue('nochnaya-smena');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(row(page, 'nochnaya-smena')).toContainText('New rules go here');
  await page.getByRole('link', { name: 'Write its first rule' }).click();
  await page.getByRole('button', { name: /^A phrase to avoid/ }).click();
  await button(page, 'Save').click();
  await expect(page.getByText('Saved in your rules.')).toBeVisible();

  await page.getByRole('link', { name: 'Packs', exact: true }).click();
  await expect(row(page, 'nochnaya-smena')).toContainText('1 rule');
  await button(page, 'Ночная смена').click();
  const download = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('nochnaya-smena-1.0.1.yaml');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toMatch(/id: as-per-policy[^]*# sincerely-seal: sha256 [0-9a-f]{64}\n$/);

  // The same file brought in would take the place of what was made here, and says so.
  await choose(page, file.suggestedFilename(), text);
  await expect(offer(page).getByRole('alert')).toContainText('rules made here');
  await button(page, 'Not now').click();

  await button(page, 'Make a copy').click();
  await button(page, 'Copy').click();
  await expect(row(page, 'nochnaya-smena')).toContainText('Off');
  await expect(row(page, 'nochnaya-smena-copy')).toContainText('New rules go here');
});

test('a damaged storage is said, and what is left works', async ({ profile }) => {
  const first = await launchExtension({ profile });
  const page = await first.context.newPage();
  await page.goto(first.urlOf('options.html#packs'));
  await install(page, 'strict-support.yaml', await packed('strict-support'));
  await install(page, 'warm-retail.yaml', await packed('warm-retail'));
  await store(page, { packs: { v: 1, packs: 'gone' } });
  await first.context.close();

  const second = await launchExtension({ profile });
  const after = await second.context.newPage();
  await after.goto(second.urlOf('options.html#packs'));
  await expect(after.getByRole('alert')).toContainText('The list of packs was damaged');
  await expect.poll(() => order(after)).toEqual(['core', 'strict-support']);
  await second.context.close();
});

test.describe('in dark colours and in Russian', () => {
  test.use({ scheme: 'dark' });

  test('axe finds nothing in list and offer, and both fit a narrow window', async ({
    page,
    launched,
  }) => {
    await page.goto(launched.urlOf('options.html#packs'));
    await install(page, 'strict-support.yaml', await packed('strict-support'));
    await store(page, { settings: { uiLang: 'ru', theme: 'auto', notes: false } });
    await button(page, 'Строгая поддержка').click();
    await expectAccessible(page);
    await expectFits(page);
    await choose(page, 'next.yaml', await packed('strict-support', nextStrict));
    await button(page, 'Раскрыть все').click();
    await expect(offer(page)).toContainText('станет: Стоп');
    await expectAccessible(page);
    await expectFits(page);
    await button(page, 'Не сейчас').click();
    await choose(page, 'bad.yaml', 'id: x\nname: 7');
    await expect(offer(page)).toContainText('Этот набор добавить нельзя');
    await expectAccessible(page);
  });
});
