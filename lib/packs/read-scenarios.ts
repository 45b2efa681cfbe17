/** Reads `rules/scenarios/`. Node only. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleProblem } from '../engine/pack.ts';
import type { Scenario } from './scenario.ts';
import { scenarioFile } from './scenario-schema.ts';
import { YamlFile } from './yaml-file.ts';

/** What we ask of our own scenarios beyond those of a team. */
function checkOurs(file: YamlFile, { id, lang, starter, goals, model }: Scenario): void {
  if (!id.startsWith(`${lang}-`)) file.refuse(['id'], 'begins with the language');
  if ((starter === null) !== (goals.length === 0)) {
    file.refuse(['goals'], 'a starter has goals, and goals have a starter that breaks them');
  }
  if (model === null) file.refuse(['model'], 'is missing');
}

/**
 * @param root folder with one folder per language
 * @returns the scenarios in the order of their file names, and what is wrong with the others
 */
export function readScenarios(root: string): {
  scenarios: Scenario[];
  problems: RuleProblem[];
  files: string[];
} {
  const files = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const scenarios: Scenario[] = [];
  const problems: RuleProblem[] = [];
  for (const path of files) {
    const file = new YamlFile(path, readFileSync(path, 'utf8'));
    const scenario = file.as(scenarioFile);
    if (scenario !== null) checkOurs(file, scenario);
    if (scenario !== null && scenarios.some(({ id }) => id === scenario.id)) {
      file.refuse(['id'], `the id ${scenario.id} is already taken`);
    } else if (scenario !== null && file.problems.length === 0) scenarios.push(scenario);
    problems.push(...file.problems);
  }
  return { scenarios, problems, files };
}
