/** Reads a rule folder (`rules/`) into a pack, file by file, through the gate. Node only. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CueDef, Pack, RuleDef, SignalDef } from '../engine/pack.ts';
import {
  addCues,
  addSignals,
  addWords,
  gather,
  readRule,
  unknownLists,
  unknownSignals,
  type Gathered,
} from './gate.ts';
import { packFile } from './schema.ts';
import { YamlFile } from './yaml-file.ts';

/** A pack need not have every folder. */
function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const open = (path: string): YamlFile => new YamlFile(path, readFileSync(path, 'utf8'));

/** A list may stand in a later file, so this waits until all are read. */
function refuseUnknownLists(root: string, gathered: Gathered, below: Pack | undefined): void {
  const words = {
    en: { ...below?.words.en, ...gathered.words.en },
    ru: { ...below?.words.ru, ...gathered.words.ru },
  };
  const known = (one: SignalDef | CueDef): boolean => {
    const missing = unknownLists(one, words);
    if (missing.length === 0) return true;
    const message = `${one.name} (${one.lang}) names no word list: $${missing.join(', $')}`;
    gathered.problems.push({ where: root, message });
    return false;
  };
  gathered.signals = gathered.signals.filter(known);
  gathered.cues = gathered.cues.filter(known);
}

/**
 * @param root folder with `pack.yaml`, `core/`, `signals/`, `tone/`
 * @param below a pack it stands on, whose signals its rules may name
 * @returns the pack, with the files that were set aside among its problems, and every file read
 * @throws when the folder or its `pack.yaml` cannot be read at all
 */
export function readPackFolder(root: string, below?: Pack): { pack: Pack; files: string[] } {
  const files = [join(root, 'pack.yaml')];
  const manifestFile = open(files[0]!);
  const manifest = manifestFile.as(packFile);
  if (!manifest) {
    const [problem] = manifestFile.problems;
    throw new Error(`${problem!.where}: ${problem!.message}`);
  }
  const gathered = gather();
  const each = (folder: string, take: (file: YamlFile) => void): void => {
    for (const path of yamlFiles(join(root, folder))) {
      files.push(path);
      take(open(path));
    }
  };
  each('signals', (file) => {
    const isWords = file.value !== null && Object.hasOwn(file.value as object, 'words');
    (isWords ? addWords : addSignals)(file, gathered);
  });
  each('tone', (file) => addCues(file, gathered));
  refuseUnknownLists(root, gathered, below);
  const read: { rule: RuleDef; file: YamlFile }[] = [];
  each('core', (file) => {
    const rule = readRule(file);
    if (rule) read.push({ rule, file });
    gathered.problems.push(...file.problems);
  });
  const known = new Set([...gathered.signals, ...(below?.signals ?? [])].map(({ name }) => name));
  const taken = new Map<string, string>();
  for (const { rule, file } of read) {
    const missing = unknownSignals(rule, known);
    const first = taken.get(rule.id);
    if (missing.length > 0) {
      const message = `no signal is called ${missing.join(', ')}`;
      gathered.problems.push({ where: file.where(['find']), message });
    } else if (first) {
      const message = `the id ${rule.id} is already taken by ${first}`;
      gathered.problems.push({ where: file.where(['id']), message });
    } else {
      taken.set(rule.id, file.path);
      gathered.rules.push(rule);
    }
  }
  return { pack: { ...manifest, ...gathered }, files };
}
