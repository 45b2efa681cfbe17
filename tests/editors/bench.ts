/**
 * An editor page with the coach at it, and what a person does there.
 * Long because every case of the contract is written in these words.
 */
import { test as base, expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { Coached } from '../e2e/helpdesk.ts';
import { launchExtension, type Launched } from '../e2e/launch.ts';
import { servePages, type PageServer } from '../pages/serve.ts';
import { EDITORS_BUILT } from './build.ts';
import { EDITORS, type EditorPage } from './editors.ts';

declare global {
  /** What the desk of an editor page (`pages/desk.js`) answers to. */
  interface Window {
    ready: boolean;
    model: () => string;
    read: (element: Element) => string;
    settled: () => boolean;
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

/** One browser serves all pages of a worker: a case leaves nothing behind that the next could see. */
export const test = base.extend<{ page: Page }, { server: PageServer; launched: Launched }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from the pattern
    async ({}, use) => {
      const server = await servePages(0, [{ prefix: '/editors/', folder: EDITORS_BUILT, policy }]);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  launched: [
    async ({ server }, use) => {
      const launched = await launchExtension();
      await launched.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
        origin: server.origin,
      });
      // The practice desk opens after installation; a page behind it would get no frames.
      await expect
        .poll(() => launched.context.pages().some((one) => one.url().endsWith('/practice.html')))
        .toBe(true);
      await use(launched);
      await launched.context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ launched }, use) => {
    const page = await launched.context.newPage();
    await use(page);
    await page.close();
  },
});

/** One editor at one desk. */
export class Bench extends Coached {
  readonly editor: EditorPage;
  readonly place: Place;
  /** Where the desk is: the page, or the frame around it. */
  readonly desk: Page | FrameLocator;
  readonly editable: Locator;

  constructor(page: Page, editor: EditorPage, place: Place) {
    super(page);
    this.editor = editor;
    this.place = place;
    this.desk = place === 'frame' ? page.frameLocator('iframe.desk') : page;
    this.host = this.desk.locator('sincerely-coach');
    this.card = this.host.getByRole('dialog');
    const inside = editor.frame === undefined ? this.desk : this.desk.frameLocator(editor.frame);
    this.editable = inside.locator(editor.editable).first();
  }

  /** Opens the page of the editor with a letter of `pages/letters.js` in it, and goes to it. */
  static async at(
    page: Page,
    origin: string,
    editor: EditorPage,
    place: Place = 'page',
    start = '',
  ): Promise<Bench> {
    const file = place === 'frame' ? `${editor.id}-frame.html` : `${editor.id}.html`;
    const query = new URLSearchParams({ ticket: '4711', in: place, start });
    await page.goto(`${origin}/editors/${file}?${query}`);
    const bench = new Bench(page, editor, place);
    await bench.ready();
    await bench.begin();
    if (start !== '') await bench.finishLetter();
    return bench;
  }

  override model(): Promise<string> {
    return this.#main.evaluate((node) => node.ownerDocument.defaultView!.model());
  }

  /** The draft as the coach reads it. */
  read(): Promise<string> {
    return this.editable.evaluate((node) => {
      const view = node.ownerDocument.defaultView!;
      return (view.read ?? (view.parent as typeof view).read)(node);
    });
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
    return [...inText, ...onMirror].map((words) => words.replaceAll('\ufeff', ''));
  }

  override underMark(words: string): Promise<string> {
    return super.underMark(words, this.editable);
  }

  async begin(): Promise<void> {
    // At its corner: a click on marked words would open their card.
    await this.editable.click({ position: { x: 3, y: 3 } });
    await expect(this.host).toHaveAttribute('data-state', 'watching');
  }

  /** Writes what a letter of `pages/letters.js` lacks, which makes it the agent's own. */
  async finishLetter(): Promise<void> {
    await this.press('Control+Home');
    await this.page.keyboard.type('H');
    await this.press('Control+End');
    await this.page.keyboard.type('r');
  }

  /**
   * Presses keys that move the caret, and lets the editor hear of it: editors learn of the
   * selection from an event of its own, which no person outruns and a test does. Before them it
   * draws what was typed: Trix would put the caret back behind it, with us or without.
   */
  async press(...keys: string[]): Promise<void> {
    await this.breathe();
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.breathe();
    }
  }

  /** Waits until the page has drawn what was done and the editor has heard of it. */
  async breathe(): Promise<void> {
    await this.editable.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))),
        ),
    );
    const settled = () => this.#main.evaluate((node) => node.ownerDocument.defaultView!.settled());
    await expect.poll(settled).toBe(true);
  }

  /** Takes back the last change, after which the text has to be this again. */
  async undo(text: string): Promise<void> {
    for (let left = this.editor.undoPresses ?? 1; left > 0; left -= 1) {
      await this.press('Control+z');
      if (left > 1 && (await this.model()) === text) return;
    }
    await expect.poll(() => this.model()).toBe(text);
  }

  async redo(): Promise<void> {
    await this.press(this.editor.redo ?? 'Control+y');
  }

  /**
   * Types lines. A new one is drawn before it is typed in: Trix, that draws a frame later, doubles
   * it for whoever is faster than that, with us or without.
   */
  async type(text: string): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.press('Enter');
      await this.page.keyboard.type(line);
    }
  }

  /** Pastes as a person does, from the clipboard. */
  async paste(text: string): Promise<void> {
    await this.editable.evaluate(
      (node, words) => node.ownerDocument.defaultView!.navigator.clipboard.writeText(words),
      text,
    );
    await this.page.keyboard.press('Control+v');
  }

  /** Opens the card of a rule: by its chip, or from the list where the strip has no room for it. */
  async openCard(rule: string): Promise<void> {
    const inStrip = this.host.locator(`button.chip:not(.said)`).and(this.chip(rule));
    if ((await inStrip.count()) === 0) await this.host.locator('button[data-stop="more"]').click();
    await this.chip(rule).click();
    await expect(this.card).toHaveAttribute('data-rule', rule);
  }

  /** Clicks the first or last fix on the card of a rule, and waits until it is done. */
  async fix(rule: string, which: 'first' | 'last'): Promise<void> {
    await this.breathe();
    await this.openCard(rule);
    await this.card.locator('button[data-fix]')[which]().click();
    await expect(this.host.locator('.chip.undo')).toBeVisible();
    await this.breathe();
  }

  /** What there is of the coach in the page. */
  async leftBehind(): Promise<string[]> {
    return this.#main.evaluate((node) => {
      const page = node.ownerDocument;
      const { CSS } = page.defaultView!;
      const ours = (sheet: CSSStyleSheet) =>
        [...sheet.cssRules].some(({ cssText }) => cssText.includes('sincerely'));
      return [
        ...[...page.querySelectorAll('sincerely-coach')].map(() => 'a host'),
        ...page.adoptedStyleSheets.filter(ours).map(() => 'a style sheet'),
        ...[...CSS.highlights.entries()]
          .filter(([name, { size }]) => name.startsWith('sincerely-') && size > 0)
          .map(() => 'a mark'),
      ];
    });
  }
}
