import { expect, type Page } from '@playwright/test';
import { servePages, type PageServer } from '../pages/serve.ts';
import { test as base } from './own-pages.ts';

const test = base.extend<{ pages: PageServer }>({
  pages: async ({ launched: _launched }, use) => {
    const pages = await servePages();
    await use(pages);
    await pages.close();
  },
});

const chip = (page: Page, rule: string) => page.locator(`button[data-rule="${rule}"]`);

test('a rule changed in the options changes an open draft at once', async ({
  page,
  launched,
  pages,
}) => {
  await page.goto(`${pages.origin}/chat/`);
  const box = page.getByPlaceholder('Type your message');
  await box.pressSequentially('Hello Dana, they will call you soon. Have a wonderful day! ');
  await expect(chip(page, 'cheerful-signoff')).toBeVisible();
  const options = await launched.context.newPage();
  await options.goto(launched.urlOf('options.html#rules'));
  const row = options.locator('li[data-rule="cheerful-signoff"]');

  await row.getByRole('switch').click();
  await expect(chip(page, 'cheerful-signoff')).toBeHidden();
  await row.getByRole('switch').click();
  await expect(chip(page, 'cheerful-signoff')).toBeVisible();
  await row.getByRole('combobox').selectOption('blocker');
  await expect(chip(page, 'cheerful-signoff')).toHaveAttribute('data-severity', 'blocker');
});

test('what the coach showed is counted, and the statistics show it', async ({
  page,
  launched,
  pages,
}) => {
  await page.goto(`${pages.origin}/chat/`);
  const box = page.getByPlaceholder('Type your message');
  await box.pressSequentially('Hello Dana, have a wonderful day! ');
  await expect(chip(page, 'cheerful-signoff')).toBeVisible();
  await box.press('ControlOrMeta+A');
  await box.pressSequentially('Hello Dana, I send a new kettle today by 18:00. ');
  await expect(chip(page, 'cheerful-signoff')).toBeHidden();
  await page.getByRole('button', { name: 'Send', exact: true }).click();

  const options = await launched.context.newPage();
  await options.goto(launched.urlOf('options.html#stats'));
  const row = options.getByRole('row', { name: /Sunny goodbye/ });
  // Counting takes its own short while after the click.
  await expect(async () => {
    await options.reload();
    await expect(options.getByText('Replies coached').locator('..')).toContainText('1');
    const [shown, byHand] = [row.getByRole('cell').nth(1), row.getByRole('cell').nth(2)];
    await expect(shown).toHaveText('1', { timeout: 1000 });
    await expect(byHand).toHaveText('1', { timeout: 1000 });
  }).toPass();
});
