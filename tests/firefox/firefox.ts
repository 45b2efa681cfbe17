/** A real Firefox with the built extension in it, and what a test does and sees there. */
import { test as base, expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../browser/find-firefox.ts';
import { buildFor } from '../e2e/build-once.ts';
import { markedWords } from '../e2e/marked-words.ts';
import { servePages, type PageServer } from '../pages/serve.ts';

/** In pages of the extension. */
declare const browser: {
  runtime: { sendMessage(request: unknown): Promise<{ answer: unknown }> };
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
    };
  };
};

const EXTENSION = 'sincerely@sincerely.invalid';
/** Firefox draws this at random for each profile; fixed, our own pages have a known address. */
const HOST = 'f1f1f1f1-0000-4000-8000-5ce5ce5ce5ce';
const PIERCE = 'sincerely-coach >>> ';

export interface Firefox {
  browser: Browser;
  /** Opens a page of the extension, such as `options.html#stats`. */
  own(page: string): Promise<Page>;
}

interface Fixtures {
  firefox: Firefox;
  /** Opens a test page and waits until it is ready. */
  visit: (path: string) => Promise<Coached>;
}

export const test = base.extend<Fixtures, { server: PageServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from the pattern
    async ({}, use) => {
      const server = await servePages();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern -- as above
  firefox: async ({}, use) => {
    const launched = await puppeteer.launch({
      browser: 'firefox',
      executablePath: ensureFirefox(),
      headless: true,
      // From Firefox 153 on, only so are pages of an extension within a driver's reach.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: HOST }),
        'intl.accept_languages': 'en-GB,en',
      },
    });
    await launched.installExtension(buildFor('firefox-mv2'));
    await use({
      browser: launched,
      async own(path) {
        const page = await launched.newPage();
        // The driver hears nothing of such a page's loading, so it is asked.
        await page.goto(`moz-extension://${HOST}/${path}`, { waitUntil: [] });
        await expect
          .poll(() => page.evaluate(() => `${location.protocol} ${document.readyState}`))
          .toBe('moz-extension: complete');
        return page;
      },
    });
    await launched.close();
  },
  visit: async ({ firefox, server }, use) => {
    await use(async (path) => {
      const page = await firefox.browser.newPage();
      await page.goto(`${server.origin}/${path}`);
      await page.waitForFunction(() => (window as { ready?: boolean }).ready === true);
      return new Coached(page);
    });
  },
});

/** A page with the coach in it, by the hooks that are promised to tests. */
export class Coached {
  page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** An attribute of the coach's host: `state`, `tone`, `turns`. */
  fact(name: string): Promise<string | null | undefined> {
    return this.page.evaluate(
      (key) => document.querySelector('sincerely-coach')?.getAttribute(`data-${key}`),
      name,
    );
  }

  async expectFact(name: string, value: string): Promise<void> {
    await expect.poll(() => this.fact(name)).toBe(value);
  }

  marked(): Promise<string[]> {
    return this.page.evaluate(markedWords);
  }

  async expectMarked(...words: string[]): Promise<void> {
    await expect.poll(() => this.marked()).toEqual(expect.arrayContaining(words));
  }

  /** Rules whose chips the strip shows. */
  chips(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('sincerely-coach')].flatMap((host) =>
        [...host.shadowRoot!.querySelectorAll<HTMLElement>('button[data-rule]')].map(
          (chip) => chip.dataset.rule!,
        ),
      ),
    );
  }

  /** What the helpdesk would send: the editor's own data. */
  model(): Promise<string> {
    return this.page.evaluate(() => (window as unknown as { model: () => string }).model());
  }

  /** Presses something the coach draws; `selector` is looked for in its shadow. */
  async press(selector: string): Promise<void> {
    await this.page.locator(PIERCE + selector).click();
  }

  /** A chord such as `Control+z`. */
  async chord(modifier: 'Control' | 'Shift', key: 'z' | 'y' | 'End' | 'Enter'): Promise<void> {
    await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(key);
    await this.page.keyboard.up(modifier);
  }
}

/** Asks the background from a page of ours. */
export async function send(page: Page, request: object): Promise<void> {
  await page.evaluate((asked) => browser.runtime.sendMessage(asked), request);
}

/** Writes to the extension's storage from one of its pages. */
export async function store(page: Page, values: Record<string, unknown>): Promise<void> {
  await page.evaluate((given) => browser.storage.local.set(given), values);
}

/** What the extension's storage holds under a key. */
export function stored(page: Page, key: string): Promise<unknown> {
  return page.evaluate(async (name) => (await browser.storage.local.get(name))[name], key);
}

/** What stands in the first element of a selector; empty while there is none. */
export function text(page: Page, selector: string): Promise<string> {
  return page.evaluate(
    (wanted) =>
      document.querySelector<HTMLElement>(wanted)?.innerText.replaceAll('\u00a0', ' ') ?? '',
    selector,
  );
}

/** Fills a field as a whole, as pasting or a picker of dates does. */
export async function setValue(page: Page, selector: string, value: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(
    selector,
    (field, given) => {
      (field as HTMLInputElement).value = given;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    value,
  );
}

/** Events counted so far for a rule, by action, as the statistics have them. */
export async function counts(firefox: Firefox, rule: string): Promise<Record<string, number>> {
  const page = await firefox.own('options.html');
  const tallies = await page.evaluate(async () => {
    const request = { type: 'tallies', from: '2000-01-01', to: '2999-12-31' };
    const reply = await browser.runtime.sendMessage(request);
    return reply.answer as { rule: string; counts: Record<string, number> }[];
  });
  await page.close();
  const sums: Record<string, number> = {};
  for (const { counts: own } of tallies.filter((one) => one.rule === rule)) {
    for (const [action, count] of Object.entries(own)) sums[action] = (sums[action] ?? 0) + count;
  }
  return sums;
}
