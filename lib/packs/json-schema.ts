/** The JSON Schema of a rule file, for editors that complete and check YAML. */
import { z } from 'zod';
import { ruleFile } from './schema.ts';

/** The text of `rules/rule-pack.schema.json`. */
export function ruleJsonSchema(): string {
  const schema = z.toJSONSchema(ruleFile, { io: 'input', reused: 'ref' });
  return JSON.stringify({ title: 'A rule of Sincerely', ...schema }, null, 2) + '\n';
}
