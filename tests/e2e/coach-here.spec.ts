import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { ensureBrowser } from '../browser/find-browser.ts';
import { servePages } from '../pages/serve.ts';

/** Pages of the extension, seen from a test. */
declare const chrome: {
  runtime: { sendMessage(request: unknown): Promise<{ ok: boolean; error?: string }> };
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HOST = 'desk.test';

/**
 * The build under test, with the permission for one more host granted as if a person had agreed
 * to the browser's question, which no test can answer.
 */
const test = base.extend<{
  origin: string;
  folder: string;
  start: () => Promise<{ context: BrowserContext; options: Page }>;
}>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from the pattern
  origin: async ({}, use) => {
    const server = await servePages();
    await use(`http://${HOST}:${new URL(server.origin).port}`);
    await server.close();
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sincerely-'));
    const build = join(folder, 'build');
    cpSync(join(ROOT, process.env.OUT_DIR ?? '.output', 'chrome-mv3-e2e'), build, {
      recursive: true,
    });
    const file = join(build, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    manifest.host_permissions = [...manifest.host_permissions, `http://${HOST}/*`];
    writeFileSync(file, JSON.stringify(manifest));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const open: BrowserContext[] = [];
    await use(async () => {
      const build = join(folder, 'build');
      const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
        executablePath: ensureBrowser(),
        headless: true,
        args: [
          '--no-sandbox',
          `--disable-extensions-except=${build}`,
          `--load-extension=${build}`,
          `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
          '--disable-background-networking',
          '--no-first-run',
        ],
      });
      open.push(context);
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      const options = await context.newPage();
      await options.goto(new URL('/options.html', worker.url()).href);
      return { context, options };
    });
    for (const context of open) await context.close();
  },
});

const coachHere = (options: Page, origin: string, on: boolean) =>
  options.evaluate((request) => chrome.runtime.sendMessage(request), {
    type: 'coachHere',
    origin,
    on,
  });

test('a page the agent asked for is coached at once, after a restart, and no longer when told', async ({
  start,
  origin,
}) => {
  const first = await start();
  const page = await first.context.newPage();
  await page.goto(`${origin}/chat/`);
  const host = page.locator('sincerely-coach');
  await expect(page.getByPlaceholder('Type your message')).toBeVisible();
  await expect(host).toHaveCount(0);
  expect(await coachHere(first.options, origin, true)).toMatchObject({ ok: true });
  await page.bringToFront();
  await expect(host).toHaveAttribute('data-tone', 'angry');
  await page.reload();
  await expect(host).toHaveAttribute('data-tone', 'angry');
  await first.context.close();

  const second = await start();
  const again = await second.context.newPage();
  await again.goto(`${origin}/chat/`);
  await expect(again.locator('sincerely-coach')).toHaveAttribute('data-tone', 'angry');
  expect(await coachHere(second.options, origin, false)).toMatchObject({ ok: true });
  await expect(again.locator('sincerely-coach')).toHaveCount(0);
  await again.bringToFront();
  await again.reload();
  await again.getByPlaceholder('Type your message').pressSequentially('Have a wonderful day!');
  await expect(again.locator('sincerely-coach')).toHaveCount(0);
});

test('another port of the same host was not asked for', async ({ start, origin }) => {
  const { context, options } = await start();
  const other = await servePages();
  expect(await coachHere(options, origin, true)).toMatchObject({ ok: true });
  const page = await context.newPage();
  await page.goto(`http://${HOST}:${new URL(other.origin).port}/chat/`);
  await page.getByPlaceholder('Type your message').pressSequentially('Have a wonderful day!');
  await expect(page.locator('sincerely-coach')).toHaveCount(0);
  await page.goto(`${origin}/chat/`);
  await expect(page.locator('sincerely-coach')).toHaveAttribute('data-tone', 'angry');
  await other.close();
});
