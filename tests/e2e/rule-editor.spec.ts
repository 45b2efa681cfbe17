import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { servePages, type PageServer } from '../pages/serve.ts';
import { launchExtension } from './launch.ts';
import { expectAccessible, test as base } from './own-pages.ts';

const test = base.extend<{ pages: PageServer; profile: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from the pattern
  pages: async ({}, use) => {
    const pages = await servePages();
    await use(pages);
    await pages.close();
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'sincerely-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true });
  },
});

const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const pattern = (page: Page) => box(page, 'English, pattern 1');
const good = (page: Page) => page.locator('[data-example].good');
const bench = (page: Page) => page.getByRole('complementary', { name: 'Beside the form' });

test('a team lead makes a rule, proves it, gives it to the open drafts, changes and deletes it', async ({
  profile,
  pages,
}) => {
  const first = await launchExtension({ profile });
  const page = await first.context.newPage();
  await page.goto(first.urlOf('options.html#rules'));
  await page.getByRole('link', { name: 'New rule' }).click();
  await page.getByRole('button', { name: /^A phrase to avoid/ }).click();
  await expect(good(page)).toHaveCount(8);

  const wrong = page.getByRole('group', { name: 'English', exact: true }).locator('.fault');
  // What is wrong is said where it stands, and keeps it from being saved.
  await pattern(page).fill('as per (our|their policy');
  await expect(wrong).toHaveText('A bracket has no partner.');
  await expect(page.locator('.patterns [data-mark]').first()).toHaveText('(');
  await expect(good(page)).toHaveCount(6);
  await expect(button(page, 'Save')).toBeDisabled();
  await pattern(page).fill('as per (our|your)? policy');
  await expect(good(page)).toHaveCount(8);
  await expect(wrong).toHaveCount(0);

  await page.getByRole('combobox', { name: 'Severity' }).selectOption('blocker');
  await box(page, 'Conversation').fill(
    'Agent: Hello.\nCustomer: Third time I ask!! Can I return it?',
  );
  await box(page, 'Draft').fill('No: as per our policy it stays with you.');
  const own = bench(page).locator('[data-hint="as-per-policy"]');
  await expect(own).toContainText('“as per our policy”');
  await expect(bench(page).locator('.blocker[data-mark]')).toHaveText('as per our policy');
  await expect(bench(page).getByText('writes again')).toBeVisible();
  await expectAccessible(page);

  // A draft outlives its tab.
  await page.reload();
  await expect(pattern(page)).toHaveValue('as per (our|your)? policy');
  await expect(good(page)).toHaveCount(8);
  await button(page, 'Save').click();
  await expect(page.getByText('Saved in your rules.')).toBeVisible();
  expect(page.url()).toContain('#edit/as-per-policy');

  const chat = await first.context.newPage();
  await chat.goto(`${pages.origin}/chat/`);
  await chat
    .getByPlaceholder('Type your message')
    .pressSequentially('Hello Dana, as per our policy the kettle stays with you. ');
  await expect(chat.locator('button[data-rule="as-per-policy"]')).toBeVisible();
  await first.context.close();

  const second = await launchExtension({ profile });
  const after = await second.context.newPage();
  await after.goto(second.urlOf('options.html#rules'));
  await after.getByRole('combobox', { name: 'Pack' }).selectOption('my-rules');
  const rows = after.locator('li[data-rule]');
  await expect(rows).toHaveCount(1);
  await rows.getByRole('button', { name: 'As per policy' }).click();
  await rows.getByRole('link', { name: 'Edit' }).click();
  await box(after, 'Label, English').fill('Policy wall');
  await expect(after.getByRole('heading', { level: 1 })).toHaveText('Policy wall');
  await box(after, 'Label, English').press('ControlOrMeta+Z');
  await expect(after.getByRole('heading', { level: 1 })).toHaveText('As per policy');
  await expect(button(after, 'Save')).toBeDisabled();

  await button(after, 'Delete').click();
  await after.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(after.getByText('“As per policy” is deleted.')).toBeVisible();
  await expect(after.locator('li[data-rule="vague-eta"]')).toBeVisible();
  await expect(after.locator('li[data-rule="as-per-policy"]')).toHaveCount(0);
  await button(after, 'Bring it back').click();
  await expect(after.locator('li[data-rule="as-per-policy"]')).toBeVisible();
  await second.context.close();
});

