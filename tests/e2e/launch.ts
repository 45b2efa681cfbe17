import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Worker } from '@playwright/test';
import { ensureBrowser } from '../browser/find-browser.ts';
import { workerOf } from '../browser/worker-of.ts';
import { WATCH } from './network-watch.ts';

/** The build under test; `OUT_DIR` as in `wxt.config.ts`. */
export const BUILD = fileURLToPath(
  new URL(`../../${process.env.OUT_DIR ?? '.output'}/chrome-mv3-e2e`, import.meta.url),
);

export interface Launched {
  context: BrowserContext;
  /** The background of the extension, as it was at the start. */
  worker: Worker;
  /** Address of a page of ours, such as `options.html#rules`. */
  urlOf: (page: string) => string;
}

type BrowserOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

export interface LaunchOptions extends Omit<
  BrowserOptions,
  'args' | 'executablePath' | 'ignoreDefaultArgs'
> {
  /** Folder of the browser profile; an empty string is a new one for this launch alone. */
  profile?: string;
  /** More for the browser's command line. */
  switches?: string[];
}

/** Root may not use the sandbox, and containers have none; a window of a person keeps it. */
function needsNoSandbox(headless: boolean): boolean {
  return headless || process.getuid?.() === 0;
}

/** Starts a real browser with the built extension in it. */
export async function launchExtension(options: LaunchOptions = {}): Promise<Launched> {
  const { profile = '', headless = true, switches = [], ...more } = options;
  const context = await chromium.launchPersistentContext(profile, {
    colorScheme: 'light',
    ...more,
    executablePath: ensureBrowser(),
    headless,
    // A window of a person has no bar that says it is driven by tests.
    ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
    args: [
      ...(needsNoSandbox(headless) ? ['--no-sandbox'] : []),
      ...(headless ? [] : ['--window-size=1360,900']),
      `--disable-extensions-except=${BUILD}`,
      `--load-extension=${BUILD}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--enable-unsafe-extension-debugging',
      '--no-first-run',
      ...switches,
      // All that would leave this machine goes to the watch instead, see `network-watch.ts`.
      ...(process.env[WATCH] === undefined ? [] : [`--proxy-server=${process.env[WATCH]}`]),
    ],
  });
  const worker = await workerOf(context, BUILD);
  const { host } = new URL(worker.url());
  return { context, worker, urlOf: (page) => `chrome-extension://${host}/${page}` };
}
