/** Messages in the order in which they were written, which is not always that of the page. */

export interface Dated {
  /** Epoch milliseconds; null where the page does not tell. */
  written: number | null;
}

/**
 * Turns the list round when the page shows the latest message first: because the site says so, or
 * because the times do. A list that is in no order at all is left as it stands.
 */
export function inOrder<T extends Dated>(messages: T[], newestFirst: boolean | undefined): T[] {
  const times = messages.map(({ written }) => written).filter((time) => time !== null);
  const falls = times.every((time, index) => index === 0 || time <= times[index - 1]!);
  const rises = times.every((time, index) => index === 0 || time >= times[index - 1]!);
  // Times that differ are surer than what is known of the site: agents set the order themselves.
  if (times.length > 1 && falls !== rises) return falls ? messages.toReversed() : messages;
  return newestFirst ? messages.toReversed() : messages;
}

/** A time as pages write it: ISO, a number of seconds or milliseconds, a date with its year. */
export function timeOf(words: string | null | undefined): number | null {
  const text = words?.trim() ?? '';
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  if (/^\d{13}$/.test(text)) return Number(text);
  if (!/\b\d{4}\b/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