test('form and YAML are one: each shows what is written in the other, comments stay', async ({
  page,
  launched,
}) => {
  await page.goto(launched.urlOf('options.html#new'));
  await page.getByRole('button', { name: /^A phrase to avoid/ }).click();
  await page.getByText('YAML', { exact: true }).click();
  const yaml = page.getByRole('textbox', { name: 'The rule as YAML' });
  await expect(yaml).toContainText('id: as-per-policy');
  await yaml.press('ControlOrMeta+Home');
  await page.keyboard.type('# Agreed in March.\n');
  await box(page, 'Label, English').fill('The wall');
  await expect(yaml).toContainText('label: { en: The wall, ru: Согласно политике }');
  await expect(yaml).toContainText('# Agreed in March.');

  await yaml.press('ControlOrMeta+Home');
  await page.keyboard.type('label: {\n');
  await expect(page.getByText('The YAML cannot be read')).toBeVisible();
  await expect(page.locator('.cm-lintRange-error').first()).toBeVisible();
  await expect(button(page, 'Save')).toBeDisabled();
  await button(page, 'Undo').click();
  await expect(box(page, 'Label, English')).toHaveValue('The wall');
  await expect(good(page)).toHaveCount(8);
});

test('words that should have been flagged become a pattern and an example', async ({
  page,
  launched,
}) => {
  await page.goto(launched.urlOf('options.html#edit/calm-down'));
  await box(page, 'Conversation').fill('My order is late and I am angry.');
  await box(page, 'Draft').fill('Hello, it is what it is, we will see.');
  await box(page, 'Draft').evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(7, 23));
  await button(page, 'Selected words should be flagged').click();
  await expect(pattern(page)).toHaveValue('it is what it is');
  await expect(good(page)).toHaveCount(1);
  await expect(box(page, 'Example 1: Customer')).toHaveValue('My order is late and I am angry.');
});

test('a signal gets words of the team, and the explainer says why they count', async ({
  page,
  launched,
}) => {
  await page.goto(launched.urlOf('options.html#signals'));
  await page.getByRole('searchbox').fill('apology');
  await button(page, 'Add my own: apology').click();
  await box(page, 'Finds, pattern 1').first().fill('mea maxima culpa');
  await box(page, 'Draft').fill('Mea maxima culpa, the parcel is here.');
  await bench(page)
    .getByText(/signals? in the draft/)
    .click();
  await expect(bench(page).getByRole('listitem').filter({ hasText: 'apology' })).toContainText(
    'Mea maxima culpa',
  );
  await button(page, 'Save').click();
  await expect(page.getByText('Saved in your rules.')).toBeVisible();
  await expectAccessible(page);

  await page.goto(launched.urlOf('options.html#explain'));
  await box(page, 'Word or sentence').fill('Mea maxima culpa for the wait.');
  const row = page.getByRole('row', { name: /Mea maxima culpa/ });
  await expect(row).toContainText('apology');
  await expect(row).toContainText('mea maxima culpa');
  await expect(row).toContainText('my-rules');
  await expect(row.getByRole('link', { name: 'acknowledge-frustration' })).toBeVisible();
  await expectAccessible(page);
});

test('what an agent says should be flagged becomes a rule, with the conversation as its example', async ({
  page,
  launched,
  pages,
}) => {
  await page.goto(`${pages.origin}/chat/`);
  const reply = page.getByPlaceholder('Type your message');
  await reply.pressSequentially('Hello Dana, it is what it is. ');
  await reply.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(12, 28));
  const coach = page.locator('sincerely-coach');
  await coach.getByRole('button', { name: 'More' }).click();
  await coach.getByRole('menuitem', { name: 'Something should be flagged here' }).click();
  // The practice desk opens after installation too: the editor is told by its address.
  const opened = () => launched.context.pages().find((one) => one.url().includes('#draft/'));
  await expect.poll(() => opened() !== undefined).toBe(true);
  const editor = opened()!;
  await expect(pattern(editor)).toHaveValue('it is what it is');
  await expect(good(editor)).toHaveCount(1);
  await expect(box(editor, 'Example 1: Customer')).not.toBeEmpty();
});
