/** Pages, tabs, networks and clocks that make it hard, while an agent writes. */
import { expect } from '@playwright/test';
import { inCoachWorld } from './coach-world.ts';
import { behind } from './freeze.ts';
import { test } from './helpdesk.ts';

const DRAFT = 'Hello Dana, I have passed this on. Have a wonderful day!';
const WORDS = 'Have a wonderful day!';
const HOUR = 3_600_000;

/** What the heavy page tells of itself. */
declare const window: Window & { changes: number };

test('a tab that was frozen goes on where it was', async ({ visit, page }) => {
  const coached = await visit('chat/');
  await page.locator('textarea').pressSequentially(DRAFT);
  await coached.expectMarked(WORDS);
  const tab = await behind(page);
  await tab.freeze();
  await tab.thaw();
  expect(await coached.model()).toBe(DRAFT);
  await coached.expectMarked(WORDS);
  await page.locator('textarea').press('End');
  await page.locator('textarea').pressSequentially(' They will call you soon.');
  await coached.expectMarked('soon');
  expect(await coached.model()).toBe(`${DRAFT} They will call you soon.`);
});

test('a tab frozen between the last key and the answer is coached once it is back', async ({
  visit,
  page,
}) => {
  const coached = await visit('chat/');
  await expect(coached.host).toHaveAttribute('data-tone', 'angry');
  const tab = await behind(page);
  await page.locator('textarea').pressSequentially(DRAFT);
  await tab.freeze();
  await tab.thaw();
  await coached.expectMarked(WORDS);
  expect(await coached.model()).toBe(DRAFT);
});

test('a page left and come back to has its draft and its coach', async ({
  visit,
  page,
  server,
}) => {
  const coached = await visit('chat/');
  await page.locator('textarea').pressSequentially(DRAFT);
  await coached.expectMarked(WORDS);
  await page.goto(`${server.origin}/empty/`);
  await page.goBack();
  await expect(page.locator('textarea')).toHaveValue(DRAFT);
  await expect(coached.host).toHaveCount(1);
  await page.locator('textarea').press('End');
  await page.locator('textarea').pressSequentially(' They will call you soon.');
  await coached.expectMarked('soon');
  expect(await coached.model()).toBe(`${DRAFT} They will call you soon.`);
});

test('a box made anew at every key is followed from one to the next', async ({ visit, page }) => {
  const coached = await visit('heavy/?redraw');
  await page.locator('textarea').click();
  await page.keyboard.type(DRAFT);
  expect(await coached.model()).toBe(DRAFT);
  await coached.expectMarked(WORDS);
  await expect(coached.host).toHaveCount(1);
  await coached.chip('cheerful-signoff').click();
  await expect(coached.card).toBeVisible();
  expect(await coached.model()).toBe(DRAFT);
});

test('a page that changes a thousand times a second is coached like any other', async ({
  visit,
  page,
}) => {
  const coached = await visit('heavy/?changes=1000');
  await page.locator('textarea').click();
  await page.keyboard.type(DRAFT);
  expect(await coached.model()).toBe(DRAFT);
  await coached.expectMarked(WORDS);
  await coached.chip('cheerful-signoff').click();
  await coached.card.locator('button[data-fix]').last().click();
  await expect.poll(() => coached.model()).toBe('Hello Dana, I have passed this on.');
  expect(await page.evaluate(() => window.changes)).toBeGreaterThan(100);
});

test('of a hundred frames the one that is written in is coached', async ({ visit, page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const coached = await visit('heavy/?frames=100');
  await page.locator('.chat-input textarea').click();
  await page.keyboard.type(DRAFT);
  await coached.expectMarked(WORDS);
  expect(await coached.model()).toBe(DRAFT);
  const frame = page.frameLocator('iframe[title="Desk 57"]');
  await frame.locator('textarea').click();
  await page.keyboard.type(DRAFT);
  await expect(frame.locator('[data-mark="cheerful-signoff"]')).toHaveText(WORDS);
  await expect(frame.locator('textarea')).toHaveValue(DRAFT);
  expect(errors).toEqual([]);
});

test('a clock that is set back makes no pause longer, and no draft less coached', async ({
  visit,
  launched,
  page,
}) => {
  const coached = await visit('chat/');
  await expect(coached.host).toHaveAttribute('data-tone', 'angry');
  await coached.host.getByRole('button', { name: 'More' }).click();
  await coached.host.getByRole('menuitem', { name: 'Pause for an hour' }).click();
  await expect(coached.host).toHaveAttribute('data-state', 'paused');
  // The machine's clock is the same for the coach in the page and for the background.
  const back = `Date.now = ((real) => () => real() - ${24 * HOUR})(Date.now)`;
  await inCoachWorld(page, back);
  await launched.worker.evaluate(back);
  await page.locator('textarea').click();
  await expect(coached.host).toHaveAttribute('data-state', 'watching');
  await page.keyboard.type(DRAFT);
  await coached.expectMarked(WORDS);
  expect(await coached.model()).toBe(DRAFT);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
});

test('offline everything is as it is online', async ({ visit, launched, page }) => {
  const coached = await visit('chat/');
  await launched.context.setOffline(true);
  await page.locator('textarea').pressSequentially(DRAFT);
  await coached.expectMarked(WORDS);
  expect(await coached.model()).toBe(DRAFT);
  await coached.chip('cheerful-signoff').click();
  await coached.card.locator('button[data-fix]').last().click();
  await expect.poll(() => coached.model()).toBe('Hello Dana, I have passed this on.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
});
