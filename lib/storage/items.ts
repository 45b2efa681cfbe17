/**
 * Everything kept in `storage.local`, one typed and versioned item each. Values that fail their
 * check (edited by hand, written by a newer version) are read as the fallback and left in place.
 * What an organisation may lock is read under its policy, and changed only where that leaves it.
 */
import type { RuleOverride } from '../engine/types.ts';
import {
  byParts,
  coachedGoverned,
  keepDaysGoverned,
  overridesGoverned,
  silencedGoverned,
  sitesOffGoverned,
} from '../policy/govern.ts';
import { checkedItem } from './checked-item.ts';
import {
  isBoolean,
  isCount,
  isString,
  isTime,
  listOf,
  oneOf,
  recordOf,
  shapeOf,
} from './checks.ts';
import { governed } from './governed-item.ts';
import {
  ownCoachedSitesItem,
  ownOverridesItem,
  ownSettingsItem,
  ownSilencedRulesItem,
  ownSitesOffItem,
  type CoachedSite,
  type Settings,
} from './own-items.ts';

export type { CoachedSite, RuleOverride, Settings };

export const settingsItem = governed(
  ownSettingsItem,
  byParts<Settings>(({ uiLang, theme, notes, sendCheck }) => ({ uiLang, theme, notes, sendCheck })),
);

/** Epoch milliseconds until which everything is quiet; 0 when it is not. */
export const pausedUntilItem = checkedItem<number>('local:pausedUntil', {
  fallback: 0,
  version: 1,
  check: isTime,
});

/** Origins the agent switched off. */
export const sitesOffItem = governed(ownSitesOffItem, sitesOffGoverned);

/** Pages the agent asked to be coached on. */

export const coachedSitesItem = governed(ownCoachedSitesItem, coachedGoverned);

/** The agent's changes to rules, by rule id, kept apart from the packs. */
export const overridesItem = governed(ownOverridesItem, overridesGoverned);

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
export const silencedRulesItem = governed(ownSilencedRulesItem, silencedGoverned);

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

export const keepDaysItem = governed(
  checkedItem<number>('local:keepDays', {
    fallback: 730,
    version: 1,
    check: (value): value is number => KEEP_DAYS.some((days) => days === value),
  }),
  keepDaysGoverned,
);

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

export const trainerItem = governed(
  checkedItem<TrainerSettings>('local:trainer', {
    fallback: { marks: [], leastGroup: 5 },
    version: 1,
    check: shapeOf<TrainerSettings>({
      marks: listOf(shapeOf<TrainingMark>({ day: isString, label: isString })),
      leastGroup: isCount,
    }),
  }),
  byParts<TrainerSettings>(({ leastGroup }) => ({ leastGroup })),
);

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
