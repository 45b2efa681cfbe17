/** Reads a rule folder (`rules/`) into a pack, file by file, through the gate. Node only. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Learned } from '../engine/learned/judge.ts';
import type { Pack } from '../engine/pack.ts';
import { assemble, ruleIds, type ExamplePlace } from './assemble.ts';
import { addLanguageFile, gather, readRule } from './gate.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { scenarioFile } from './scenario-schema.ts';
import { packFile } from './schema.ts';
import { YamlFile } from './yaml-file.ts';

/** Where the rules of a pack are, and what they are written with. A pack need not have them all. */
const RULES = ['core', 'rules'];
const LANGUAGE = ['signals', 'tone'];
const SCENARIOS = ['scenarios'];

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Written by `npm run train`; a pack that travels has none. */
const LEARNED = ['learned', 'weights.json'];

function readLearned(root: string): { learned: Learned; path: string } | null {
  const path = join(root, ...LEARNED);
  if (!existsSync(path)) return null;
  return { learned: JSON.parse(readFileSync(path, 'utf8')) as Learned, path };
}

const open = (path: string): YamlFile => new YamlFile(path, readFileSync(path, 'utf8'));

export interface PackFolder {
  manifest: YamlFile;
  language: YamlFile[];
  rules: YamlFile[];
  /** Checked here, but no part of the pack the engine is given: see `take-scenarios.ts`. */
  scenarios: YamlFile[];
}

/** @throws when the folder has no `pack.yaml` */
export function openPackFolder(root: string): PackFolder {
  const all = (folders: string[]): YamlFile[] =>
    folders.flatMap((folder) => yamlFiles(join(root, folder))).map(open);
  return {
    manifest: open(join(root, 'pack.yaml')),
    language: all(LANGUAGE),
    rules: all(RULES),
    scenarios: all(SCENARIOS),
  };
}

/**
 * @param root folder with `pack.yaml`, `core/` or `rules/`, `signals/`, `tone/`
 * @param below a pack it stands on, whose signals its rules may name; one of the same id is the
 *   pack itself, as it was
 * @returns the pack, with the files that were set aside among its problems, and every file read
 * @throws when the folder or its `pack.yaml` cannot be read at all
 */
export function readPackFolder(
  root: string,
  below?: Pack,
): { pack: Pack; manifest: Manifest; files: string[]; exampleAt: ExamplePlace } {
  const folder = openPackFolder(root);
  const written = folder.manifest.as(packFile);
  if (!written) {
    const [problem] = folder.manifest.problems;
    throw new Error(`${problem!.where}: ${problem!.message}`);
  }
  const gathered = gather();
  for (const file of folder.language) addLanguageFile(file, gathered);
  for (const file of folder.rules) {
    const rule = readRule(file);
    if (rule) gathered.rules.push({ rule, where: (...keys) => file.where(keys) });
    gathered.problems.push(...file.problems);
  }
  for (const file of folder.scenarios) {
    file.as(scenarioFile);
    gathered.problems.push(...file.problems);
  }
  const others = below && below.id !== written.id ? [below] : [];
  const { id, name, version, changes } = written;
  const { parts, exampleAt } = assemble(gathered, others, ruleIds(others));
  const kept = readLearned(root);
  return {
    pack: { id, name, version, changes, ...parts, ...(kept && { learned: kept.learned }) },
    exampleAt,
    manifest: manifestOf(written),
    files: [
      ...[folder.manifest, ...folder.language, ...folder.rules].map(({ path }) => path),
      ...(kept ? [kept.path] : []),
    ],
  };
}
