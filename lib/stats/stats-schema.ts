/** What the statistics database holds, and how an older one becomes a present one. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Lang, Tone } from '../engine/types.ts';
import type { Band, CoachEvent, DayTally, HourTally } from './event.ts';

/** Day, rule, pack version, site, language of the draft, tone of the customer. */
export type TallyKey = [string, string, string, string, Lang, Tone];
/** Day, hour, site, language, tone, band. */
export type HourKey = [string, number, string, Lang, Tone, Band];

export interface Schema extends DBSchema {
  /** Since version 1. */
  tallies: { key: TallyKey; value: DayTally };
  /** Since version 2: when replies were sent, kept for a limited time. */
  hours: { key: HourKey; value: HourTally };
  /** Since version 2: batches of the last days, so that one sent twice is counted once. */
  batches: { key: string; value: { id: string; day: string }; indexes: { day: string } };
}

export const VERSION = 2;

/** Brings a database of version `from` (0 for none) up to the present; what it holds stays. */
export function upgrade(database: IDBPDatabase<Schema>, from: number): void {
  if (from < 1) {
    database.createObjectStore('tallies', {
      keyPath: ['day', 'rule', 'packVersion', 'site', 'lang', 'tone'],
    });
  }
  if (from < 2) {
    database.createObjectStore('hours', {
      keyPath: ['day', 'hour', 'site', 'lang', 'tone', 'band'],
    });
    database.createObjectStore('batches', { keyPath: 'id' }).createIndex('day', 'day');
  }
}

export const tallyKey = (tally: Omit<DayTally, 'counts' | 'paces'>): TallyKey => [
  tally.day,
  tally.rule,
  tally.packVersion,
  tally.site,
  tally.lang,
  tally.tone,
];

export const hourKey = (
  one: Omit<CoachEvent, 'rule' | 'packVersion' | 'pace' | 'action'>,
): HourKey => [one.day, one.hour, one.site, one.lang, one.tone, one.band];
