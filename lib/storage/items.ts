/**
 * Everything kept in `storage.local`, one typed and versioned item each. Values that fail their
 * check (edited by hand, written by a newer version) are read as the fallback and left in place.
 */
import { storage } from 'wxt/utils/storage';
import type { Lang, Severity } from '../engine/types.ts';

export interface Settings {
  uiLang: 'auto' | Lang;
  theme: 'auto' | 'light' | 'dark';
  /** Coach internal notes too; off by default. */
  notes: boolean;
}

export const settingsItem = storage.defineItem<Settings>('local:settings', {
  fallback: { uiLang: 'auto', theme: 'auto', notes: false },
  version: 1,
});

/** Epoch milliseconds until which everything is quiet; 0 when it is not. */
export const pausedUntilItem = storage.defineItem<number>('local:pausedUntil', {
  fallback: 0,
  version: 1,
});

/** Origins the agent switched off. */
export const sitesOffItem = storage.defineItem<string[]>('local:sitesOff', {
  fallback: [],
  version: 1,
});

/** A page the agent asked to be coached on, and what the picker learned about it. */
export interface CoachedSite {
  origin: string;
  /** CSS selectors the agent showed with the picker; absent while the generic finder is used. */
  composer?: string;
  customerTurn?: string;
  agentTurn?: string;
}

export const coachedSitesItem = storage.defineItem<CoachedSite[]>('local:coachedSites', {
  fallback: [],
  version: 1,
});

export interface RuleOverride {
  enabled?: boolean;
  severity?: Severity;
}

/** The agent's changes to rules, by rule id, kept apart from the packs. */
export const overridesItem = storage.defineItem<Record<string, RuleOverride>>('local:overrides', {
  fallback: {},
  version: 1,
});

/** Rules muted on one site, by site id. */
export const silencedRulesItem = storage.defineItem<Record<string, string[]>>(
  'local:silencedRules',
  { fallback: {}, version: 1 },
);
