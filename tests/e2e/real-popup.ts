/**
 * The popup as the browser opens it over a page. Playwright does not see such popups, so it is
 * reached through the browser's own debugging session, and clicked with real mouse events.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type CDPSession, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { Launched } from './launch.ts';

declare const chrome: Browser;

interface Reply {
  id: number;
  result?: { result?: { value?: unknown }; exceptionDetails?: unknown };
}

export class RealPopup {
  #session: CDPSession;
  #sessionId: string;
  #waiting = new Map<number, (reply: Reply) => void>();
  #last = 0;

  private constructor(session: CDPSession, sessionId: string) {
    this.#session = session;
    this.#sessionId = sessionId;
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const reply = JSON.parse(message) as Reply;
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    });
  }

  /** Opens the popup over a page of a new profile and waits until it is drawn. */
  static async open({ context, worker, urlOf }: Launched, page: Page): Promise<RealPopup> {
    // The practice desk, which installation opens, must not come to the front in between.
    const addresses = () => context.pages().map((one) => one.url());
    await expect.poll(addresses).toContainEqual(expect.stringContaining('practice.html'));
    await page.bringToFront();
    const browser = context.browser();
    if (browser === null) throw new Error('a persistent context has a browser');
    const session = await browser.newBrowserCDPSession();
    await worker.evaluate(() => chrome.action.openPopup());
    const find = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.find(({ url }) => url === urlOf('popup.html'))?.targetId;
    };
    await expect.poll(find).toBeDefined();
    const targetId = (await find()) ?? '';
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const popup = new RealPopup(session, sessionId);
    await expect.poll(() => popup.standing()).not.toBeNull();
    return popup;
  }

  /** Runs an expression in the popup and gives back its value. */
  async evaluate(expression: string): Promise<unknown> {
    const params = { expression, returnByValue: true, awaitPromise: true };
    const { result } = await this.#send('Runtime.evaluate', params);
    if (result?.exceptionDetails) throw new Error(JSON.stringify(result.exceptionDetails));
    return result?.result?.value;
  }

  async text(): Promise<string> {
    return String(await this.evaluate('document.body.innerText'));
  }

  async standing(): Promise<string | null> {
    const value = await this.evaluate(
      'document.querySelector("[data-standing]")?.dataset.standing ?? null',
    );
    return value === null ? null : String(value);
  }

  /** Clicks in the middle of the first element that `selector` finds and whose text has `words`. */
  async click(selector: string, words = ''): Promise<void> {
    const place = await this.evaluate(`(() => {
      const found = [...document.querySelectorAll(${JSON.stringify(selector)})]
        .find((element) => element.textContent.includes(${JSON.stringify(words)}));
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`);
    const at = { ...(place as { x: number; y: number }), button: 'left', clickCount: 1 };
    await this.#send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
    await this.#send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
  }

  /** What axe finds wrong, as `rule: selector`. */
  async violations(): Promise<unknown> {
    const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
    const axe = createRequire(builder).resolve('axe-core/axe.min.js');
    await this.evaluate(`${readFileSync(axe, 'utf8')}; null`);
    return this.evaluate(`axe.run().then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`);
  }

  #send(method: string, params: object): Promise<Reply> {
    const id = ++this.#last;
    const reply = new Promise<Reply>((resolve) => this.#waiting.set(id, resolve));
    void this.#session.send('Target.sendMessageToTarget', {
      sessionId: this.#sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    return reply;
  }
}
