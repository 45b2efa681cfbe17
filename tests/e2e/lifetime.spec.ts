import { expect } from '@playwright/test';
import { test } from './helpdesk.ts';
import { stopWorker } from './stop-worker.ts';

const DRAFT = 'Hello Dana, I have passed this on. Have a wonderful day!';
const WORDS = 'Have a wonderful day!';

test('a background that was put to sleep answers the next pause', async ({ visit, launched }) => {
  const coached = await visit('chat/');
  await expect(coached.host).toHaveAttribute('data-tone', 'angry');
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  await stopWorker(await launched.context.newCDPSession(own));
  await coached.page.bringToFront();
  await coached.page.locator('textarea').pressSequentially(DRAFT);
  await coached.expectMarked(WORDS);
});

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
  tabs: { query(of: object): Promise<{ id: number }[]> };
  scripting: { executeScript(of: object): Promise<unknown> };
};

test.describe('in a page that was open before', () => {
  test('a new version takes over from the old one', async ({ visit, launched }) => {
    const coached = await visit('chat/');
    await coached.page.locator('textarea').pressSequentially(DRAFT);
    await coached.expectMarked(WORDS);
    await launched.worker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const target = { tabId: tab?.id, allFrames: true };
      await chrome.scripting.executeScript({ target, files: ['content-scripts/composer.js'] });
    }, coached.page.url());
    await expect(coached.host).toHaveCount(1);
    await coached.expectMarked(WORDS);
    await coached.page.locator('textarea').press('Backspace');
    await expect.poll(() => coached.marked()).not.toContain(WORDS);
  });

  test('an extension that goes away leaves one quiet note and no error', async ({
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
    await expect
      .poll(async () => {
        await coached.page.locator('textarea').press('x');
        return coached.marked();
      })
      .toEqual([]);
    await expect(coached.host.getByText('Updated: reload the page')).toBeVisible();
    await expect(coached.host.locator('button[data-rule]')).toHaveCount(0);
    await expect(coached.host).toHaveCount(0, { timeout: 20_000 });
    expect(errors).toEqual([]);
  });
});
