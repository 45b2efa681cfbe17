/** What the specs of helpdesk pages share: the pages, the coach at them, the marks by their words. */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { servePages, type PageServer } from '../pages/serve.ts';
import { launchExtension, type Launched } from './launch.ts';
import { markedWords } from './marked-words.ts';

/** In pages of the extension. */
declare const chrome: { runtime: { sendMessage(request: unknown): Promise<{ answer: unknown }> } };

interface Own {
  launched: Launched;
  page: Page;
  /** Opens a test page and waits until it is ready. */
  visit: (path: string) => Promise<Coached>;
}

export const test = base.extend<Own, { server: PageServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from the pattern
    async ({}, use) => {
      const server = await servePages();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  launched: async ({ colorScheme }, use) => {
    const launched = await launchExtension({
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    });
    // The practice desk opens after installation; a page behind it would get no frames.
    await expect
      .poll(() => launched.context.pages().some((one) => one.url().endsWith('/practice.html')))
      .toBe(true);
    await use(launched);
    await launched.context.close();
  },
  page: async ({ launched }, use) => use(await launched.context.newPage()),
  visit: async ({ page, server }, use) => {
    await use(async (path) => {
      await page.goto(`${server.origin}/${path}`);
      await page.waitForFunction(() => (window as { ready?: boolean }).ready === true);
      return new Coached(page);
    });
  },
});

/** A page with the coach in it, by the hooks that are promised to tests. */
export class Coached {
  page: Page;
  host: Locator;
  card: Locator;

  constructor(page: Page) {
    this.page = page;
    this.host = page.locator('sincerely-coach');
    this.card = this.host.getByRole('dialog');
  }

  chip(rule: string): Locator {
    return this.host.locator(`button[data-rule="${rule}"]`);
  }

  /** The words under the marks: in the page's own text, or on a textarea's mirror. */
  async marked(): Promise<string[]> {
    return this.page.evaluate(markedWords);
  }

  /** Fails until these words, among others, are marked. */
  async expectMarked(...words: string[]): Promise<void> {
    await expect.poll(() => this.marked()).toEqual(expect.arrayContaining(words));
  }

  /**
   * The words of the text that lie under the mark of these words, asked of the browser by where
   * on the screen the mark begins and ends; empty where it is not on the screen.
   */
  async underMark(words: string, editable: Locator): Promise<string> {
    const boxes = await this.host.evaluateAll(
      (hosts, wanted) =>
        hosts
          .flatMap((host) => [...host.shadowRoot!.querySelectorAll('[data-mark]')])
          .filter((box) => box.textContent === wanted)
          .flatMap((box) => [...box.getClientRects()])
          .map(({ left, right, top, height }) => ({ left, right, middle: top + height / 2 })),
      words,
    );
    return editable.evaluate(
      (node, { wanted, lines }) => {
        const page = node.ownerDocument;
        const { CSS } = page.defaultView!;
        const root = node.getRootNode();
        const shadowRoots = root instanceof ShadowRoot ? [root] : [];
        const inText = [...CSS.highlights.entries()]
          .filter(([name]) => name.startsWith('sincerely-'))
          .flatMap(([, highlight]) => [...highlight] as Range[])
          .filter((range) => String(range).replaceAll('\ufeff', '') === wanted)
          .flatMap((range) => [...range.getClientRects()])
          .filter(({ width }) => width > 1)
          .map(({ left, right, top, height }) => ({ left, right, middle: top + height / 2 }));
        const all = lines.length > 0 ? lines : inText;
        const [first, last] = [all[0], all.at(-1)];
        if (first === undefined || last === undefined) return '';
        const place = (x: number, y: number) => page.caretPositionFromPoint(x, y, { shadowRoots });
        const from = place(first.left + 1, first.middle);
        const to = place(last.right - 1, last.middle);
        if (from === null || to === null) return '';
        if (node.tagName === 'TEXTAREA') {
          if (from.offsetNode !== node || to.offsetNode !== node) return '';
          return (node as HTMLTextAreaElement).value.slice(from.offset, to.offset);
        }
        const range = page.createRange();
        range.setStart(from.offsetNode, from.offset);
        range.setEnd(to.offsetNode, to.offset);
        return String(range).replaceAll('\ufeff', '');
      },
      { wanted: words, lines: boxes },
    );
  }

  /** What the helpdesk would send: the editor's own data. */
  model(): Promise<string> {
    return this.page.evaluate(() => (window as unknown as { model: () => string }).model());
  }

  /** Clicks in the middle of marked words, as the agent does. */
  async clickWords(words: string): Promise<void> {
    const [x, y] = await this.page.evaluate((wanted) => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
      const boxes = [...document.querySelectorAll('sincerely-coach')].flatMap((host) => [
        ...host.shadowRoot!.querySelectorAll('[data-mark]'),
      ]);
      const rect =
        ranges.find((range) => String(range) === wanted)?.getClientRects()[0] ??
        boxes.find((box) => box.textContent === wanted)?.getClientRects()[0];
      if (rect === undefined) throw new Error(`“${wanted}” is not marked`);
      return [rect.left + rect.width / 2, rect.top + rect.height / 2] as const;
    }, words);
    await this.page.mouse.click(x, y);
  }

  /** Events counted today for a rule, by action, as the statistics have them. */
  async counts(launched: Launched, rule: string): Promise<Record<string, number>> {
    const own = await launched.context.newPage();
    await own.goto(launched.urlOf('options.html'));
    const tallies = await own.evaluate(async () => {
      const request = { type: 'tallies', from: '2000-01-01', to: '2999-12-31' };
      const reply = await chrome.runtime.sendMessage(request);
      return reply.answer as { rule: string; counts: Record<string, number> }[];
    });
    await own.close();
    const sums: Record<string, number> = {};
    for (const { counts } of tallies.filter((one) => one.rule === rule)) {
      for (const [action, count] of Object.entries(counts)) {
        sums[action] = (sums[action] ?? 0) + count;
      }
    }
    return sums;
  }
}
