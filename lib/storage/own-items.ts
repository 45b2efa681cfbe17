/**
 * What the agent set, as it is stored: their own wish, whatever their organisation requires. Pages
 * with a coach take it from here and lay the policy over it themselves, to carry no more than they
 * need; everybody else takes `items.ts`, where that is done.
 */
import { SEVERITIES, type RuleOverride } from '../engine/types.ts';
import { checkedItem } from './checked-item.ts';
import {
  isBoolean,
  isString,
  listOf,
  oneOf,
  optional,
  recordOf,
  shapeOf,
  type Check,
} from './checks.ts';

export interface Settings {
  /** `auto`, or the tag of a language of the interface. */
  uiLang: string;
  theme: 'auto' | 'light' | 'dark';
  /** Coach internal notes too; off by default. */
  notes: boolean;
  /** Hold a reply once when something in it must not go out; on where it is absent. */
  sendCheck?: boolean;
}

/** Which languages there are is the interface's to know. */
const isUiLang: Check<string> = (value): value is string =>
  typeof value === 'string' && /^(auto|[a-z]{2})$/.test(value);

export const ownSettingsItem = checkedItem<Settings>('local:settings', {
  fallback: { uiLang: 'auto', theme: 'auto', notes: false },
  version: 1,
  check: shapeOf<Settings>({
    uiLang: isUiLang,
    theme: oneOf('auto', 'light', 'dark'),
    notes: isBoolean,
    sendCheck: optional(isBoolean),
  }),
});

/** Origins the agent switched off. */
export const ownSitesOffItem = checkedItem<string[]>('local:sitesOff', {
  fallback: [],
  version: 1,
  check: listOf(isString),
});

/** A page the agent asked to be coached on, and what the picker learned about it. */
export interface CoachedSite {
  origin: string;
  /** CSS selectors the agent showed with the picker; absent while the generic finder is used. */
  composer?: string;
  customerTurn?: string;
  agentTurn?: string;
}

export const ownCoachedSitesItem = checkedItem<CoachedSite[]>('local:coachedSites', {
  fallback: [],
  version: 1,
  check: listOf(
    shapeOf<CoachedSite>({
      origin: isString,
      composer: optional(isString),
      customerTurn: optional(isString),
      agentTurn: optional(isString),
    }),
  ),
});

/** The agent's changes to rules, by rule id, kept apart from the packs. */
export const ownOverridesItem = checkedItem<Record<string, RuleOverride>>('local:overrides', {
  fallback: {},
  version: 1,
  check: recordOf(
    shapeOf<RuleOverride>({
      enabled: optional(isBoolean),
      severity: optional(oneOf(...SEVERITIES)),
    }),
  ),
});

/** Rules muted on one site, by site id. */
export const ownSilencedRulesItem = checkedItem<Record<string, string[]>>('local:silencedRules', {
  fallback: {},
  version: 1,
  check: recordOf(listOf(isString)),
});
