import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleJsonSchema } from '../../../lib/packs/json-schema.ts';

it('the published schema is the one the gate uses (npm run schema)', () => {
  expect(readFileSync('rules/rule-pack.schema.json', 'utf8')).toBe(ruleJsonSchema());
});
