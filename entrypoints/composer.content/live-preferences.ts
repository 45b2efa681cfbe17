/** What the agent set, read from storage and followed while the page is open. */
import { browser } from 'wxt/browser';
import type { LivePreferences, Preferences } from '../../lib/page/preferences.ts';
import {
  coachedSitesItem,
  overridesItem,
  pausedUntilItem,
  settingsItem,
  silencedRulesItem,
  sitesOffItem,
} from '../../lib/storage/items.ts';
import { uiLangFor } from '../../lib/ui/texts/index.ts';

/** Loads the preferences of a page; storage that fails leaves the defaults. */
export async function livePreferences(
  origin: string,
  signal: AbortSignal,
): Promise<LivePreferences> {
  const [settings, pausedUntil, sitesOff, silenced, coached] = await Promise.all([
    settingsItem.getValue(),
    pausedUntilItem.getValue(),
    sitesOffItem.getValue(),
    silencedRulesItem.getValue(),
    coachedSitesItem.getValue(),
  ]);
  let now: Preferences = {
    uiLang: uiLangFor(settings.uiLang, browser.i18n.getUILanguage()),
    theme: settings.theme,
    notes: settings.notes,
    pausedUntil,
    off: sitesOff.includes(origin),
    silenced,
    shown: coached.find((site) => site.origin === origin) ?? null,
    rules: 0,
  };
  const listeners = new Set<() => void>();
  const change = (part: Partial<Preferences>) => {
    now = { ...now, ...part };
    for (const tell of listeners) tell();
  };

  const stops = [
    settingsItem.watch(({ uiLang, theme, notes }) =>
      change({ uiLang: uiLangFor(uiLang, browser.i18n.getUILanguage()), theme, notes }),
    ),
    pausedUntilItem.watch((until) => change({ pausedUntil: until })),
    sitesOffItem.watch((all) => change({ off: all.includes(origin) })),
    silencedRulesItem.watch((rules) => change({ silenced: rules })),
    coachedSitesItem.watch((all) =>
      change({ shown: all.find((site) => site.origin === origin) ?? null }),
    ),
    overridesItem.watch(() => change({ rules: now.rules + 1 })),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });

  return {
    get: () => now,
    watch(tell, until) {
      listeners.add(tell);
      until.addEventListener('abort', () => listeners.delete(tell));
    },
  };
}
