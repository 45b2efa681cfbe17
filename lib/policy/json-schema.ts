/** The JSON Schemas of a policy: one for editors and tests, one for browsers. */
import { z } from 'zod';
import { policySchema } from './schema.ts';

type Schema = Record<string, unknown>;

const toText = (schema: object): string => JSON.stringify(schema, null, 2) + '\n';
const whole = (): Schema => z.toJSONSchema(policySchema, { io: 'input' }) as Schema;

/** The text of `rules/policy/policy.schema.json`: everything that can be said of a policy. */
export function policyJsonSchema(): string {
  return toText({ ...whole(), title: 'A policy of Sincerely' });
}

/**
 * The text of `public/managed-schema.json`, which Chromium asks for. It says types only: the
 * browser takes out of a policy what does not fit its schema, and we could not name it.
 */
export function managedJsonSchema(): string {
  const { properties } = reduced(whole());
  return toText({ type: 'object', properties });
}

const eachOf = (schemas: unknown): Schema =>
  Object.fromEntries(
    Object.entries(schemas as Record<string, Schema>).map(([key, one]) => [key, reduced(one)]),
  );

/** The part of a schema that Chromium's own dialect has. */
function reduced({ type, description, properties, items, additionalProperties }: Schema): Schema {
  return {
    type,
    ...(description !== undefined && { description }),
    ...(properties !== undefined && { properties: eachOf(properties) }),
    ...(items !== undefined && { items: reduced(items as Schema) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: reduced(additionalProperties as Schema),
    }),
  };
}
