/** The JSON Schema of rule files and packs, for editors that complete and check YAML and JSON. */
import { z } from 'zod';
import { scenarioFile } from './scenario-schema.ts';
import { packDocument, ruleFile, signalFile, toneFile, wordsFile } from './schema.ts';

type Schema = Record<string, unknown>;

const has = (key: string): Schema => ({ required: [key] });

/**
 * The text of `rules/rule-pack.schema.json`. One schema for every file of a pack, told apart by
 * what they have: editors say more of a branch that was chosen than of one among many that fit.
 */
export function ruleJsonSchema(): string {
  const definitions: Schema = {};
  const of = (name: string, shape: z.ZodType): Schema => {
    const text = JSON.stringify(z.toJSONSchema(shape, { io: 'input', reused: 'ref' }));
    // Its own definitions move to the root, under names of their own.
    const { $defs: own = {}, ...schema } = JSON.parse(
      text.replaceAll('#/$defs/__', `#/$defs/${name}-`),
    ) as Schema & {
      $defs?: Schema;
    };
    delete schema.$schema;
    for (const [key, value] of Object.entries(own)) definitions[`${name}-${key.slice(2)}`] = value;
    return schema;
  };
  const file = {
    if: has('version'),
    then: of('pack', packDocument),
    else: {
      if: has('lang'),
      then: {
        if: has('turns'),
        then: of('scenario', scenarioFile),
        else: {
          if: has('words'),
          then: of('words', wordsFile),
          else: { if: has('cues'), then: of('tone', toneFile), else: of('signals', signalFile) },
        },
      },
      else: of('rule', ruleFile),
    },
  };
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A rule, a file of signals, a scenario, or a pack of Sincerely',
    ...file,
    $defs: definitions,
  };
  return JSON.stringify(schema, null, 2) + '\n';
}
