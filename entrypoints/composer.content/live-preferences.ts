/** What the agent set, read from storage and followed while the page is open. */
import { browser } from 'wxt/browser';
import type { LivePreferences, Preferences } from '../../lib/page/preferences.ts';
import { pauseEnd } from '../../lib/pause.ts';
import { withoutRules } from '../../lib/policy/govern.ts';
import type { Shown } from '../../lib/sites/shown-site.ts';
import { siteRule } from '../../lib/policy/sites.ts';
import { watchKeys, type CheckedItem } from '../../lib/storage/checked-item.ts';
import { pausedUntilItem } from '../../lib/storage/items.ts';
import {
  ownCoachedSitesItem,
  ownSettingsItem,
  ownSilencedRulesItem,
  ownSitesOffItem,
} from '../../lib/storage/own-items.ts';
import { policyItem } from '../../lib/storage/policy-item.ts';
import { uiLangFor } from '../../lib/ui/texts/languages.ts';
import { isBuiltIn } from './registration.ts';

/** Loads the preferences of a page; storage that fails leaves the defaults. */
export async function livePreferences(
  origin: string,
  signal: AbortSignal,
): Promise<LivePreferences> {
  const stored = {
    settings: ownSettingsItem.fallback,
    pausedUntil: pausedUntilItem.fallback,
    sitesOff: ownSitesOffItem.fallback,
    silenced: ownSilencedRulesItem.fallback,
    coached: ownCoachedSitesItem.fallback,
    policy: policyItem.fallback,
    /** Counts the changes of rules: the open draft is looked at again. */
    rules: 0,
  };
  const builtIn = isBuiltIn(origin);
  const listeners = new Set<() => void>();
  let now = preferences();

  function preferences(): Preferences {
    const { pausedUntil, sitesOff, policy, rules } = stored;
    const { organisation, holds } = policy;
    const settings = { ...stored.settings, ...policy.settings };
    const heard = [
      ...holds,
      ...Object.keys(policy.rules).filter((id) => policy.rules[id]!.enabled),
    ];
    const here = siteRule(policy, origin);
    // A registered script runs on every port of a host; the agent asked for one origin.
    const ofHere = (all: Shown[]) => all.find((site) => site.origin === origin);
    const own = ofHere(stored.coached);
    const set = ofHere(policy.coached);
    const shown = own || set ? { origin, ...own, ...set } : null;
    return {
      uiLang: uiLangFor(settings.uiLang, browser.i18n.getUILanguage()),
      theme: settings.theme,
      notes: settings.notes,
      sendCheck: settings.sendCheck ?? true,
      holds,
      required: policy.present
        ? {
            by: organisation,
            rules: heard,
            site: here === 'always',
          }
        : null,
      // Told anew each time: the clock may be set while it runs.
      get pausedUntil() {
        return pauseEnd(pausedUntil, Date.now());
      },
      off:
        here === 'never' ||
        (here === null && sitesOff.includes(origin)) ||
        !(builtIn || shown !== null),
      silenced: withoutRules(stored.silenced, heard),
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
  const rules = ['overrides', 'packsRevision', 'policy'];
  signal.addEventListener('abort', watchKeys(rules, rulesChanged));
  await Promise.all([
    follow(ownSettingsItem, (value) => (stored.settings = value)),
    follow(pausedUntilItem, (value) => (stored.pausedUntil = value)),
    follow(ownSitesOffItem, (value) => (stored.sitesOff = value)),
    follow(ownSilencedRulesItem, (value) => (stored.silenced = value)),
    follow(ownCoachedSitesItem, (value) => (stored.coached = value)),
    follow(policyItem, (value) => (stored.policy = value)),
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
