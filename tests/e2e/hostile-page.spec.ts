/**
 * A helpdesk page that has turned on its agent: its scripts read all they can reach, press our
 * buttons, and send messages in our name.
 */
// long because one page tries all it can, one attack after another
import { expect, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { kettlePack } from '../unit/packs/pack-text.ts';
import { count, store } from './own-pages.ts';
import { test } from './helpdesk.ts';

/** What pages of the extension know the browser's API by. */
declare const chrome: Browser;

const DRAFT = 'Hello Dana, I will check this and get back to you soon. Have a wonderful day!';

/** Everything a script of the page can read: markup, our shadow roots, styles and highlights. */
function reach(): string {
  const roots: (Document | ShadowRoot)[] = [document];
  const found: string[] = [];
  for (const root of roots) {
    found.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
    const sheets = [...root.styleSheets, ...root.adoptedStyleSheets];
    for (const sheet of sheets) found.push([...sheet.cssRules].map((r) => r.cssText).join('\n'));
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      found.push(...Object.values((element as HTMLElement).dataset).map(String));
      // What a framework left on its elements: state behind what is drawn.
      for (const key of Reflect.ownKeys(element)) {
        const value: unknown = Reflect.get(element, key);
        if (typeof value !== 'function') found.push(String(key), JSON.stringify(value) ?? '');
      }
    }
  }
  for (const [name, highlight] of CSS.highlights.entries()) {
    found.push(name, ...[...highlight].map(String));
  }
  const globals = Object.getOwnPropertyNames(window).filter((key) => /sincer|svelte/i.test(key));
  const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
  return [...found, ...globals, kept].join('\n');
}

const inBackground = (page: Page, message: object): Promise<unknown> =>
  page.evaluate((given) => chrome.runtime.sendMessage(given), message);

test('the page reads what is drawn on it, and no more', async ({ visit, launched }) => {
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  const secret = kettlePack({ id: 'zzpack', rule: 'zzsecretrule', word: 'zzkettle' });
  const source = { kind: 'text', name: 'zzfile.yaml' };
  await inBackground(own, { type: 'installPack', text: secret, source });
  await store(own, {
    pseudonym: { key: 'zzkey', name: 'zzpseudonym' },
    overrides: { 'calm-down': { enabled: false }, 'zzoverride-rule': { severity: 'note' } },
    sitesOff: ['https://zzsite.example'],
    coachedSites: [{ origin: 'https://zzother.example', composer: '.zzcomposer' }],
    trainer: { marks: [{ day: '2026-03-03', label: 'zztraining' }], leastGroup: 5 },
    ruleDrafts: { zz: { kind: 'rule', name: '', text: 'zzdraft', at: 1 } },
  });
  await count(own, 'zzcounted-rule', ['shown', 'sent-with']);
  // Another ticket, in another tab, with hints of its own.
  const other = await launched.context.newPage();
  const coached = await visit('chat/');
  await other.goto(`${new URL(coached.page.url()).origin}/chat/`);
  await other.locator('textarea').pressSequentially('Zzcustomer, I will look into it soon.');
  await expect(other.locator('sincerely-coach button[data-rule]').first()).toBeVisible();

  await coached.page.bringToFront();
  await coached.page.locator('textarea').pressSequentially(DRAFT);
  await expect(coached.chip('cheerful-signoff')).toBeVisible();
  await coached.chip('cheerful-signoff').click();
  await expect(coached.card).toBeVisible();
  const read = await coached.page.evaluate(reach);
  // It does read what is drawn there.
  expect(read).toContain('Have a wonderful day!');
  expect(read).toContain('data-rule="cheerful-signoff"');
  expect(read.match(/zz\w+/gi) ?? []).toEqual([]);
});

test('the page has no way to our files, our storage or our background', async ({
  visit,
  launched,
}) => {
  const { page } = await visit('chat/');
  const tried = await page.evaluate(async (options) => {
    const api = (window as { chrome?: { runtime?: object; storage?: object } }).chrome;
    const frame = document.createElement('iframe');
    frame.src = options;
    document.body.append(frame);
    const fetched = await fetch(options).then(
      () => 'read',
      () => 'refused',
    );
    return { runtime: typeof api?.runtime, storage: typeof api?.storage, fetched };
  }, launched.urlOf('options.html'));
  expect(tried).toEqual({ runtime: 'undefined', storage: 'undefined', fetched: 'refused' });
});

