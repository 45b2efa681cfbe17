/**
 * `npm run soak`: an agent of endless patience answers ticket after ticket in several tabs, and
 * what page, background and disk hold on to is told every so many replies. `-- --replies 4000
 * --minutes 15`. Exits with 1 when something grows by more than its bar, or when
 * a reply did not go out as it was written.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { openBrowser } from '../bench/browser.ts';
import { buildFor } from '../e2e/build-once.ts';
import { servePages } from '../pages/serve.ts';
import { growths, type Row } from './growth.ts';
import { holdings, openTab } from './holdings.ts';

/** A box that stays, one made anew at each change, an editor, and a page that never rests. */
const DESKS = ['heavy/', 'heavy/?redraw', 'heavy/?box=editable', 'heavy/?changes=100'];
/** Rows of the table. */
const STEPS = 10;
/** Each so-manieth reply a hint is put away, or a fix of it taken. */
const [AWAY, FIX] = [5, 7];

declare const window: Window & {
  next(nth: number): void;
  model(): string;
  sent: number;
  ready?: boolean;
};

const { values } = parseArgs({
  options: {
    replies: { type: 'string', default: '4000' },
    minutes: { type: 'string', default: '60' },
  },
});
const replies = Number(values.replies);
const deadline = performance.now() + Number(values.minutes) * 60_000;

/** Drafts of the project's own conversations; no two replies are the same, as in life. */
const drafts = readFileSync(new URL('../corpora/cases-en.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { draft: string }).draft.replaceAll(/\s+/g, ' ').trim())
  .filter((draft) => draft !== '');
const draftOf = (nth: number): string =>
  `${drafts[nth % drafts.length]} Your number with us is ${10_000 + nth}.`;

const model = (page: Page): Promise<string> => page.evaluate(() => window.model());

function same(nth: number, what: string, is: string | null, wanted: string): void {
  if (is !== wanted) throw new Error(`reply ${nth} ${what}: “${is}”, not “${wanted}”`);
}

/** One ticket: read, answered, coached, sent. */
async function answer(page: Page, nth: number): Promise<void> {
  const draft = draftOf(nth);
  await page.evaluate((ticket) => window.next(ticket), nth);
  await page.locator('form textarea, form .editable').click();
  await page.keyboard.insertText(draft);
  await page.waitForFunction(() => {
    const hosts = [...document.querySelectorAll<HTMLElement>('sincerely-coach')];
    return hosts.length === 1 && /early|settled/.test(hosts[0]!.dataset.look ?? '');
  });
  same(nth, 'is not as it was typed', await model(page), draft);
  const host = page.locator('sincerely-coach');
  const chips = host.locator('button[data-rule]');
  if ((nth % AWAY === 0 || nth % FIX === 0) && (await chips.count()) > 0) {
    await chips.first().click();
    const card = host.getByRole('dialog');
    const fix = card.locator('button[data-fix]').first();
    if (nth % FIX === 0 && (await fix.isVisible())) {
      await fix.click();
      await page.waitForFunction((before) => window.model() !== before, draft);
    } else await card.getByRole('button', { name: 'Dismiss' }).click();
  }
  const written = await model(page);
  const sent = await page.evaluate(() => window.sent);
  const send = page.getByRole('button', { name: 'Send', exact: true });
  await send.click();
  // A reply with a blocker is held once.
  if ((await page.evaluate(() => window.sent)) === sent) await send.click();
  same(nth, 'went out', await page.locator('.chat-line').last().textContent(), written);
}

buildFor('chrome-mv3');
const { origin, close } = await servePages();
const bench = await openBrowser(true);
const own = await bench.context.newPage();
await own.goto(bench.launched!.urlOf('options.html#about'));
const browser = await bench.context.browser()!.newBrowserCDPSession();
const tabs = [];
for (const desk of DESKS) {
  // A window each: a tab behind another gets no frames, and everything in it takes a second.
  const opened = bench.context.waitForEvent('page');
  await browser.send('Target.createTarget', { url: `${origin}/${desk}`, newWindow: true });
  const page = await opened;
  await page.waitForFunction(() => window.ready);
  await page.locator('form textarea, form .editable').click();
  await page.locator('sincerely-coach').waitFor({ state: 'attached' });
  tabs.push(await openTab(page));
}

const rows: Row[] = [];
let next = 0;
const started = performance.now();
for (let step = 1; step <= STEPS && performance.now() < deadline; step += 1) {
  const until = Math.round((replies * step) / STEPS);
  const work = async (page: Page): Promise<void> => {
    while (next < until && performance.now() < deadline) {
      next += 1;
      await answer(page, next);
    }
  };
  await Promise.all(tabs.map(({ page }) => work(page)));
  rows.push({ replies: next, ...(await holdings(bench.context, tabs, own)) });
  console.log(`${next} replies in ${Math.round((performance.now() - started) / 1000)} s`);
}
await bench.close();
await close();

console.table(rows);
const grown = growths(rows);
console.log('The highest of the second half of the run, against the first:');
console.table(grown);
if (Object.values(grown).some(({ holds }) => !holds)) process.exitCode = 1;
