import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Worker } from '@playwright/test';
import { ensureBrowser } from '../browser/find-browser.ts';

/** The build under test; `OUT_DIR` as in `wxt.config.ts`. */
const BUILD = fileURLToPath(
  new URL(`../../${process.env.OUT_DIR ?? '.output'}/chrome-mv3-e2e`, import.meta.url),
);

export interface Launched {
  context: BrowserContext;
  /** The background of the extension, as it was at the start. */
  worker: Worker;
  /** Address of a page of ours, such as `options.html#rules`. */
  urlOf: (page: string) => string;
}

export interface LaunchOptions {
  /** Folder of the browser profile; an empty string is a new one for this launch alone. */
  profile?: string;
  colorScheme?: 'light' | 'dark';
}

/** Starts a real browser with the built extension in it. */
export async function launchExtension(options: LaunchOptions = {}): Promise<Launched> {
  const { profile = '', colorScheme = 'light' } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    headless: true,
    colorScheme,
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${BUILD}`,
      `--load-extension=${BUILD}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { host } = new URL(worker.url());
  return { context, worker, urlOf: (page) => `chrome-extension://${host}/${page}` };
}
