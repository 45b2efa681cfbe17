/**
 * Small checks for stored values. Written by hand: the content script carries no zod. Said to have
 * no side effects, so that it carries no items it does not read either.
 */

export type Check<T> = (value: unknown) => value is T;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isString: Check<string> = (value) => typeof value === 'string';

export const isBoolean: Check<boolean> = (value) => typeof value === 'boolean';

/** Epoch milliseconds: a finite number that is not negative. */
export const isTime: Check<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** A whole number from 0 up. */
export const isCount: Check<number> = (value): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const T extends string>(...allowed: readonly T[]): Check<T> {
  return (value): value is T => allowed.includes(value as T);
}

/* @__NO_SIDE_EFFECTS__ */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value);
}

/* @__NO_SIDE_EFFECTS__ */
export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || check(value);
}

/* @__NO_SIDE_EFFECTS__ */
export function listOf<T>(check: Check<T>): Check<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(check);
}

/* @__NO_SIDE_EFFECTS__ */
export function recordOf<T>(check: Check<T>): Check<Record<string, T>> {
  return (value): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(check);
}

/** An object with these fields. Fields it does not know are let through: a newer version's. */
/* @__NO_SIDE_EFFECTS__ */
export function shapeOf<T extends object>(fields: {
  [K in keyof T]-?: Check<T[K]>;
}): Check<T> {
  return (value): value is T =>
    isObject(value) &&
    Object.entries<Check<unknown>>(fields).every(([name, check]) => check(value[name]));
}