test('what no hand pressed is not pressed', async ({ visit, launched }) => {
  const coached = await visit('chat/');
  const { page } = coached;
  const field = page.locator('textarea');
  await field.pressSequentially(DRAFT);
  await expect(coached.chip('cheerful-signoff')).toBeVisible();

  /** All that a script can do to the buttons in a shadow root. */
  const press = (selector: string): Promise<number> =>
    page.evaluate((wanted) => {
      const hosts = [...document.querySelectorAll('sincerely-coach')];
      const buttons = hosts.flatMap((host) => [
        ...host.shadowRoot!.querySelectorAll<HTMLElement>(wanted),
      ]);
      for (const button of buttons) {
        button.click();
        button.focus();
        const init = { bubbles: true, cancelable: true, composed: true, detail: 1, button: 0 };
        for (const type of ['pointerdown', 'pointerup']) {
          button.dispatchEvent(new PointerEvent(type, { ...init, isPrimary: true }));
        }
        for (const type of ['mousedown', 'mouseup', 'click']) {
          button.dispatchEvent(new MouseEvent(type, init));
        }
        for (const key of ['Enter', ' ']) {
          for (const type of ['keydown', 'keyup']) {
            button.dispatchEvent(new KeyboardEvent(type, { ...init, key }));
          }
        }
        // A label's click is passed on by the browser itself.
        const label = document.createElement('label');
        button.before(label);
        label.append(button.cloneNode(true));
        label.click();
        label.remove();
      }
      return buttons.length;
    }, selector);

  expect(await press('button[data-rule]')).toBeGreaterThan(0);
  await expect(coached.card).toBeHidden();
  await coached.chip('cheerful-signoff').click();
  await expect(coached.card).toBeVisible();
  // Fixes, dismissing, silencing: everything in the card, and everything else of ours.
  expect(await press('button')).toBeGreaterThan(3);
  await expect(coached.card).toBeVisible();
  await expect(field).toHaveValue(DRAFT);
  await expect(coached.chip('cheerful-signoff')).toBeVisible();
  await expect.poll(() => coached.counts(launched, 'cheerful-signoff')).toEqual({ shown: 1 });
  // The agent's own hand does press.
  await page.bringToFront();
  await coached.card.locator('button[data-fix]').first().click();
  await expect(field).not.toHaveValue(DRAFT);
});

test('a reply that is held is not let go by a script', async ({ visit }) => {
  const coached = await visit('chat/');
  const { page } = coached;
  const field = page.locator('textarea');
  await field.pressSequentially('Hello {{name}}, it arrives today by 18:00. ');
  await expect(coached.chip('unfilled-placeholder')).toBeVisible();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const held = coached.host.locator('[data-held]');
  await expect(held).toBeVisible();
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('sincerely-coach')) {
      host.shadowRoot!.querySelector<HTMLElement>('[data-send="anyway"]')?.click();
    }
  });
  await expect(held).toBeVisible();
  await expect(field).not.toHaveValue('');
  await held.locator('[data-send="anyway"]').click();
  await expect(field).toHaveValue('');
});

test('messages in our name are heard by nobody', async ({ visit, launched }) => {
  const coached = await visit('chat/');
  const { page } = coached;
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  await count(own, 'calm-down', ['shown']);
  const before = await coached.counts(launched, 'calm-down');
  expect(before).toEqual({ shown: 1 });
  await page.evaluate(
    (id) => {
      const requests = ['forget', 'tallies', 'removePack', 'focus-coach', 'open', 'count'];
      for (const type of requests) {
        const message = { type, notice: type, id, from: '2000-01-01', to: '2999-12-31' };
        window.postMessage(message, '*');
        window.postMessage(JSON.stringify(message), '*');
        for (const target of [window, document, ...document.querySelectorAll('sincerely-coach')]) {
          for (const name of [type, 'sincerely', 'message', `sincerely:${type}`, 'replaced']) {
            target.dispatchEvent(new CustomEvent(name, { detail: message }));
          }
        }
      }
    },
    new URL(launched.urlOf('')).host,
  );
  const tabs = launched.context.pages().length;
  await page.locator('textarea').pressSequentially(DRAFT);
  await expect(coached.chip('cheerful-signoff')).toBeVisible();
  expect(await coached.counts(launched, 'calm-down')).toEqual(before);
  expect(launched.context.pages()).toHaveLength(tabs);
});

test('a coach that speaks for a hostile page is refused what it has no business with', async ({
  visit,
  launched,
}) => {
  const { page } = await visit('chat/');
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  await count(own, 'calm-down', ['shown']);
  // The content script's own world, as a page would have it that broke out of its process.
  const world = await page.context().newCDPSession(page);
  const contexts: { id: number; origin: string; auxData?: { type?: string } }[] = [];
  world.on('Runtime.executionContextCreated', ({ context }) => {
    contexts.push(context);
  });
  await world.send('Runtime.enable');
  const isolated = contexts.find(
    ({ origin, auxData }) =>
      auxData?.type === 'isolated' && origin.startsWith('chrome-extension://'),
  );
  expect(isolated).toBeDefined();
  const asking = async (message: object): Promise<unknown> => {
    const { result } = await world.send('Runtime.evaluate', {
      expression: `chrome.runtime.sendMessage(${JSON.stringify(message)}).then(
        (reply) => JSON.stringify(reply ?? null), (error) => JSON.stringify({ error: String(error) }))`,
      contextId: isolated!.id,
      awaitPromise: true,
    });
    return JSON.parse(result.value as string) as unknown;
  };
  for (const message of [
    { type: 'tallies', from: '2000-01-01', to: '2999-12-31' },
    { type: 'forget' },
    { type: 'packs' },
    { type: 'promises' },
    { type: 'installPack', text: kettlePack(), source: { kind: 'text', name: '' } },
  ]) {
    expect(await asking(message)).toBeNull();
  }
  // Nor does it open pages of others as if they were ours.
  expect(await asking({ type: 'open', page: '/outside.invalid/x' })).toMatchObject({ ok: false });
  const tallies = (await inBackground(own, {
    type: 'tallies',
    from: '2000-01-01',
    to: '2999-12-31',
  })) as { answer: { rule: string }[] };
  expect(tallies.answer.map(({ rule }) => rule)).toContain('calm-down');
});
