import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import '../../lib/ui/kit/tokens.css';
import '../../lib/ui/kit/page.css';
import { coachedSitesItem, pausedUntilItem, sitesOffItem } from '../../lib/storage/items.ts';
import { LiveItem } from '../../lib/ui/kit/live-item.svelte.ts';
import { Preferences } from '../../lib/ui/kit/preferences.svelte.ts';
import type { PopupPage } from '../../lib/ui/popup/popup-page.ts';
import { patternFor, originOf } from '../../lib/ui/popup/site-standing.ts';
import { PromiseBook } from '../../lib/ui/promises/promise-book.svelte.ts';
import Popup from '../../lib/ui/popup/Popup.svelte';

const builtIn = (browser.runtime.getManifest().content_scripts ?? []).flatMap(
  ({ matches }) => matches ?? [],
);

async function activePage(): Promise<PopupPage> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const url = tab?.url ?? null;
  const tabId = tab?.id ?? null;
  if (url === null || originOf(url) === null) {
    return { tabId, url: null, builtIn, pattern: null, permitted: false };
  }
  const pattern = patternFor(url, builtIn);
  const permitted = await browser.permissions.contains({ origins: [pattern] });
  return { tabId, url, builtIn, pattern, permitted };
}

const [preferences, page, pausedUntil, sitesOff, coachedSites, promises, commands] =
  await Promise.all([
    Preferences.load(browser.i18n.getUILanguage()),
    activePage(),
    LiveItem.of(pausedUntilItem),
    LiveItem.of(sitesOffItem),
    LiveItem.of(coachedSitesItem),
    PromiseBook.load(),
    browser.commands.getAll(),
  ]);

mount(Popup, {
  target: document.getElementById('app') ?? document.body,
  props: {
    preferences,
    page,
    items: { pausedUntil, sitesOff, coachedSites },
    promises,
    shortcut: commands.find(({ name }) => name === 'coach-focus')?.shortcut || null,
    requestPermission: (origins) => browser.permissions.request({ origins }),
    onclose: () => window.close(),
  },
});
