/** An editor page with the coach at it, and what a person does there. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { Coached, test as base } from '../e2e/helpdesk.ts';
import { servePages, type PageServer } from '../pages/serve.ts';
import { EDITORS_BUILT } from './build.ts';
import { EDITORS, type EditorPage } from './editors.ts';

declare global {
  /** What the desk of an editor page (`pages/desk.js`) answers to. */
  interface Window {
    ready: boolean;
    model: () => string;
    closeEditor: () => void;
    openEditor: () => Promise<void>;
  }
}

export type Place = 'page' | 'shadow' | 'frame';

/** Editors bring their own styles inline, and some of them scripts. */
function policy(path: string): string {
  const page = EDITORS.find(({ id }) => path === `/editors/${id}.html`);
  const scripts = page?.looseScripts ? "'self' 'unsafe-inline' 'unsafe-eval'" : "'self'";
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "frame-src 'self'",
  ].join('; ');
}

export const test = base.extend<object, { server: PageServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from the pattern
    async ({}, use) => {
      const server = await servePages(0, [{ prefix: '/editors/', folder: EDITORS_BUILT, policy }]);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

/** One editor at one desk. */
export class Bench extends Coached {
  /** Where the desk is: the page, or the frame around it. */
  readonly desk: Page | FrameLocator;
  readonly editable: Locator;

  constructor(page: Page, editor: EditorPage, place: Place) {
    super(page);
    this.desk = place === 'frame' ? page.frameLocator('iframe.desk') : page;
    this.host = this.desk.locator('sincerely-coach');
    this.card = this.host.getByRole('dialog');
    const inside = editor.frame === undefined ? this.desk : this.desk.frameLocator(editor.frame);
    this.editable = inside.locator(editor.editable).first();
  }

  override model(): Promise<string> {
    return this.#main.evaluate((node) => node.ownerDocument.defaultView!.model());
  }

  async ready(): Promise<void> {
    const ready = () => this.#main.evaluate((node) => node.ownerDocument.defaultView!.ready);
    await expect.poll(ready).toBe(true);
    await expect(this.editable).toBeVisible();
  }

  async close(): Promise<void> {
    await this.#main.evaluate((node) => node.ownerDocument.defaultView!.closeEditor());
  }

  async open(): Promise<void> {
    await this.#main.evaluate((node) => node.ownerDocument.defaultView!.openEditor());
  }

  get #main(): Locator {
    return this.desk.locator('main');
  }

  override async marked(): Promise<string[]> {
    const inText = await this.editable.evaluate((node) => {
      const { CSS } = node.ownerDocument.defaultView!;
      return [...CSS.highlights.entries()]
        .filter(([name]) => name.startsWith('sincerely-'))
        .flatMap(([, highlight]) => [...highlight].map((range) => String(range)));
    });
    const onMirror = await this.host.evaluateAll((hosts) =>
      hosts.flatMap((host) =>
        [...host.shadowRoot!.querySelectorAll('[data-mark]')].map((box) => box.textContent ?? ''),
      ),
    );
    // Older Slate holds an empty place open with a mark that has no width.
    return [...inText, ...onMirror].map((words) => words.replaceAll('\ufeff', ''));
  }

  async begin(): Promise<void> {
    await this.editable.click();
    await expect(this.host).toHaveAttribute('data-state', 'watching');
  }

  /**
   * Presses keys that move the caret, and lets the editor hear of it: editors learn of the
   * selection from an event of its own, which no person outruns and a test does.
   */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.editable.evaluate(
        () =>
          new Promise((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))),
          ),
      );
    }
  }

  async type(text: string): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.type(line);
    }
  }

  /** Clicks the chip of a rule and the fix on its card that reads so, or the last one. */
  async fix(rule: string, which: 'first' | 'last'): Promise<void> {
    await this.chip(rule).click();
    await this.card.locator('button[data-fix]')[which]().click();
  }
}
