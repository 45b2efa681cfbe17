/** Which ticket a page is about, told by its address. */

export interface Ticket {
  /** The same for every page about one ticket. */
  key: string;
  /** Address that leads to it, without what only the view of it needs. */
  link: string;
  /** The number or name in the address by which people know it; null where there is none. */
  id: string | null;
}

/** Segments of a path after which the ticket is named. */
const KIND =
  /^(?:tickets?|conversations?|cases?|issues?|requests?|chats?|threads?|browse|zoom|inbox|record|e)$/i;
/** Parameters that name it. */
const PARAMETER =
  /^(?:(?:ticket|case|conversation|chat|thread|issue|im[-_]dialog|dialog)[-_]?(?:id|no|number)?|id)$/i;
const NAME = /^[\w-]*\d[\w-]*$/;

/** Null for an address that is no page of the web. */
export function ticketOf(address: string): Ticket | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const byPath = named(url.pathname);
  if (byPath !== null) {
    const link = url.origin + byPath.path;
    return { key: link, link, id: byPath.id };
  }
  const byRoute = named(url.hash);
  if (byRoute !== null) {
    const link = url.origin + url.pathname + byRoute.path;
    return { key: link, link, id: byRoute.id };
  }
  const whole = url.origin + url.pathname + url.search + url.hash;
  const [, id] =
    [...url.searchParams].find(([name, value]) => PARAMETER.test(name) && NAME.test(value)) ?? [];
  // Showing a ticket and answering it are two pages of one folder.
  if (id !== undefined) return { key: `${new URL('.', url).href}?${id}`, link: whole, id };
  return { key: whole, link: whole, id: null };
}

/** The last "tickets/123" of a path, and the path up to it. */
function named(path: string): { path: string; id: string } | null {
  const parts = path.split('/');
  const at = parts.findLastIndex(
    (part, index) =>
      NAME.test(part) && index > 0 && KIND.test(parts[index - 1]!.replace(/^#!?/, '')),
  );
  return at < 0 ? null : { path: parts.slice(0, at + 1).join('/'), id: parts[at]! };
}

/**
 * Where the address names no ticket, the conversation does: a number made of how it begins, from
 * which its words cannot be had back. Empty where there is none.
 */
export function markOf(begins: string): string {
  let hash = 0x811c9dc5;
  for (const unit of begins) hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193);
  return begins === '' ? '' : `~${(hash >>> 0).toString(36)}`;
}
