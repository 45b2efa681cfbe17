// @vitest-environment happy-dom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { coachedSitesItem, pausedUntilItem, sitesOffItem } from '../../../../lib/storage/items.ts';
import { LiveItem } from '../../../../lib/ui/kit/live-item.svelte.ts';
import { Preferences } from '../../../../lib/ui/kit/preferences.svelte.ts';
import { PromiseBook } from '../../../../lib/ui/promises/promise-book.svelte.ts';
import type { PopupPage } from '../../../../lib/ui/popup/popup-page.ts';
import Popup from '../../../../lib/ui/popup/Popup.svelte';

/** What the background was asked. */
let asked: unknown[] = [];
let popup: object | null = null;

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    asked.push(message);
    const { type } = message as { type: string };
    const answer = type === 'promises' ? { promises: [], notifications: true } : [];
    return { ok: true, answer };
  });
});

afterEach(async () => {
  if (popup !== null) await unmount(popup);
  popup = null;
  document.body.replaceChildren();
});

const desk: PopupPage = {
  tabId: 3,
  url: 'https://desk.example/tickets/7',
  builtIn: ['https://*.zendesk.com/agent/*'],
  pattern: 'https://desk.example/*',
  permitted: false,
};

async function open(page: PopupPage, requestPermission = vi.fn(async () => true)) {
  const items = {
    pausedUntil: await LiveItem.of(pausedUntilItem),
    sitesOff: await LiveItem.of(sitesOffItem),
    coachedSites: await LiveItem.of(coachedSitesItem),
  };
  const preferences = await Preferences.load('en');
  const promises = await PromiseBook.load();
  const onclose = vi.fn();
  popup = mount(Popup, {
    target: document.body,
    props: {
      preferences,
      page,
      items,
      promises,
      shortcut: 'Alt+Shift+S',
      requestPermission,
      onclose,
    },
  });
  flushSync();
  return { requestPermission, onclose };
}

const standing = () => document.querySelector<HTMLElement>('[data-standing]')?.dataset.standing;
const text = () => document.body.textContent;

function click(words: string): void {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent.includes(words));
  if (button === undefined) throw new Error(`no button says “${words}”`);
  button.click();
}

test('“Coach me here” asks the browser first, then the background', async () => {
  const { requestPermission } = await open(desk);
  expect(standing()).toBe('not-asked');
  click('Coach me here');
  await vi.waitFor(() =>
    expect(asked).toContainEqual({ type: 'coachHere', origin: 'https://desk.example', on: true }),
  );
  expect(requestPermission).toHaveBeenCalledWith(['https://desk.example/*']);
  // The background writes the site down; the popup follows.
  await coachedSitesItem.setValue([{ origin: 'https://desk.example' }]);
  await vi.waitFor(() => expect(standing()).toBe('on'));
});

test('a permission refused changes nothing and says so', async () => {
  await open(
    desk,
    vi.fn(async () => false),
  );
  click('Coach me here');
  await vi.waitFor(() => expect(text()).toContain('Not allowed, so nothing changed.'));
  expect(asked).not.toContainEqual(expect.objectContaining({ type: 'coachHere' }));
  expect(standing()).toBe('not-asked');
});

test('a permission taken away can be given back', async () => {
  await coachedSitesItem.setValue([{ origin: 'https://desk.example' }]);
  const { requestPermission } = await open(desk);
  expect(standing()).toBe('no-permission');
  click('Allow again');
  await vi.waitFor(() => expect(standing()).toBe('on'));
  expect(requestPermission).toHaveBeenCalledOnce();
});

test('the picker starts in the tab the popup was opened over', async () => {
  await coachedSitesItem.setValue([{ origin: 'https://desk.example' }]);
  const { onclose } = await open({ ...desk, permitted: true });
  click('Show the reply box');
  await vi.waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(asked).toContainEqual({ type: 'pick', tabId: 3 });
});

test('a page closed to extensions offers nothing that cannot work', async () => {
  await open({ ...desk, url: null, pattern: null });
  expect(standing()).toBe('not-here');
  expect(text()).not.toContain('Coach me here');
  expect(text()).not.toContain('Show the reply box');
});

test('a switch the browser refuses to store stays as it was and says so', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await coachedSitesItem.setValue([{ origin: 'https://desk.example' }]);
  await open({ ...desk, permitted: true });
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota'));
  document.querySelector<HTMLElement>('[role="switch"]')?.click();
  await vi.waitFor(() => expect(text()).toContain('That could not be saved.'));
  expect(standing()).toBe('on');
});
