/** `schema`: writes the JSON Schema of a rule file to standard output. */
import { ruleJsonSchema } from '../packs/json-schema.ts';

export async function schema(): Promise<number> {
  process.stdout.write(ruleJsonSchema());
  return 0;
}
