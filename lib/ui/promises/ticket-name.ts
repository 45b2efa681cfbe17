import { ticketOf } from '../../promises/ticket.ts';
import type { KeptPromise } from '../../promises/promise.ts';
import { ABOUT } from '../../sites/about.ts';

/** What people know a ticket by: the helpdesk or the host, and the number where there is one. */
export function ticketName({ site, link }: KeptPromise): string {
  const host = new URL(link).host;
  const name = site === 'generic' ? host : (ABOUT[site]?.name ?? host);
  const id = ticketOf(link)?.id ?? null;
  return id === null ? name : `${name} · ${id}`;
}
