/** The helpdesks that are known, and which of them a page may be. */
import { bitrix24 } from './bitrix24.ts';
import { chatwoot } from './chatwoot.ts';
import { freescout } from './freescout.ts';
import { freshdesk } from './freshdesk.ts';
import { front } from './front.ts';
import { gmail } from './gmail.ts';
import { gorgias } from './gorgias.ts';
import { helpScout } from './help-scout.ts';
import { hubspot } from './hubspot.ts';
import { intercom } from './intercom.ts';
import { jiraServiceManagement } from './jira-service-management.ts';
import { jivo } from './jivo.ts';
import { omnidesk } from './omnidesk.ts';
import { requestTracker } from './request-tracker.ts';
import { salesforce } from './salesforce.ts';
import { usedesk } from './usedesk.ts';
import { zammad } from './zammad.ts';
import { zammadLegacy } from './zammad-legacy.ts';
import { zendesk } from './zendesk.ts';
import { zendeskLegacy } from './zendesk-legacy.ts';
import type { Site } from './site.ts';

export const HELPDESKS: Site[] = [
  zendesk,
  zendeskLegacy,
  freshdesk,
  intercom,
  chatwoot,
  helpScout,
  front,
  gorgias,
  hubspot,
  zammadLegacy,
  zammad,
  freescout,
  requestTracker,
  jiraServiceManagement,
  salesforce,
  gmail,
  usedesk,
  omnidesk,
  jivo,
  bitrix24,
];

/** Whether a host name is one of a site's. */
export function isHostOf(site: Pick<Site, 'hosts'>, host: string): boolean {
  return site.hosts.some((pattern) =>
    pattern.startsWith('*.')
      ? host === pattern.slice(2) || host.endsWith(pattern.slice(1))
      : host === pattern,
  );
}

/** The helpdesks that live at a host, the likeliest first; none for a host nobody listed. */
export function sitesAt(host: string): Site[] {
  return HELPDESKS.filter((site) => isHostOf(site, host));
}
