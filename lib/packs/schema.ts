/**
 * The shape of the files in a rule folder, checked with zod before anything else is. Long because
 * the whole language of packs stands in one place.
 */
import { z } from 'zod';
import { FLAGS, RULE_KINDS, SEVERITIES, TONES } from '../engine/types.ts';
import type { Condition } from '../engine/pack.ts';
import { scenarioFile } from './scenario-schema.ts';
import { VERSION } from './version.ts';

const lang = z.enum(['en', 'ru']);
const patterns = z.array(z.string().min(1)).min(1);
const id = z.string().regex(/^[a-z][a-z0-9-]{1,47}$/, 'lower-case letters, digits and hyphens');
const signalName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/, 'lower-case words joined by dots or hyphens');
const signalNames = z.array(signalName).min(1);
/** One name or several; always a list inside. */
const oneOrMore = z.union([signalName.transform((name) => [name]), signalNames]);

const text = (max: number) => z.strictObject({ en: z.string().max(max), ru: z.string().max(max) });

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.strictObject({
    all: z.array(condition).min(1).optional(),
    any: z.array(condition).min(1).optional(),
    not: condition.optional(),
    customer: z
      .strictObject({
        tone: z.array(z.enum(TONES)).min(1).optional(),
        flag: z.array(z.enum(FLAGS)).min(1).optional(),
        trend: z
          .array(z.enum(['rising', 'steady', 'falling']))
          .min(1)
          .optional(),
        intensity: z
          .strictObject({
            min: z.number().min(0).max(100).optional(),
            max: z.number().min(0).max(100).optional(),
          })
          .optional(),
        said: signalNames.optional(),
        now: z.boolean().optional(),
      })
      .optional(),
    draft: signalNames.optional(),
    near: z
      .strictObject({
        signal: signalNames,
        before: z.number().int().min(0).max(10).optional(),
        after: z.number().int().min(0).max(10).optional(),
      })
      .optional(),
    echoed: z.boolean().optional(),
    thread: z
      .strictObject({
        reply: z.enum(['first', 'later']).optional(),
        customerLast: z.boolean().optional(),
        openQuestion: z.boolean().optional(),
        unmetQuestion: z.boolean().optional(),
        agentSaid: signalNames.optional(),
      })
      .optional(),
  }),
);

const exampleTurns = z
  .array(z.strictObject({ role: z.enum(['customer', 'agent']), text: z.string() }))
  .min(1);

export const ruleFile = z.strictObject({
  id,
  category: z.enum(['tone', 'time', 'effort', 'ownership', 'risk']),
  severity: z.enum(SEVERITIES),
  kind: z.enum(RULE_KINDS),
  enabled: z.boolean().default(true),
  when: condition.nullable().default(null),
  unless: condition.nullable().default(null),
  find: oneOrMore.default([]),
  lacks: oneOrMore.default([]),
  patterns: z
    .strictObject({
      en: z.array(z.string().min(1)).default([]),
      ru: z.array(z.string().min(1)).default([]),
    })
    .optional(),
  about: oneOrMore.default([]),
  in: z.enum(['opening', 'body', 'closing']).nullable().default(null),
  min: z.number().int().min(1).max(50).default(1),
  'min-listed': z.number().int().min(1).max(50).default(1),
  'min-block': z.number().int().min(0).max(1000).default(0),
  label: text(24),
  say: text(90),
  why: text(400),
  try: z
    .strictObject({ en: z.array(z.string().max(200)), ru: z.array(z.string().max(200)) })
    .default({ en: [], ru: [] }),
  remove: z.boolean().default(false),
  place: z.enum(['opening', 'closing']).default('closing'),
  examples: z
    .array(
      z.strictObject({
        lang,
        customer: z.union([z.string(), exampleTurns]),
        draft: z.string().min(1),
        expect: z.enum(['flag', 'silent']),
        at: z.string().optional(),
      }),
    )
    .min(1),
});

export const signalEntry = z.strictObject({
  find: patterns,
  but: z.array(z.string()).default([]),
  mark: z.enum(['match', 'clause', 'sentence']).default('match'),
  ends: z.enum(['question', 'exclamation']).nullable().default(null),
  in: z.enum(['opening', 'closing']).nullable().default(null),
  quoted: z.boolean().default(false),
  replace: z.boolean().optional(),
});

export const cueEntry = z.strictObject({
  tone: z.enum(TONES).nullable().default(null),
  weight: z.number().min(0).max(100).default(0),
  flags: z.array(z.enum(FLAGS)).default([]),
  negatable: z.boolean().default(true),
  answering: z.enum(['message', 'statement']).nullable().default(null),
  quoted: z.boolean().default(false),
  find: patterns,
  but: z.array(z.string()).default([]),
  replace: z.boolean().optional(),
});

export const signalFile = z.strictObject({ lang, signals: z.record(signalName, signalEntry) });

export const toneFile = z.strictObject({ lang, cues: z.record(signalName, cueEntry) });

export const wordsFile = z.strictObject({ lang, words: z.record(signalName, z.string()) });

const httpsAddress = z.url({ protocol: /^https$/, hostname: /./ });

const SEMVER = 'a version such as 1.2.0';
const version = z.string({ error: SEMVER }).regex(VERSION, SEMVER);

/** What a pack says about itself. */
const manifest = {
  /** Where editors find the JSON Schema. */
  $schema: z.string().optional(),
  id,
  name: text(60),
  version,
  author: z.string().min(1).max(120).optional(),
  /** A short name as of https://spdx.org/licenses, such as MIT. */
  licence: z.string().min(1).max(60).optional(),
  languages: z.array(lang).min(1).max(2).optional(),
  /** The oldest version of the extension that can read it. */
  'minimum-app': version.optional(),
  /** Where newer versions of it are. */
  'update-url': httpsAddress.optional(),
  /** Where its publisher's signed list of recalls is. */
  'recall-url': httpsAddress.optional(),
};

/** Changes to rules of packs below, by rule id. */
const change = z
  .strictObject({ enabled: z.boolean().optional(), severity: z.enum(SEVERITIES).optional() })
  .refine((one) => Object.keys(one).length > 0, 'says nothing: give enabled or severity');

/** `pack.yaml` of a rule folder. */
export const packFile = z.strictObject({ ...manifest, changes: z.record(id, change).default({}) });

/** One or several under one name; several, where settings such as `mark` differ. */
const entries = <T extends z.ZodType>(entry: T) => z.union([entry, z.array(entry).min(1)]);

const perLang = <T extends z.ZodType>(of: T) =>
  z.strictObject({ en: of.optional(), ru: of.optional() });

/** A pack in one text, as it travels. For editors; the gate reads it part by part. */
export const packDocument = z.strictObject({
  ...manifest,
  rules: z.array(ruleFile).optional(),
  changes: z.record(id, change).optional(),
  signals: perLang(z.record(signalName, entries(signalEntry))).optional(),
  cues: perLang(z.record(signalName, entries(cueEntry))).optional(),
  words: perLang(z.record(signalName, z.string())).optional(),
  /** Conversations to practise on. */
  scenarios: z.array(scenarioFile).optional(),
});

const anything = z.record(z.string(), z.unknown());

/** The same with its parts unread: one that is broken does not take the others along. */
export const packFrame = z.strictObject({
  ...manifest,
  rules: z.array(z.unknown()).default([]),
  changes: anything.default({}),
  signals: perLang(anything).default({}),
  cues: perLang(anything).default({}),
  words: perLang(anything).default({}),
  scenarios: z.array(z.unknown()).default([]),
});

/** The parts of `packFrame`. */
export const part = { change, name: signalName, words: z.string() };
