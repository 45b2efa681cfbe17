// @vitest-environment happy-dom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { KeptPromise } from '../../../../lib/promises/promise.ts';
import { Preferences } from '../../../../lib/ui/kit/preferences.svelte.ts';
import { PromiseBook } from '../../../../lib/ui/promises/promise-book.svelte.ts';
import Host from './PromisesPageHost.svelte';

const HOUR = 3_600_000;

/** What the background has, and whether it answers. */
let kept: KeptPromise[];
let refuses: string[];
let page: object | null = null;

beforeEach(() => {
  fakeBrowser.reset();
  refuses = [];
  kept = [
    {
      ticket: 'https://a.zendesk.com/agent/tickets/35',
      site: 'zendesk',
      link: 'https://a.zendesk.com/agent/tickets/35',
      made: Date.now() - HOUR,
      due: Date.now() + 99 * HOUR,
      told: 0,
    },
  ];
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { type, to } = message as { type: string; to: KeptPromise | null };
    if (refuses.includes(type)) return { ok: false, error: 'the disk is full' };
    if (type === 'changePromise') kept = to === null ? [] : [to];
    return { ok: true, answer: { promises: kept, notifications: true } };
  });
});

afterEach(async () => {
  if (page !== null) await unmount(page);
  page = null;
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

async function open(): Promise<void> {
  const props = { preferences: await Preferences.load('en'), book: await PromiseBook.load() };
  page = mount(Host, { target: document.body, props });
  flushSync();
}

const text = () => document.body.textContent;

function click(words: string): void {
  const buttons = [...document.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent.trim() === words)!.click();
}

test('says that it is loading, then what there is', async () => {
  await open();
  expect(text()).toContain('One moment…');
  await vi.waitFor(() => expect(text()).toContain('Zendesk · 35'));
  expect(text()).toContain('Later');
});

test('says when the promises cannot be read, and tries again', async () => {
  refuses = ['promises'];
  await open();
  await vi.waitFor(() => expect(text()).toContain('The promises cannot be read just now.'));
  refuses = [];
  click('Try again');
  await vi.waitFor(() => expect(text()).toContain('Zendesk · 35'));
});

test('a change that could not be saved says so, and the promise stays', async () => {
  await open();
  await vi.waitFor(() => expect(text()).toContain('Zendesk · 35'));
  refuses = ['changePromise'];
  click('Kept');
  await vi.waitFor(() => expect(text()).toContain('That could not be saved.'));
  expect(text()).toContain('Zendesk · 35');
  refuses = [];
  click('Kept');
  await vi.waitFor(() => expect(text()).toContain('No open promises'));
  expect(text()).not.toContain('That could not be saved.');
});

test('a ticket that does not open says so', async () => {
  await open();
  await vi.waitFor(() => expect(text()).toContain('Zendesk · 35'));
  refuses = ['openTicket'];
  click('Zendesk · 35');
  await vi.waitFor(() => expect(text()).toContain('The ticket could not be opened.'));
});
