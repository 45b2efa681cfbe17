import { expect } from '@playwright/test';
import { test } from './helpdesk.ts';
import { store } from './own-pages.ts';

const DRAFT = 'Hello Dana, I have passed this on. Have a wonderful day!';
const WORDS = 'Have a wonderful day!';

test('a pause quiets open pages at once, and the strip ends it', async ({ visit, launched }) => {
  const coached = await visit('chat/');
  await coached.page.locator('textarea').pressSequentially(DRAFT);
  await coached.expectMarked(WORDS);
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  await store(own, { pausedUntil: Date.now() + 3_600_000 });
  await coached.page.bringToFront();
  await expect(coached.host).toHaveAttribute('data-state', 'paused');
  expect(await coached.marked()).toEqual([]);
  await coached.host.getByRole('button', { name: 'Resume' }).click();
  await expect(coached.host).toHaveAttribute('data-state', 'watching');
  await coached.expectMarked(WORDS);
});

test('a site switched off is left at once, and taken up again', async ({ visit, launched }) => {
  const coached = await visit('chat/');
  await expect(coached.host).toHaveCount(1);
  const { origin } = new URL(coached.page.url());
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  await store(own, { sitesOff: [origin] });
  await expect(coached.host).toHaveCount(0);
  await store(own, { sitesOff: [] });
  await expect(coached.host).toHaveCount(1);
});

test('a language it does not know puts it to sleep', async ({ visit }) => {
  const coached = await visit('unreadable/');
  await coached.page
    .locator('#reply')
    .pressSequentially('Sehr geehrte Frau Krüger, vielen Dank für Ihre freundliche Nachricht.');
  await expect(coached.host).toHaveAttribute('data-state', 'asleep');
  await expect(coached.host.getByText('Language not known')).toBeVisible();
});

test('a conversation that cannot be read leaves the draft checked, and it says so', async ({
  visit,
}) => {
  const coached = await visit('unreadable/');
  await coached.page.locator('#reply').pressSequentially('Hello Dana, we will write to you soon.');
  await coached.expectMarked('soon');
  await expect(coached.host).toHaveAttribute('data-state', 'watching');
  await expect(coached.host).toHaveAttribute('data-turns', '0');
  await expect(coached.host).toHaveAttribute('data-last-role', 'unknown');
  await expect(coached.host.getByText('Conversation not read')).toBeVisible();
});

test('boxes that ask writing helpers to stay away are not touched', async ({ visit }) => {
  const coached = await visit('unreadable/');
  await expect(coached.host).toHaveCount(1);
  for (const box of ['#off', '#rival']) {
    await coached.page.locator(box).pressSequentially(DRAFT);
    await expect(coached.page.locator(box)).toBeFocused();
  }
  await coached.page.locator('#reply').pressSequentially('we will write soon.');
  await coached.expectMarked('soon');
  expect(await coached.marked()).toEqual(['soon']);
  await expect(coached.host).toHaveCount(1);
});

test('a page with nothing to write in is left alone, its search and password too', async ({
  page,
  server,
}) => {
  await page.goto(`${server.origin}/empty/`);
  for (const name of ['Search', 'Password', 'Filter']) {
    await page.getByLabel(name).pressSequentially('Have a wonderful day!');
  }
  await expect(page.getByLabel('Filter')).toBeFocused();
  await expect(page.locator('sincerely-coach')).toHaveCount(0);
});

test('spoiled storage costs nobody the page', async ({ visit, launched }) => {
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  await store(own, {
    settings: 42,
    pausedUntil: 'tomorrow',
    sitesOff: { all: true },
    coachedSites: 'none',
    overrides: [1, 2],
    silencedRules: null,
  });
  const coached = await visit('chat/');
  await coached.page.locator('textarea').pressSequentially(DRAFT);
  await coached.expectMarked(WORDS);
  expect(await coached.model()).toBe(DRAFT);
});
