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
  type CoachedSite,
} from '../../lib/storage/items.ts';
import { uiLangFor } from '../../lib/ui/texts/index.ts';
import { isBuiltIn } from './registration.ts';

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
  const builtIn = isBuiltIn(origin);
  let off = sitesOff.includes(origin);
  // A registered script runs on every port of a host; the agent asked for one origin.
  let asked = coached;
  const isOff = () => off || !(builtIn || asked.some((site) => site.origin === origin));
  const shownHere = (all: CoachedSite[]) => all.find((site) => site.origin === origin) ?? null;

  let now: Preferences = {
    uiLang: uiLangFor(settings.uiLang, browser.i18n.getUILanguage()),
    theme: settings.theme,
    notes: settings.notes,
    pausedUntil,
    off: isOff(),
    silenced,
    shown: shownHere(coached),
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
    sitesOffItem.watch((all) => {
      off = all.includes(origin);
      change({ off: isOff() });
    }),
    silencedRulesItem.watch((rules) => change({ silenced: rules })),
    coachedSitesItem.watch((all) => {
      asked = all;
      change({ off: isOff(), shown: shownHere(all) });
    }),
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
