/** The shape of a scenario file, checked with zod when the extension is built. */
import { z } from 'zod';
import type { Scenario } from './scenario.ts';

const line = z.string().trim().min(1);

export const scenarioFile = z
  .strictObject({
    id: z.string().regex(/^(en|ru)(-[a-z0-9]+)+$/, 'the language, then words joined by hyphens'),
    lang: z.enum(['en', 'ru']),
    title: line.max(60),
    situation: line.max(240),
    customer: line,
    agent: line,
    clock: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, HH:MM'),
    turns: z
      .array(
        z.strictObject({
          role: z.enum(['customer', 'agent']),
          author: line.optional(),
          ago: z.number().int().min(0),
          text: line,
        }),
      )
      .min(1),
    goals: z.array(z.string().regex(/^[a-z][a-z0-9-]+$/)),
    starter: line.nullable().default(null),
    model: line,
  })
  .superRefine((scenario, context) => {
    const refuse = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (!scenario.id.startsWith(`${scenario.lang}-`)) refuse('id', 'begins with the language');
    if (scenario.turns.at(-1)?.role !== 'customer') refuse('turns', 'the customer speaks last');
    const order = scenario.turns.map((turn) => turn.ago);
    if (order.some((ago, index) => index > 0 && ago >= order[index - 1]!)) {
      refuse('turns', 'each turn is later than the one before');
    }
    if ((scenario.starter === null) !== (scenario.goals.length === 0)) {
      refuse('goals', 'a starter has goals, and goals have a starter that breaks them');
    }
  })
  .transform((file): Scenario => ({
    ...file,
    turns: file.turns.map((turn) => ({
      ...turn,
      author: turn.author ?? (turn.role === 'customer' ? file.customer : file.agent),
    })),
  }));
