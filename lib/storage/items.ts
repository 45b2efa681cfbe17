/**
 * Everything kept in `storage.local`, one typed and versioned item each. Values that fail their
 * check (edited by hand, written by a newer version) are read as the fallback and left in place.
 */
import { SEVERITIES, type RuleOverride } from '../engine/types.ts';
import { checkedItem } from './checked-item.ts';
import {
  isBoolean,
  isCount,
  isString,
  isTime,
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

export const settingsItem = checkedItem<Settings>('local:settings', {
  fallback: { uiLang: 'auto', theme: 'auto', notes: false },
  version: 1,
  check: shapeOf<Settings>({
    uiLang: isUiLang,
    theme: oneOf('auto', 'light', 'dark'),
    notes: isBoolean,
    sendCheck: optional(isBoolean),
  }),
});

/** Epoch milliseconds until which everything is quiet; 0 when it is not. */
export const pausedUntilItem = checkedItem<number>('local:pausedUntil', {
  fallback: 0,
  version: 1,
  check: isTime,
});

/** Origins the agent switched off. */
export const sitesOffItem = checkedItem<string[]>('local:sitesOff', {
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

export const coachedSitesItem = checkedItem<CoachedSite[]>('local:coachedSites', {
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

export type { RuleOverride };

/** The agent's changes to rules, by rule id, kept apart from the packs. */
export const overridesItem = checkedItem<Record<string, RuleOverride>>('local:overrides', {
  fallback: {},
  version: 1,
  check: recordOf(
    shapeOf<RuleOverride>({
      enabled: optional(isBoolean),
      severity: optional(oneOf(...SEVERITIES)),
    }),
  ),
});

/**
 * Counts the changes of the installed packs, which only the background reads: open drafts are
 * looked at again.
 */
export const packsRevisionItem = checkedItem<number>('local:packsRevision', {
  fallback: 0,
  version: 1,
  check: isCount,
});

/** The pack that new rules of the editor go into, by id; one of those made here. */
export const homePackItem = checkedItem<string>('local:homePack', {
  fallback: 'my-rules',
  version: 1,
  check: isString,
});

/** Rules muted on one site, by site id. */
export const silencedRulesItem = checkedItem<Record<string, string[]>>('local:silencedRules', {
  fallback: {},
  version: 1,
  check: recordOf(listOf(isString)),
});

/** What was tried at the practice desk. Numbers only: no reply is kept. */
export interface PracticeProgress {
  /** The welcome was read. */
  welcomed: boolean;
  /** By scenario id: how often it was sent, and the fewest hints that were left. */
  done: Record<string, { tries: number; left: number }>;
}

export const practiceItem = checkedItem<PracticeProgress>('local:practice', {
  fallback: { welcomed: false, done: {} },
  version: 1,
  check: shapeOf<PracticeProgress>({
    welcomed: isBoolean,
    done: recordOf(shapeOf<{ tries: number; left: number }>({ tries: isCount, left: isCount })),
  }),
});

/** For how many days statistics are kept; checked when something is counted. */
export const KEEP_DAYS = [90, 365, 730] as const;

export const keepDaysItem = checkedItem<number>('local:keepDays', {
  fallback: 730,
  version: 1,
  check: (value): value is number => KEEP_DAYS.some((days) => days === value),
});

/** A day on which something was done that may show in the numbers. */
export interface TrainingMark {
  /** `YYYY-MM-DD`. */
  day: string;
  label: string;
}

export interface TrainerSettings {
  marks: TrainingMark[];
  /** The fewest people of whom single ones are shown. */
  leastGroup: number;
}

export const trainerItem = checkedItem<TrainerSettings>('local:trainer', {
  fallback: { marks: [], leastGroup: 5 },
  version: 1,
  check: shapeOf<TrainerSettings>({
    marks: listOf(shapeOf<TrainingMark>({ day: isString, label: isString })),
    leastGroup: isCount,
  }),
});

/** Who the agent is in files for the trainer: a name of their choice and a random number. */
export const pseudonymItem = checkedItem<{ key: string; name: string }>('local:pseudonym', {
  fallback: { key: '', name: '' },
  version: 1,
  check: shapeOf<{ key: string; name: string }>({ key: isString, name: isString }),
});

/** A rule, signal, word list or scenario that was begun and not kept yet. */
export interface KeptDraft {
  kind: 'rule' | 'signal' | 'words' | 'scenario';
  /** As it is kept; empty for a new one. */
  name: string;
  text: string;
  /** When it was written to last, epoch milliseconds. */
  at: number;
}

/** Drafts of the rule editor, by the place they are edited at. */
export const ruleDraftsItem = checkedItem<Record<string, KeptDraft>>('local:ruleDrafts', {
  fallback: {},
  version: 1,
  check: recordOf(
    shapeOf<KeptDraft>({
      kind: oneOf('rule', 'signal', 'words', 'scenario'),
      name: isString,
      text: isString,
      at: isTime,
    }),
  ),
});
