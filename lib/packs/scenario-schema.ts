/** The shape of a scenario, in a file of its own or in a pack. */
import { z } from 'zod';
import { LEVELS, type Scenario } from './scenario.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const text = z.string().trim().min(1).max(8000);

/** Minutes before the reply that the last turn was written, and each turn before the next one. */
const USUAL_GAP = 10;

const turn = z.strictObject({
  role: z.enum(['customer', 'agent']),
  author: line(60).optional(),
  /** Minutes before the scene's clock; where it is left out, some before the next turn. */
  ago: z.number().int().min(0).max(100_000).optional(),
  text,
});

function withTimes<T extends { ago?: number | undefined }>(turns: T[]): (T & { ago: number })[] {
  let next = 0;
  return turns
    .toReversed()
    .map((one) => {
      next = one.ago ?? next + USUAL_GAP;
      return { ...one, ago: next };
    })
    .toReversed();
}

export const scenarioFile = z
  .strictObject({
    id: z
      .string()
      .max(48)
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
    lang: z.enum(['en', 'ru']),
    title: line(60),
    level: z.enum(LEVELS).nullable().default(null),
    situation: z.string().trim().max(240).default(''),
    customer: line(60),
    agent: line(60),
    clock: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, HH:MM')
      .default('12:00'),
    turns: z.array(turn).min(1).max(40),
    goals: z
      .array(z.string().regex(/^[a-z][a-z0-9-]+$/, 'the id of a rule'))
      .max(20)
      .default([]),
    starter: text.nullable().default(null),
    model: text.nullable().default(null),
  })
  .superRefine((scenario, context) => {
    const refuse = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (scenario.turns.at(-1)?.role !== 'customer') refuse('turns', 'the customer speaks last');
    const order = withTimes(scenario.turns).map(({ ago }) => ago);
    if (order.some((ago, index) => index > 0 && ago >= order[index - 1]!)) {
      refuse('turns', 'each turn is later than the one before');
    }
  })
  .transform((file): Scenario => ({
    ...file,
    turns: withTimes(file.turns).map((one) => ({
      ...one,
      author: one.author ?? (one.role === 'customer' ? file.customer : file.agent),
    })),
  }));
