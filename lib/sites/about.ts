/** What people are told of the sites, by site id. */
import { about as bitrix24 } from './bitrix24.ts';
import { about as chatwoot } from './chatwoot.ts';
import { about as freescout } from './freescout.ts';
import { about as freshdesk } from './freshdesk.ts';
import { about as front } from './front.ts';
import { about as generic } from './generic.ts';
import { about as gmail } from './gmail.ts';
import { about as gorgias } from './gorgias.ts';
import { about as helpScout } from './help-scout.ts';
import { about as hubspot } from './hubspot.ts';
import { about as intercom } from './intercom.ts';
import { about as jiraServiceManagement } from './jira-service-management.ts';
import { about as jivo } from './jivo.ts';
import { about as omnidesk } from './omnidesk.ts';
import { about as practice } from './practice.ts';
import { about as requestTracker } from './request-tracker.ts';
import { about as salesforce } from './salesforce.ts';
import { about as usedesk } from './usedesk.ts';
import { about as zammad } from './zammad.ts';
import { about as zammadLegacy } from './zammad-legacy.ts';
import { about as zendesk } from './zendesk.ts';
import { about as zendeskLegacy } from './zendesk-legacy.ts';
import type { About } from './site.ts';

export const ABOUT: Record<string, About> = {
  zendesk,
  'zendesk-legacy': zendeskLegacy,
  freshdesk,
  intercom,
  chatwoot,
  'help-scout': helpScout,
  front,
  gorgias,
  hubspot,
  'zammad-legacy': zammadLegacy,
  zammad,
  freescout,
  'request-tracker': requestTracker,
  'jira-service-management': jiraServiceManagement,
  salesforce,
  gmail,
  usedesk,
  omnidesk,
  jivo,
  bitrix24,
  practice,
  generic,
};
