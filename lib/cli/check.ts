/** `check`: shape, patterns and examples of rule files, with file and line for every problem. */
import { statSync, readFileSync } from 'node:fs';
import { createEngine } from '../engine/engine.ts';
import type { Pack, RuleProblem } from '../engine/pack.ts';
import { unknownSignals } from '../packs/assemble.ts';
import { readRule } from '../packs/gate.ts';
import { failureOf } from '../packs/examples.ts';
import { readPackFolder } from '../packs/read-folder.ts';
import { YamlFile } from '../packs/yaml-file.ts';
import { RULES_FOLDER } from './rules-folder.ts';

function failingExamples(
  packs: Pack[],
  checked: Pack,
  whereOf: (rule: string) => string,
): RuleProblem[] {
  const engine = createEngine(packs);
  return checked.rules.flatMap((rule) =>
    rule.examples.flatMap((example, index) => {
      const failure = failureOf(rule, example, engine);
      if (!failure) return [];
      return [
        { where: whereOf(rule.id), message: `example ${index + 1} (${example.lang}) ${failure}` },
      ];
    }),
  );
}

/** A single rule is checked as if it were added to the core pack. */
function checkFile(path: string): RuleProblem[] {
  const { pack } = readPackFolder(RULES_FOLDER);
  const file = new YamlFile(path, readFileSync(path, 'utf8'));
  const rule = readRule(file);
  if (!rule) return file.problems;
  const missing = unknownSignals(rule, new Set(pack.signals.map((signal) => signal.name)));
  if (missing.length > 0) {
    return [{ where: file.where(['find']), message: `no signal is called ${missing.join(', ')}` }];
  }
  const own: Pack = {
    ...pack,
    id: 'checked',
    rules: [rule],
    signals: [],
    cues: [],
    words: { en: {}, ru: {} },
  };
  return [...file.problems, ...failingExamples([pack, own], own, () => file.where(['examples']))];
}

function checkFolder(path: string): RuleProblem[] {
  const { pack, files } = readPackFolder(path);
  const whereOf = (rule: string): string =>
    files.find((file) => file.endsWith(`/${rule}.yaml`)) ?? path;
  return [...pack.problems, ...failingExamples([pack], pack, whereOf)];
}

export async function check(args: string[]): Promise<number> {
  const paths = args.length > 0 ? args : [RULES_FOLDER];
  let count = 0;
  for (const path of paths) {
    let problems: RuleProblem[];
    try {
      problems = statSync(path).isDirectory() ? checkFolder(path) : checkFile(path);
    } catch (error) {
      problems = [{ where: path, message: (error as Error).message }];
    }
    for (const problem of problems) process.stdout.write(`${problem.where}: ${problem.message}\n`);
    if (problems.length === 0) process.stdout.write(`${path}: good\n`);
    count += problems.length;
  }
  return count > 0 ? 1 : 0;
}
