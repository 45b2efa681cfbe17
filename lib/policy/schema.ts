/**
 * What may stand in a policy. The one source of what is read, of the schema browsers are given
 * (`public/managed-schema.json`) and of the one for editors (`rules/policy/policy.schema.json`).
 * The message of a check is an example of what passes it, in no language.
 */
import { z } from 'zod';
import { SEVERITIES } from '../engine/types.ts';
import { safeAddress } from '../packs/subscription/fetch-pack.ts';
import { isZone } from '../promises/settings.ts';
import { isDay } from '../stats/day.ts';

// Pages of an extension may not make code from text, not even to find out whether they may.
z.config({ jitless: true });

/** From Sunday, as `WorkWeek` counts them. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const HOST = /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

const ruleId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'vague-eta');
const clock = z.string().regex(CLOCK, '09:00');
const selector = z.string().min(1).max(2000);

const isOrigin = (value: string): boolean =>
  URL.canParse(value) && /^https?:/.test(value) && new URL(value).origin === value;
const isKey = (value: string): boolean => /^[\w+/]{43}=$/.test(value);

const site = z.strictObject({
  origin: z
    .string()
    .refine(isOrigin, 'https://desk.example.com')
    .describe('Scheme, host and port of the page, without a path.'),
  composer: selector.optional().describe('CSS selector of the reply box.'),
  customerTurn: selector.optional().describe('CSS selector of a message from the customer.'),
  agentTurn: selector.optional().describe('CSS selector of a message from an agent.'),
});

const pack = z
  .strictObject({
    text: z.string().max(1_000_000).optional().describe('The pack itself, as YAML or JSON.'),
    address: z
      .url({ protocol: /^https$/, hostname: /./, error: 'https://example.com/team.pack.yaml' })
      // As subscriptions keep it.
      .transform((address) => safeAddress(address) ?? address)
      .optional()
      .describe('Where the pack is published.'),
    key: z
      .string()
      .refine(isKey, 'VC1o2Nq5v0vVn3Gf6nJg3oWkq0bT2H8rYxZ0c1d2e3E=')
      .optional()
      .describe('Public key of its publisher: a pack with another one is refused.'),
  })
  .refine(({ text, address }) => (text === undefined) !== (address === undefined), {
    error: 'text | address',
  });

export const policySchema = z.strictObject({
  organisation: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .optional()
    .describe('Who requires this: shown beside everything that is locked.'),
  language: z
    .string()
    .regex(/^(auto|[a-z]{2})$/, 'auto | en | ru')
    .optional()
    .describe('Language of the interface; "auto" is that of the browser.'),
  settings: z
    .strictObject({
      theme: z.enum(['auto', 'light', 'dark']).optional().describe('Colours.'),
      notes: z.boolean().optional().describe('Coach internal notes too.'),
      sendCheck: z
        .boolean()
        .optional()
        .describe('Ask once before a reply with a blocker goes out.'),
      promises: z.boolean().optional().describe('Remind of times that were promised.'),
    })
    .optional()
    .describe('Settings that are locked; what is not named here stays the agent’s.'),
  workingHours: z
    .strictObject({
      days: z.array(z.enum(WEEKDAYS)).min(1).describe('Days worked.'),
      from: clock.describe('Beginning of the day, as 09:00.'),
      to: clock.describe('Its end; one not after the beginning lies on the next day.'),
      zone: z
        .string()
        .refine(isZone, 'Europe/Berlin')
        .optional()
        .describe('IANA time zone; that of the computer where there is none.'),
      quiet: z
        .array(z.string().refine(isDay, '2026-12-31'))
        .optional()
        .describe('Days nobody works.'),
    })
    .optional()
    .describe('When the team works: for promises, and for the reminder to hand in numbers.'),
  rules: z
    .record(
      ruleId,
      z.strictObject({
        enabled: z.boolean().optional(),
        severity: z.enum(SEVERITIES).optional(),
      }),
    )
    .optional()
    .describe('Rules by id: on or off, how severe, or both.'),
  holdRules: z
    .array(ruleId)
    .optional()
    .describe('Rules that hold a reply once before it goes out, however severe they are.'),
  sites: z
    .strictObject({
      coached: z
        .array(site)
        .optional()
        .describe('Pages that are coached; the agent is asked for the browser’s permission once.'),
      never: z
        .array(z.string().regex(HOST, '*.example.com'))
        .optional()
        .describe('Hosts that are never coached; *.example.com is that host and all below it.'),
    })
    .optional(),
  statistics: z
    .strictObject({
      leastGroup: z
        .int()
        .min(2)
        .max(100)
        .optional()
        .describe('The fewest people of whom single ones are shown to a trainer.'),
      keepDays: z
        .literal([90, 365, 730])
        .optional()
        .describe('For how many days numbers are kept: 90, 365 or 730.'),
      exportEveryDays: z
        .int()
        .min(1)
        .max(366)
        .optional()
        .describe('Every how many days the agent is asked to save their numbers. Nothing is sent.'),
    })
    .optional(),
  packs: z
    .array(pack)
    .max(20)
    .optional()
    .describe('Packs that are installed, on top of all others, the last the topmost.'),
});

export type PolicyDocument = z.output<typeof policySchema>;
export type PolicyPack = NonNullable<PolicyDocument['packs']>[number];
