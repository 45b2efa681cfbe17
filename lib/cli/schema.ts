/** `schema`: writes a JSON Schema to standard output. */
import { ruleJsonSchema } from '../packs/json-schema.ts';
import { managedJsonSchema, policyJsonSchema } from '../policy/json-schema.ts';

const SCHEMAS: Record<string, () => string> = {
  rules: ruleJsonSchema,
  policy: policyJsonSchema,
  managed: managedJsonSchema,
};

export async function schema([name = 'rules']: string[]): Promise<number> {
  const write = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (write === undefined) {
    process.stderr.write(`sincerely: there is no schema "${name}"\n`);
    return 2;
  }
  process.stdout.write(write());
  return 0;
}
