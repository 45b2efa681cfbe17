/** Packs as the command line takes them: a folder with `pack.yaml`, or one file as it travels. */
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../engine/engine.ts';
import type { Pack, RuleProblem } from '../engine/pack.ts';
import type { Manifest } from '../packs/manifest.ts';
import { runExamples } from '../packs/examples.ts';
import { failuresOf, provePack } from '../packs/prove.ts';
import { readPackFolder } from '../packs/read-folder.ts';

/** Version of the extension this command line belongs to. */
export const APP_VERSION = (
  JSON.parse(
    readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
  ) as {
    version: string;
  }
).version;

export interface OpenedPack {
  manifest: Manifest | null;
  /** Null when it does not load. */
  pack: Pack | null;
  /** The pack though its examples fail; null when it cannot be read. */
  onTrial: Pack | null;
  /** All that is wrong with it, examples included. */
  problems: RuleProblem[];
  /** How many examples held. */
  held: number;
}

/**
 * Opens and proves a pack on top of core; one with the id of core stands alone.
 * @throws when there is no such file or folder
 */
export function openPack(path: string, core: Pack): OpenedPack {
  if (!statSync(path).isDirectory()) {
    const { read, onTrial, examples } = provePack(path, readFileSync(path, 'utf8'), {
      app: APP_VERSION,
      neighbours: (id) => ({ below: id === core.id ? [] : [core], owned: new Map() }),
    });
    const held = examples.filter(({ failure }) => failure === null).length;
    return { manifest: read.manifest, pack: read.pack, onTrial, problems: read.problems, held };
  }
  const { pack, manifest, exampleAt } = readPackFolder(path, core);
  const examples = runExamples(pack, createEngine(stackWith(pack, core)));
  const failures = failuresOf(examples, exampleAt);
  const problems = [...failures, ...pack.problems];
  const works = failures.length === 0 ? pack : null;
  return {
    manifest,
    pack: works,
    onTrial: pack,
    problems,
    held: examples.length - failures.length,
  };
}

/** @throws with the first reason when it does not load */
export function openWorkingPack(path: string, core: Pack): Pack {
  const { pack, problems } = openPack(path, core);
  if (pack === null) throw new Error(refusal(path, problems));
  warn(problems);
  return pack;
}

/**
 * A pack to see what it would do, though its examples may fail; that is said on standard error.
 * @throws with the first reason when it cannot be read
 */
export function openPackOnTrial(path: string, core: Pack): Pack {
  const { onTrial, problems } = openPack(path, core);
  if (onTrial === null) throw new Error(refusal(path, problems));
  warn(problems);
  return onTrial;
}

function warn(problems: readonly RuleProblem[]): void {
  for (const { where, message } of problems) process.stderr.write(`${where}: ${message}\n`);
}

function refusal(path: string, [first]: readonly RuleProblem[]): string {
  return `the pack ${path} does not load: ${first?.where}: ${first?.message}`;
}

/** Core and a pack on it; a core pack takes the place of ours. */
export function stackWith(pack: Pack, core: Pack): Pack[] {
  return pack.id === core.id ? [pack] : [core, pack];
}
