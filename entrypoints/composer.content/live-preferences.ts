/** What the agent set, read from storage and followed while the page is open. */
import { browser } from 'wxt/browser';
import type { LivePreferences, Preferences } from '../../lib/page/preferences.ts';
import type { CheckedItem } from '../../lib/storage/checked-item.ts';
import {
  coachedSitesItem,
  overridesItem,
  packsRevisionItem,
  pausedUntilItem,
  settingsItem,
  silencedRulesItem,
  sitesOffItem,
} from '../../lib/storage/items.ts';
import { uiLangFor } from '../../lib/ui/texts/languages.ts';
import { isBuiltIn } from './registration.ts';

/** Loads the preferences of a page; storage that fails leaves the defaults. */
export async function livePreferences(
  origin: string,
  signal: AbortSignal,
): Promise<LivePreferences> {
  const stored = {
    settings: settingsItem.fallback,
    pausedUntil: pausedUntilItem.fallback,
    sitesOff: sitesOffItem.fallback,
    silenced: silencedRulesItem.fallback,
    coached: coachedSitesItem.fallback,
    /** Counts the changes of rules: the open draft is looked at again. */
    rules: 0,
  };
  const builtIn = isBuiltIn(origin);
  const listeners = new Set<() => void>();
  let now = preferences();

  function preferences(): Preferences {
    const { settings, pausedUntil, sitesOff, silenced, coached, rules } = stored;
    // A registered script runs on every port of a host; the agent asked for one origin.
    const shown = coached.find((site) => site.origin === origin) ?? null;
    return {
      uiLang: uiLangFor(settings.uiLang, browser.i18n.getUILanguage()),
      theme: settings.theme,
      notes: settings.notes,
      sendCheck: settings.sendCheck ?? true,
      pausedUntil,
      off: sitesOff.includes(origin) || !(builtIn || shown !== null),
      silenced,
      shown,
      rules,
    };
  }

  function changed(): void {
    now = preferences();
    for (const tell of listeners) tell();
  }

  /** Watches first and reads then: a change between the two must not be missed. */
  async function follow<T>(item: CheckedItem<T>, take: (value: T) => void): Promise<void> {
    let heard = false;
    const stop = item.watch((value) => {
      heard = true;
      take(value);
      changed();
    });
    signal.addEventListener('abort', stop);
    const value = await item.getValue();
    if (!heard) take(value);
  }

  const rulesChanged = (): void => {
    stored.rules += 1;
    changed();
  };
  signal.addEventListener('abort', overridesItem.watch(rulesChanged));
  signal.addEventListener('abort', packsRevisionItem.watch(rulesChanged));
  await Promise.all([
    follow(settingsItem, (value) => (stored.settings = value)),
    follow(pausedUntilItem, (value) => (stored.pausedUntil = value)),
    follow(sitesOffItem, (value) => (stored.sitesOff = value)),
    follow(silencedRulesItem, (value) => (stored.silenced = value)),
    follow(coachedSitesItem, (value) => (stored.coached = value)),
  ]);
  now = preferences();

  return {
    get: () => now,
    watch(tell, until) {
      listeners.add(tell);
      until.addEventListener('abort', () => listeners.delete(tell));
    },
  };
}
