/** The demo helpdesk as the agent sees and uses it: by looking, by clicks and by keys. */
import type { Locator, Page } from '@playwright/test';
import type { Severity } from '../../lib/engine/types.ts';
import { Coached } from '../e2e/helpdesk.ts';
import { expect } from './expect.ts';
import type { DraftLine, Message, ShownHint } from './step.ts';

/** Milliseconds between two keys: a fast typist's, so that the coach sees every one. */
const KEY = 8;

export class DemoDesk extends Coached {
  /** The ticket that is open. */
  readonly pane: Locator;
  readonly editor: Locator;
  readonly send: Locator;
  readonly strip: Locator;
  readonly tone: Locator;

  constructor(page: Page) {
    super(page);
    this.pane = page.locator('.pane:not([data-hidden])');
    this.editor = this.pane.locator('.ck-editor__editable');
    this.send = this.pane.locator('[data-test-id="submit_button-button"]');
    this.strip = this.host.locator('.strip');
    this.tone = this.host.locator('.strip [data-stop="tone"]');
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: KEY });
  }

  /** Waits until the coach has looked at the text as it stands. */
  async looked(look = /^(early|settled)$/): Promise<void> {
    // The draft is read in the frame after the key; until then the answer is to the text before.
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await expect(this.host, 'The coach did not answer.').toHaveAttribute('data-look', look);
  }

  /** Moves to send, as an agent who is done, and waits for all there is to say about it. */
  async aboutToSend(): Promise<void> {
    await this.send.hover();
    await this.looked(/^settled$/);
  }

  /** The conversation as it stands on the page. */
  messages(): Promise<Message[]> {
    return this.pane.locator('.log article').evaluateAll((all) =>
      all.map((item): Message => {
        const text = (selector: string) =>
          item.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
        return {
          who: text('[data-test-id="omni-log-item-sender"]'),
          role: item.querySelector('[type="end-user"]') === null ? 'agent' : 'customer',
          ago: text('time'),
          lines: [...item.querySelectorAll('p')].map((line) => line.textContent ?? ''),
        };
      }),
    );
  }

  /** The chips of the strip, first first. */
  chips(): Promise<ShownHint[]> {
    return this.strip.locator('button[data-rule]').evaluateAll((all) =>
      (all as HTMLElement[]).map((chip): ShownHint => {
        const label = chip.querySelector('.label')?.textContent?.trim() ?? '';
        return {
          key: chip.dataset.key ?? '',
          rule: chip.dataset.rule ?? '',
          severity: chip.dataset.severity as Severity,
          label,
          say: chip.title.slice(label.length + ': '.length),
        };
      }),
    );
  }

  /** Opens the card of a rule; of the last chip where that rule has none now. */
  async openCard(rule: string): Promise<void> {
    const chips = this.strip.locator('button[data-rule]');
    const own = this.strip.locator(`button[data-rule="${rule}"]`);
    await ((await own.count()) > 0 ? own : chips.last()).click();
    await this.card.waitFor();
  }

  /** How many hints stand behind the count of the strip. */
  async behind(): Promise<number> {
    const count = this.strip.locator('[data-stop="more"]');
    return (await count.count()) === 0 ? 0 : Number((await count.innerText()).replace(/\D/g, ''));
  }

  /** The draft, with what is underlined in it on the page. */
  draft(): Promise<DraftLine[]> {
    return this.editor.evaluate((editor) => {
      const PREFIX = 'sincerely-';
      const marked = [...CSS.highlights]
        .filter(([name]) => name.startsWith(PREFIX))
        .flatMap(([name, highlight]) =>
          [...highlight].map((range) => ({ severity: name.slice(PREFIX.length), range })),
        );
      return [...editor.querySelectorAll('p, li')].map((line): DraftLine => {
        const here = marked.filter(({ range }) => line.contains(range.startContainer));
        return {
          text: line.textContent ?? '',
          marks: here.map(({ severity, range }) => {
            const before = document.createRange();
            before.setStart(line, 0);
            before.setEnd(range.startContainer, range.startOffset);
            const start = before.toString().length;
            return { start, end: start + range.toString().length, severity: severity as Severity };
          }),
        };
      });
    });
  }

  /** Selects words of the draft with the pointer, to type over them. */
  async select(words: string): Promise<void> {
    const [from, to] = await this.editor.evaluate((editor, wanted) => {
      const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const rects = [...range.getClientRects()];
        const [first, last] = [rects[0]!, rects.at(-1)!];
        return [
          { x: first.left + 1, y: first.top + first.height / 2 },
          { x: last.right - 1, y: last.top + last.height / 2 },
        ] as const;
      }
      throw new Error(`“${wanted}” is not in the draft`);
    }, words);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
    await this.expectSelected(words);
  }

  /** Fails until exactly these words are selected. */
  async expectSelected(words: string): Promise<void> {
    const selected = () => this.page.evaluate(() => String(getSelection()));
    await expect.poll(selected, `“${words}” is not selected.`).toBe(words);
  }
}
