/** A time the agent gave a customer. Numbers and an address: there is no place in it for text. */
export interface KeptPromise {
  /** The ticket it was given in; a second one on the same ticket takes its place. */
  ticket: string;
  /** Id of the site. */
  site: string;
  /** Address of the ticket. */
  link: string;
  /** Epoch milliseconds: when it was given, or moved. */
  made: number;
  /** Epoch milliseconds. */
  due: number;
  /** How many of its reminders were given. */
  told: number;
}

const TEXT_LIMIT = 2000;

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value.length <= TEXT_LIMIT;
const isMoment = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;

const FIELDS: { [K in keyof KeptPromise]-?: (value: unknown) => boolean } = {
  ticket: isText,
  site: (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,47}$/.test(value),
  link: (value) => isText(value) && /^https?:\/\//.test(value as string),
  made: isMoment,
  due: isMoment,
  told: (value) => Number.isInteger(value) && (value as number) >= 0,
};

/** True for a promise with every field of its own shape, and no field besides. */
export function isKeptPromise(value: unknown): value is KeptPromise {
  if (typeof value !== 'object' || value === null) return false;
  const fields = Object.entries(FIELDS);
  return (
    Object.keys(value).length === fields.length &&
    fields.every(([name, check]) => check((value as Record<string, unknown>)[name]))
  );
}
