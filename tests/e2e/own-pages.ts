/** What the specs of our own pages share: a browser with the extension, settings, events, axe. */
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { dayOf } from '../../lib/stats/day.ts';
import type { Action, CoachEvent } from '../../lib/stats/event.ts';
import { launchExtension, type Launched } from './launch.ts';

/** What pages of the extension know the browser's API by. */
declare const chrome: Browser;

/** `scheme` is the colour scheme of the system; a new profile for each test. */
export const test = base.extend<{ scheme: 'light' | 'dark'; launched: Launched; page: Page }>({
  scheme: ['light', { option: true }],
  launched: async ({ scheme }, use) => {
    const launched = await launchExtension({ colorScheme: scheme });
    await use(launched);
    await launched.context.close();
  },
  page: async ({ launched }, use) => use(await launched.context.newPage()),
});

/** A page of the options, in a tab of its own. */
export async function options({ context, urlOf }: Launched, hash: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(urlOf(`options.html#${hash}`));
  return page;
}

/** Writes to the extension's storage from one of its pages. */
export async function store(page: Page, values: Record<string, unknown>): Promise<void> {
  await page.evaluate((given) => chrome.storage.local.set(given), values);
}

/** What the extension's storage holds under a key. */
export function stored(page: Page, key: string): Promise<unknown> {
  return page.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);
}

/** Has the background count one event of today for each action. */
export async function count(
  page: Page,
  rule: string,
  actions: readonly Action[],
  site = 'zendesk',
): Promise<void> {
  const now = new Date();
  const events: CoachEvent[] = actions.map((action) => ({
    day: dayOf(now),
    hour: now.getHours(),
    rule,
    packVersion: '1.0.0',
    site,
    lang: 'en',
    tone: 'angry',
    band: 3,
    pace: null,
    action,
  }));
  await page.evaluate(
    (given) => chrome.runtime.sendMessage({ type: 'count', events: given }),
    events,
  );
}

/** Fails with what axe found and where; `part` is a selector where the page is not ours. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  // Our pages are drawn once the settings are read.
  if (part === undefined) await page.getByRole('main').waitFor();
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
  expect(found).toEqual([]);
}
