/** The gate of the database: what is not exactly an event does not get in. */
import { TONES } from '../engine/types.ts';
import { isDay } from './day.ts';
import { ACTIONS, BANDS, PACE_ENDS, type CoachEvent } from './event.ts';

/**
 * Ids as rules, packs and sites have them. Short, lower case, no spaces: a customer's sentence,
 * an address or a name with a capital does not fit.
 */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const VERSION = /^\d{1,5}(\.\d{1,5}){0,3}(-[a-z0-9]{1,12}(\.\d{1,5})?)?$/;
const ID_LENGTH = 48;

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= ID_LENGTH && ID.test(value);

export const isVersion = (value: unknown): value is string =>
  typeof value === 'string' && VERSION.test(value);

const isOneOf = (allowed: readonly string[]) => (value: unknown) =>
  typeof value === 'string' && allowed.includes(value);

const FIELDS: { [K in keyof CoachEvent]-?: (value: unknown) => boolean } = {
  day: (value) => typeof value === 'string' && isDay(value),
  hour: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 23,
  rule: isId,
  packVersion: isVersion,
  site: isId,
  lang: isOneOf(['en', 'ru']),
  tone: isOneOf(TONES),
  band: (value) => (BANDS as readonly unknown[]).includes(value),
  pace: (value) => value === null || [...PACE_ENDS.keys()].includes(value as number),
  action: isOneOf(ACTIONS),
};

/** True for an event with every field, each of its own shape, and no field besides. */
export function isCoachEvent(value: unknown): value is CoachEvent {
  if (typeof value !== 'object' || value === null) return false;
  const fields = Object.entries(FIELDS);
  return (
    Object.keys(value).length === fields.length &&
    fields.every(([name, check]) => check((value as Record<string, unknown>)[name]))
  );
}
