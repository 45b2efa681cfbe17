import { expect } from '@playwright/test';
import { hint } from '../../lib/ui/texts/en.ts';
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

test.describe('silence', () => {
  for (const width of ['hint', 'rule-here', 'rule-on-site'] as const) {
    test(`as wide as ${width} puts the hint away`, async ({ visit, launched }) => {
      const coached = await visit('chat/');
      await coached.page.locator('textarea').pressSequentially(DRAFT);
      await coached.chip('cheerful-signoff').click();
      await coached.card.getByRole('button', { name: 'Silence' }).click();
      await coached.card.getByRole('button', { name: hint.widths[width] }).click();
      await expect(coached.chip('cheerful-signoff')).toHaveCount(0);
      await expect
        .poll(() => coached.counts(launched, 'cheerful-signoff'))
        .toEqual({ shown: 1, silenced: 1 });
      // The rule speaks again on the next page, unless it was silenced for the site.
      await coached.page.reload();
      await coached.page.locator('textarea').pressSequentially(DRAFT);
      await expect(
        coached.chip('vague-eta').or(coached.chip('acknowledge-frustration')),
      ).toBeVisible();
      await expect(coached.chip('cheerful-signoff')).toHaveCount(width === 'rule-on-site' ? 0 : 1);
    });
  }
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

test('a background that was put to sleep answers the next pause', async ({ visit, launched }) => {
  const coached = await visit('chat/');
  await expect(coached.host).toHaveAttribute('data-tone', 'angry');
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  const browser = await launched.context.newCDPSession(own);
  await browser.send('ServiceWorker.enable');
  const stopped = new Promise<void>((resolve) => {
    browser.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await browser.send('ServiceWorker.stopAllWorkers');
  await stopped;
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

/** What the background of the extension has, seen from a test. */
declare const chrome: {
  runtime: { reload(): void };
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
    // Where it was loaded from the command line a reload ends it.
    launched.worker.evaluate(() => chrome.runtime.reload()).catch(() => 'gone before it answers');
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
