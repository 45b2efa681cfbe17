/** A reply with a blocker is held once; nothing is sent twice, and no letter is lost. */
import { expect } from '@playwright/test';
import { hint } from '../../lib/ui/texts/en.ts';
import { hint as hintRu } from '../../lib/ui/texts/ru.ts';
import { test, type Coached } from './helpdesk.ts';
import type { Launched } from './launch.ts';
import { expectAccessible, store } from './own-pages.ts';

const DRAFT = 'Hello {{name}}, a new kettle leaves our warehouse today.';
const CLEAN = 'Hello Dana, a new kettle leaves our warehouse today.';
const SENT = 4; // Three messages were there.

const lines = (coached: Coached) => coached.page.locator('.chat-line');
const field = (coached: Coached) => coached.page.locator('textarea');
const button = (coached: Coached) => coached.page.locator('button[type="submit"]');
const held = (coached: Coached) => coached.host.getByRole('alertdialog');

async function blocked(visit: (path: string) => Promise<Coached>): Promise<Coached> {
  const coached = await visit('chat/');
  await field(coached).pressSequentially(DRAFT);
  await expect(coached.chip('unfilled-placeholder')).toBeVisible();
  return coached;
}

async function settings(launched: Launched, coached: Coached, value: object): Promise<void> {
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  await store(own, { settings: { uiLang: 'en', theme: 'auto', notes: false, ...value } });
  await own.close();
  await coached.page.bringToFront();
}

test('a press on the button is held once; the same press again sends, once', async ({
  visit,
  launched,
}) => {
  const coached = await blocked(visit);
  await button(coached).click();
  await expect(held(coached)).toBeVisible();
  await expect(held(coached)).toContainText('{{name}}');
  await expect(lines(coached)).toHaveCount(SENT - 1);
  expect(await coached.model()).toBe(DRAFT);
  await expectAccessible(coached.page, 'sincerely-coach');
  await button(coached).click();
  await expect(lines(coached)).toHaveCount(SENT);
  await expect(held(coached)).toHaveCount(0);
  expect(await coached.model()).toBe('');
  await expect
    .poll(() => coached.counts(launched, 'unfilled-placeholder'))
    .toEqual({ shown: 1, 'sent-with': 1 });
  expect(await coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
});

test('“send anyway” sends, once; a double click on the page’s button does not', async ({
  visit,
}) => {
  const coached = await blocked(visit);
  await button(coached).dblclick();
  await expect(held(coached)).toBeVisible();
  await expect(lines(coached)).toHaveCount(SENT - 1);
  await coached.host.locator('[data-send="anyway"]').click();
  await expect(lines(coached)).toHaveCount(SENT);
  expect(await coached.model()).toBe('');
});

test('Esc and “back to the text” leave the letter as it is, with the caret in it', async ({
  visit,
}) => {
  const coached = await blocked(visit);
  await field(coached).press('Control+Enter');
  await expect(held(coached)).toContainText('Ctrl+Enter');
  await coached.page.keyboard.press('Escape');
  await expect(held(coached)).toHaveCount(0);
  expect(await coached.model()).toBe(DRAFT);
  await coached.page.keyboard.type(' Oliver');
  await expect.poll(() => coached.model()).toBe(`${DRAFT} Oliver`);
  // Other words: asked about anew.
  await expect(coached.chip('unfilled-placeholder')).toBeVisible();
  await button(coached).click();
  await held(coached).getByRole('button', { name: hint.held.back }).click();
  await expect(field(coached)).toBeFocused();
  await expect(lines(coached)).toHaveCount(SENT - 1);
});

test('once filled in, it goes out without a question', async ({ visit }) => {
  const coached = await blocked(visit);
  await button(coached).click();
  await expect(held(coached)).toBeVisible();
  await field(coached).fill(CLEAN);
  await expect(held(coached)).toHaveCount(0);
  await expect(coached.chip('unfilled-placeholder')).toHaveCount(0);
  await button(coached).click();
  await expect(lines(coached)).toHaveCount(SENT);
});

test('Enter is held where it was seen to send, and the second one sends', async ({ visit }) => {
  const coached = await visit('chat/');
  await field(coached).pressSequentially(CLEAN);
  await field(coached).press('Enter');
  await expect(lines(coached)).toHaveCount(SENT);
  await field(coached).pressSequentially(DRAFT);
  await expect(coached.chip('unfilled-placeholder')).toBeVisible();
  await field(coached).press('Enter');
  await expect(held(coached)).toContainText(hint.held.again.Enter);
  await expect(lines(coached)).toHaveCount(SENT);
  expect(await coached.model()).toBe(DRAFT);
  await field(coached).press('Enter');
  await expect(lines(coached)).toHaveCount(SENT + 1);
});

test('other hints, and what is not known yet, hold nothing', async ({ visit }) => {
  const coached = await visit('chat/');
  await field(coached).pressSequentially(
    'Hello Dana, they will call you soon. Have a wonderful day!',
  );
  await coached.expectMarked('soon');
  await button(coached).click();
  await expect(lines(coached)).toHaveCount(SENT);
  await expect(held(coached)).toHaveCount(0);
  // Pasted and sent in one breath: nothing was read, so nothing is held.
  await field(coached).evaluate((box: HTMLTextAreaElement) => {
    box.value = 'Hello {{name}}';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.form?.querySelector('button')?.click();
  });
  await expect(lines(coached)).toHaveCount(SENT + 1);
});

test('switched off, it holds nothing', async ({ visit, launched }) => {
  const coached = await blocked(visit);
  await settings(launched, coached, { sendCheck: false });
  await button(coached).click();
  await expect(lines(coached)).toHaveCount(SENT);
});

test('it asks in Russian too', async ({ visit, launched }) => {
  const coached = await blocked(visit);
  await settings(launched, coached, { uiLang: 'ru' });
  await button(coached).click();
  await expect(held(coached)).toContainText(hintRu.held.title);
  await expect(held(coached)).toContainText(hintRu.held.again.click);
});
