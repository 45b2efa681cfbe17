/** `check`: shape, patterns and examples of rules and packs, with file and line for every problem. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../engine/engine.ts';
import type { Pack, RuleProblem } from '../engine/pack.ts';
import { assemble, ruleIds } from '../packs/assemble.ts';
import { runExamples } from '../packs/examples.ts';
import { gather, readRule } from '../packs/gate.ts';
import { failuresOf } from '../packs/prove.ts';
import { readPackFolder } from '../packs/read-folder.ts';
import { YamlFile } from '../packs/yaml-file.ts';
import { openPack } from './open-pack.ts';
import { RULES_FOLDER } from './rules-folder.ts';

const USAGE = `sincerely check [PATH…] [--json]

  PATH    a rule file, a pack file, or a folder with pack.yaml; without one the rules of core
  --json  one line of JSON for each path
`;

/** A rule stands on core, and on the pack whose folder it lies in. */
function checkRule(path: string, file: YamlFile): RuleProblem[] {
  const rule = readRule(file);
  if (!rule) return file.problems;
  const gathered = gather();
  gathered.rules.push({ rule, where: (...keys) => file.where(keys) });
  const below = packsAround(path).map((pack) => without(pack, rule.id));
  const { parts, exampleAt } = assemble(gathered, below, ruleIds(below));
  const own: Pack = { id: 'checked', name: { en: '', ru: '' }, version: '0.0.0', ...parts };
  const examples = runExamples(own, createEngine([...below, own]));
  return [...file.problems, ...parts.problems, ...failuresOf(examples, exampleAt)];
}

/** Core, and the pack of the folder a file lies in if that is another one. */
function packsAround(path: string): Pack[] {
  const core = readPackFolder(RULES_FOLDER).pack;
  for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(join(folder, 'pack.yaml'))) continue;
    const { pack } = readPackFolder(folder, core);
    return pack.id === core.id ? [pack] : [core, pack];
  }
  return [core];
}

const without = (pack: Pack, rule: string): Pack => ({
  ...pack,
  rules: pack.rules.filter(({ id }) => id !== rule),
});

function problemsOf(path: string): RuleProblem[] {
  try {
    if (statSync(path).isDirectory())
      return openPack(path, readPackFolder(RULES_FOLDER).pack).problems;
    const file = new YamlFile(path, readFileSync(path, 'utf8'));
    const value = file.value as Record<string, unknown> | null;
    // A pack has a version, a rule has none.
    const isPack = typeof value === 'object' && value !== null && 'version' in value;
    if (isPack) return openPack(path, readPackFolder(RULES_FOLDER).pack).problems;
    return checkRule(path, file);
  } catch (error) {
    return [{ where: path, message: (error as Error).message }];
  }
}

export async function check(args: string[]): Promise<number> {
  let given: { values: { json: boolean }; positionals: string[] };
  try {
    given = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    process.stderr.write(`sincerely check: ${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const paths = given.positionals.length > 0 ? given.positionals : [RULES_FOLDER];
  let count = 0;
  for (const path of paths) {
    const problems = problemsOf(path);
    count += problems.length;
    if (given.values.json)
      console.log(JSON.stringify({ path, good: problems.length === 0, problems }));
    else {
      for (const { where, message } of problems) console.log(`${where}: ${message}`);
      if (problems.length === 0) console.log(`${path}: good`);
    }
  }
  return count > 0 ? 1 : 0;
}
