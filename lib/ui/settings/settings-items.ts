import {
  coachedSitesItem,
  keepDaysItem,
  pausedUntilItem,
  silencedRulesItem,
  sitesOffItem,
  type CoachedSite,
} from '../../storage/items.ts';
import { LiveItem } from '../kit/live-item.svelte.ts';

/** What the settings page changes, besides the preferences. */
export interface SettingsItems {
  sitesOff: LiveItem<string[]>;
  coachedSites: LiveItem<CoachedSite[]>;
  silencedRules: LiveItem<Record<string, string[]>>;
  pausedUntil: LiveItem<number>;
  /** For how many days statistics are kept. */
  keepDays: LiveItem<number>;
}

export async function loadSettingsItems(): Promise<SettingsItems> {
  const [sitesOff, coachedSites, silencedRules, pausedUntil, keepDays] = await Promise.all([
    LiveItem.of(sitesOffItem),
    LiveItem.of(coachedSitesItem),
    LiveItem.of(silencedRulesItem),
    LiveItem.of(pausedUntilItem),
    LiveItem.of(keepDaysItem),
  ]);
  return { sitesOff, coachedSites, silencedRules, pausedUntil, keepDays };
}
