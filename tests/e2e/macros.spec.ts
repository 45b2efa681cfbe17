/** Canned answers checked in the options: a file in, the worst first, edited, and out again. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, store, test } from './own-pages.ts';

const CSV = [
  'Title,Body,Tags',
  'Shipped,"Hello {{name}}, your parcel left our store today and arrives on Friday. It is a small box, so it fits through the door.",ok',
  'Refused,"Hello [Name], unfortunately we cannot refund you. Please calm down. Have a wonderful day!",bad',
  'Late,"<p>Hello&nbsp;{{name}},</p><p>thank you for the message. <b>Please calm down</b>, your parcel arrives on Friday.</p>",late',
  '',
].join('\r\n');

const macro = (page: Page, title: string) =>
  page.locator('li[data-macro]', { has: page.getByRole('heading', { name: title }) });

const choose = (page: Page, name: string, text: string) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** So many macros that checking them takes a while. */
const many = (count: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, index) => ({
      title: `Macro ${index}`,
      text: `Hello {name}, order ${index} is on its way. It arrives soon. We will write to you about item ${index} again.`,
    })),
  );

test.beforeEach(async ({ page, launched }) => page.goto(launched.urlOf('options.html#macros')));

test('a file is chosen, read worst first, edited, and comes back otherwise unchanged', async ({
  page,
}) => {
  await choose(page, 'macros.csv', CSV);
  const rows = page.locator('li[data-macro]');
  await expect(rows.first().getByRole('heading')).toHaveText('Refused');
  const refused = macro(page, 'Refused');
  await expect(refused.locator('mark.warning').first()).toHaveText(
    'unfortunately we cannot refund you',
  );
  await expect(refused.locator('[data-rule="cheerful-signoff"]')).toBeVisible();
  await expect(refused.locator('[data-rule="unfilled-placeholder"]')).toBeHidden();
  await expectAccessible(page);

  await page.getByRole('radio', { name: 'To a calm customer' }).check({ force: true });
  await expect(macro(page, 'Shipped')).toBeHidden();
  await page.getByRole('combobox', { name: 'Rule' }).selectOption('calm-down');
  await expect(rows).toHaveCount(2);

  const late = macro(page, 'Late');
  await late.getByRole('button', { name: 'Edit' }).click();
  const box = page.getByRole('textbox', { name: 'Text of “Late”' });
  await expect(box).toBeFocused();
  await expect(late.locator('mark')).toHaveText(['Please calm down']);
  await expectAccessible(page);
  const text = await box.inputValue();
  await box.fill(text.replace('<b>Please calm down</b>, your', 'Your'));
  await expect(late.locator('[data-rule="calm-down"]')).toBeHidden();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(box).toHaveValue(text);
  await expect(late.locator('[data-rule="calm-down"]')).toBeVisible();
  await box.fill(text.replace('<b>Please calm down</b>, your', 'Your'));
  await expect(late.locator('[data-rule="calm-down"]')).toBeHidden();

  // A look at the rule and back loses nothing.
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Macros', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download with 1 change' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('macros.csv');
  expect(readFileSync(await file.path(), 'utf8')).toBe(
    CSV.replace('<b>Please calm down</b>, your', 'Your'),
  );
});

test('a dropped file of Zendesk’s; other columns; a change not downloaded is asked about', async ({
  page,
}) => {
  const zendesk = JSON.stringify({
    macros: [
      { title: 'A', actions: [{ field: 'comment_value', value: 'Please calm down, Ann.' }] },
    ],
  });
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'macros.json', { type: 'application/json' }));
    return transfer;
  }, zendesk);
  await page
    .locator('label', { hasText: 'Drop a file' })
    .dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('1 macro · Zendesk · utf-8')).toBeVisible();
  const row = page.locator('li[data-macro="0"]');
  await expect(row.locator('[data-rule="calm-down"]')).toBeVisible();
  await page.getByRole('combobox', { name: 'Titles from' }).selectOption('first words');
  await expect(row.getByRole('heading')).toHaveText('Please calm down, Ann.');

  await row.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox').fill('Hello Ann.');
  await page.getByRole('button', { name: 'Another file' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('textbox')).toHaveValue('Hello Ann.');
  await page.getByRole('button', { name: 'Another file' }).click();
  await page.getByRole('button', { name: 'Let them go' }).click();
  await expect(page.getByText('Drop a file of macros here')).toBeVisible();
});

test('a file that cannot be read is named with its line, and the next one is read', async ({
  page,
}) => {
  await choose(page, 'macros.json', '[\n{"text": "a"},\n]');
  await expect(page.getByRole('alert')).toContainText('Line 3: It is no valid JSON.');
  await expectAccessible(page);
  await choose(page, 'macros.txt', '# One\nHello! It arrives on Friday.');
  await page.getByRole('radio', { name: 'To a calm customer' }).check({ force: true });
  await expect(page.getByText('Nothing to say here')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a rule switched off meanwhile is silent once the macros are checked again', async ({
  page,
}) => {
  await choose(page, 'macros.csv', CSV);
  const hint = macro(page, 'Late').locator('[data-rule="calm-down"]');
  await expect(hint).toBeVisible();
  await store(page, { overrides: { 'calm-down': { enabled: false } } });
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(hint).toBeHidden();
  await expect(macro(page, 'Refused').locator('[data-rule="bare-refusal"]')).toBeVisible();
});

test('checking many can be stopped and gone on with', async ({ page }) => {
  await choose(page, 'many.json', many(1_500));
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Stopped before the end')).toBeVisible();
  await expect(page.locator('li[data-macro]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('1500 of 1500 macros')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('li[data-macro]')).toHaveCount(50);
  await page.getByRole('button', { name: 'Show more (1450 left)' }).click();
  await expect(page.locator('li[data-macro]')).toHaveCount(100);
});

test.describe('in dark colours and in Russian', () => {
  test.use({ scheme: 'dark' });

  test('axe finds nothing in the list, and it fits a narrow window', async ({ page }) => {
    await store(page, { settings: { uiLang: 'ru', theme: 'auto', notes: false } });
    await choose(page, 'macros.csv', CSV);
    await macro(page, 'Refused').getByRole('button', { name: 'Править' }).click();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(overflow).toBeLessThanOrEqual(0);
  });
});
