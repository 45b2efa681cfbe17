/** `policy FILE`: whether a policy is what it should be, and the files that bring it to browsers. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pack } from '../engine/pack.ts';
import { provePack } from '../packs/prove.ts';
import { onTopOf } from '../packs/read-document.ts';
import { readPackFolder } from '../packs/read-folder.ts';
import { deployFiles, EXAMPLE_IDS } from '../policy/deploy.ts';
import { unknownRules } from '../policy/keeper.ts';
import type { PolicyProblem } from '../policy/policy.ts';
import { readPolicy, type ReadPolicy } from '../policy/read-policy.ts';
import { policySchema } from '../policy/schema.ts';
import { RULES_FOLDER } from './rules-folder.ts';

const USAGE = `sincerely policy FILE [-o FOLDER] [--chrome ID] [--edge ID] [--firefox ID] [--json]

  FILE       a policy as JSON: see rules/policy/
  -o FOLDER  writes it for Chrome, Edge and Firefox on Windows, macOS and Linux
  --chrome   the extension's id there, as the page of extensions shows it
`;

const SAID: Record<PolicyProblem['reason'], (detail: string) => string> = {
  unknown: () => 'there is no such key',
  wrong: (detail) => `expected: ${detail}`,
  'not-json': (detail) => detail,
  both: (detail) => `${detail} is named as never to be coached, too`,
  'no-rule': (detail) => `no pack has a rule called ${detail}`,
  pack: (detail) => detail,
  key: () => 'the pack is not signed with this key',
};

export async function policy(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string', short: 'o' },
      chrome: { type: 'string' },
      edge: { type: 'string' },
      firefox: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    process.stderr.write(`sincerely policy: ${path}: ${(error as Error).message}\n`);
    return 2;
  }
  const problems = problemsOf(document);
  if (values.json) console.log(JSON.stringify({ file: path, problems }, null, 2));
  else
    for (const { key, reason, detail } of problems)
      console.log(`${path}: ${key}: ${SAID[reason](detail)}`);
  if (problems.length > 0) return 1;
  if (values.out !== undefined) {
    const { chrome, edge, firefox } = { ...EXAMPLE_IDS, ...values };
    mkdirSync(values.out, { recursive: true });
    const files = deployFiles(policySchema.parse(document), { chrome, edge, firefox });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(values.out, name), text);
  }
  if (!values.json) console.log(`${path}: a good policy`);
  return 0;
}

/** All that is wrong with it, on top of the rules of this project. */
function problemsOf(document: unknown): PolicyProblem[] {
  const read = readPolicy(document);
  const { pack: core } = readPackFolder(RULES_FOLDER);
  const { packs, problems } = prove(read, core);
  const rules = [core, ...packs].flatMap((one) => one.rules.map(({ id }) => id));
  return [...read.policy.problems, ...problems, ...unknownRules(read.policy, new Set(rules))];
}

function prove({ packs }: ReadPolicy, core: Pack): { packs: Pack[]; problems: PolicyProblem[] } {
  const good: Pack[] = [];
  const problems: PolicyProblem[] = [];
  for (const { key, pack } of packs) {
    if (pack.text === undefined) continue;
    const { read } = provePack('pack', pack.text, onTopOf([core, ...good], core.version));
    if (read.pack) good.push(read.pack);
    const said = read.problems.map(({ where, message }) => `${where}: ${message}`);
    if (said.length > 0) problems.push({ key, reason: 'pack', detail: said.join('; ') });
  }
  return { packs: good, problems };
}
