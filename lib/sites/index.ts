/** The helpdesks that are known, and which of them a page may be. */
import { freshdesk } from './freshdesk.ts';
import type { Site } from './site.ts';
import { zendesk } from './zendesk.ts';

export const HELPDESKS: Site[] = [zendesk, freshdesk];

/** Whether a host name is one of a site's. */
export function isHostOf(site: Site, host: string): boolean {
  return site.hosts.some((pattern) =>
    pattern.startsWith('*.')
      ? host === pattern.slice(2) || host.endsWith(pattern.slice(1))
      : host === pattern,
  );
}

/** The helpdesk that lives at a host; null for a host nobody listed. */
export function siteAt(host: string): Site | null {
  return HELPDESKS.find((site) => isHostOf(site, host)) ?? null;
}
