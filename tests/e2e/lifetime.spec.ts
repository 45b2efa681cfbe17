import { expect } from '@playwright/test';
import { test } from './helpdesk.ts';
import { BUILD } from './launch.ts';

const DRAFT = 'Hello Dana, I have passed this on. Have a wonderful day!';
const WORDS = 'Have a wonderful day!';

test('a background that hangs leaves the page usable, and it says so', async ({
  visit,
  launched,
}) => {
  const coached = await visit('chat/');
  await expect(coached.host).toHaveAttribute('data-tone', 'angry');
  launched.worker
    .evaluate(() => {
      for (;;);
    })
    .catch(() => 'closed with the browser');
  await coached.page.locator('textarea').pressSequentially(DRAFT);
  expect(await coached.model()).toBe(DRAFT);
  await expect(coached.host.getByText('No answer')).toBeVisible({ timeout: 20_000 });
  await coached.page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(coached.page.locator('.chat-line')).toHaveCount(4);
});

test('a coach that is asked to come where it is stays as it is', async ({ visit, launched }) => {
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  const coached = await visit('chat/');
  const ask = () =>
    own.evaluate(
      (origin) => chrome.runtime.sendMessage({ type: 'coachHere', origin, on: true }),
      new URL(coached.page.url()).origin,
    );
  // From now on the origin is one the agent asked for; asked again, nothing is new but the asking.
  expect(await ask()).toMatchObject({ ok: true });
  await coached.page.bringToFront();
  await coached.page.locator('textarea').pressSequentially(DRAFT);
  await coached.chip('cheerful-signoff').click();
  await expect(coached.card).toBeVisible();
  expect(await ask()).toMatchObject({ ok: true });
  await expect(coached.host).toHaveCount(1);
  await expect(coached.card).toBeVisible();
  expect(await coached.counts(launched, 'cheerful-signoff')).toEqual({ shown: 1 });
});

/** What the background of the extension has, seen from a test. */
declare const chrome: {
  management: { uninstallSelf(): Promise<void> };
  runtime: { sendMessage(request: unknown): Promise<unknown> };
};

test.describe('in a page that was open before', () => {
  test('an update takes over from the old version, and the draft is as it was', async ({
    visit,
    launched,
  }) => {
    const coached = await visit('chat/');
    const field = coached.page.locator('textarea');
    await field.pressSequentially(DRAFT);
    await coached.expectMarked(WORDS);
    const browser = await launched.context.browser()!.newBrowserCDPSession();
    // Newer than the types of the protocol that come with Playwright.
    const send = browser.send.bind(browser) as (method: string, params: object) => Promise<unknown>;
    await send('Extensions.loadUnpacked', { path: BUILD });
    await coached.page.bringToFront();
    await expect(coached.host).toHaveCount(1);
    await coached.expectMarked(WORDS);
    expect(await coached.model()).toBe(DRAFT);
    await field.press('End');
    await field.pressSequentially(' They will call you soon.');
    await coached.expectMarked('soon');
    expect(await coached.model()).toBe(`${DRAFT} They will call you soon.`);
  });

  test('an extension that is removed leaves the page to the agent, one quiet note and no error', async ({
    visit,
    launched,
  }) => {
    const coached = await visit('chat/');
    const errors: string[] = [];
    coached.page.on('pageerror', (error) => errors.push(error.message));
    coached.page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
    await coached.page.locator('textarea').pressSequentially(DRAFT);
    await coached.expectMarked(WORDS);
    launched.worker
      .evaluate(() => chrome.management.uninstallSelf())
      .catch(() => 'gone before it answers');
    await expect.poll(() => launched.context.serviceWorkers()).toEqual([]);
    expect(await coached.model()).toBe(DRAFT);
    await coached.page.locator('textarea').press('End');
    await coached.page.locator('textarea').pressSequentially(' More.');
    await expect.poll(() => coached.marked()).toEqual([]);
    await expect(coached.host.getByText('Updated: reload the page')).toBeVisible();
    await expect(coached.host.locator('button[data-rule]')).toHaveCount(0);
    expect(await coached.model()).toBe(`${DRAFT} More.`);
    await coached.page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(coached.page.locator('.chat-line').last()).toHaveText(`${DRAFT} More.`);
    await expect(coached.host).toHaveCount(0, { timeout: 20_000 });
    expect(errors).toEqual([]);
  });
});
