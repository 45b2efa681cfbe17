/** Reads a pack that travels as one YAML or JSON text, part by part, through the gate. */
import type { z } from 'zod';
import type { Pack, RuleProblem } from '../engine/pack.ts';
import type { Lang, RuleOverride } from '../engine/types.ts';
import { assemble, ruleIds, type ExamplePlace } from './assemble.ts';
import { gather, takeCue, takeRule, takeSignal, takeWords, type Gathered } from './gate.ts';
import { PACK_LIMITS } from './limits.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import type { Owners } from './owners.ts';
import { NO_SCENARIOS, takeScenarios, type TakenScenarios } from './take-scenarios.ts';
import { tooMuch } from './too-much.ts';
import { cueEntry, packFrame, part, signalEntry } from './schema.ts';
import { compareVersions, VERSION } from './version.ts';
import { YamlFile } from './yaml-file.ts';

/** Why a whole pack is refused. */
export type Refusal =
  'too-long' | 'unreadable' | 'newer-app' | 'taken-id' | 'too-much' | 'empty' | 'examples';

/** What a pack is read against. */
export interface Around {
  /** Version of the extension. */
  app: string;
  /** What stands around a pack of this id. */
  neighbours: (id: string) => Neighbours;
}

export interface Neighbours {
  /** The packs it stands on, lowest first. */
  below: readonly Pack[];
  /** Rule ids of other packs, below or above, switched on or off. */
  owned: Owners;
}

/** On top of some packs, whatever its id. */
export function onTopOf(below: readonly Pack[], app: string, owned: Owners = new Map()): Around {
  return { app, neighbours: () => ({ below, owned }) };
}

export interface ReadPack {
  /** Null where not even that could be read. */
  manifest: Manifest | null;
  /** Null when the pack is refused. */
  pack: Pack | null;
  refused: Refusal | null;
  /** What it was read on top of. */
  below: readonly Pack[];
  /** The reasons, with "name:line"; where the pack is not refused, what was set aside. */
  problems: RuleProblem[];
  exampleAt: ExamplePlace;
  /** What it has to practise on. */
  scenarios: TakenScenarios;
}

type Frame = z.output<typeof packFrame>;

/**
 * Reads a pack and sets aside what does not pass. Examples are not run here: see `prove.ts`.
 * @param name what the text is called in the problems: a file's name, an address
 */
export function readPackText(name: string, text: string, around: Around): ReadPack {
  if (text.length > PACK_LIMITS.text) {
    const message = `a pack may have at most ${PACK_LIMITS.text} characters; this has ${text.length}`;
    return refuse('too-long', null, [{ where: name, message }]);
  }
  const file = new YamlFile(name, text);
  const newer = newerApp(file, around.app);
  if (newer) return refuse('newer-app', null, [newer]);
  const frame = file.as(packFrame);
  if (!frame) return refuse('unreadable', null, file.problems);
  const manifest = manifestOf(frame);
  const { below, owned } = around.neighbours(manifest.id);
  if (below.some(({ id }) => id === manifest.id)) {
    file.refuse(['id'], `there is another pack with the id ${manifest.id}`);
    return refuse('taken-id', manifest, file.problems);
  }
  const much = tooMuch(frame);
  if (much) {
    file.refuse(much.keys, much.message);
    return refuse('too-much', manifest, file.problems);
  }
  const gathered = gatherParts(file, frame);
  const scenarios = takeScenarios(file, frame.scenarios);
  const { parts, exampleAt } = assemble(gathered, below, new Map([...owned, ...ruleIds(below)]));
  const changes = goodChanges(file, frame, below);
  const { id, version } = manifest;
  const pack: Pack = { id, name: manifest.name, version, changes, ...parts };
  const problems = parts.problems.slice(0, PACK_LIMITS.problems);
  if (isEmpty(pack) && scenarios.good.length === 0) {
    const nothing = { where: file.where([]), message: 'nothing in this pack can be used' };
    return refuse('empty', manifest, [...problems, nothing]);
  }
  return {
    manifest,
    pack: { ...pack, problems },
    refused: null,
    below,
    problems,
    exampleAt,
    scenarios,
  };
}

function refuse(refused: Refusal, manifest: Manifest | null, problems: RuleProblem[]): ReadPack {
  const first = problems.slice(0, PACK_LIMITS.problems);
  return {
    manifest,
    pack: null,
    refused,
    below: [],
    problems: first,
    exampleAt: () => '',
    scenarios: NO_SCENARIOS,
  };
}

/** Asked before anything else: a newer pack may well have keys that are not known yet. */
function newerApp(file: YamlFile, app: string): RuleProblem | null {
  const wanted = (file.value as Record<string, unknown> | null)?.['minimum-app'];
  if (typeof wanted !== 'string' || !VERSION.test(wanted)) return null;
  if (compareVersions(wanted, app) <= 0) return null;
  const message = `this pack is made for Sincerely ${wanted} or newer; this is ${app}`;
  return { where: file.where(['minimum-app']), message };
}

function gatherParts(file: YamlFile, frame: Frame): Gathered {
  const gathered = gather();
  for (const lang of ['en', 'ru'] as const) {
    gatherWords(file, frame, lang, gathered);
    for (const [name, value] of Object.entries(frame.signals[lang] ?? {})) {
      eachEntry(file, ['signals', lang, name], signalEntry, value, (at, entry) =>
        takeSignal(file, at, { name, lang }, entry, gathered),
      );
    }
    for (const [name, value] of Object.entries(frame.cues[lang] ?? {})) {
      eachEntry(file, ['cues', lang, name], cueEntry, value, (at, entry) =>
        takeCue(file, at, { name, lang }, entry, gathered),
      );
    }
  }
  for (const [index, value] of frame.rules.entries()) {
    const at = ['rules', index];
    const rule = takeRule(file, at, value);
    if (rule) gathered.rules.push({ rule, where: (...keys) => file.where([...at, ...keys]) });
  }
  // One list, so that what is found later joins in.
  gathered.problems = file.problems;
  return gathered;
}

function gatherWords(file: YamlFile, frame: Frame, lang: Lang, into: Gathered): void {
  for (const [name, value] of Object.entries(frame.words[lang] ?? {})) {
    const at = ['words', lang, name];
    const list = file.part(part.words, at, value);
    if (list === null || file.part(part.name, at, name) === null) continue;
    takeWords(file, at, { name, lang }, list, into);
  }
}

/** A name has one entry or several. */
function eachEntry<T extends z.ZodType>(
  file: YamlFile,
  at: [string, string, string],
  shape: T,
  value: unknown,
  take: (at: (string | number)[], entry: z.output<T>) => void,
): void {
  if (file.part(part.name, at, at[2]) === null) return;
  const entries = Array.isArray(value)
    ? value.map((one, index) => ({ one: one as unknown, keys: [...at, index] }))
    : [{ one: value, keys: at }];
  for (const { one, keys } of entries) {
    const entry = file.part(shape, keys, one);
    if (entry !== null) take(keys, entry);
  }
}

function goodChanges(
  file: YamlFile,
  frame: Frame,
  below: readonly Pack[],
): Record<string, RuleOverride> {
  const known = ruleIds(below);
  const good: Record<string, RuleOverride> = {};
  for (const [id, value] of Object.entries(frame.changes)) {
    const change = file.part(part.change, ['changes', id], value);
    if (change === null) continue;
    if (known.has(id)) good[id] = change as RuleOverride;
    else file.refuse(['changes', id], `no pack below has a rule called ${id}`);
  }
  return good;
}

function isEmpty({ rules, signals, cues, words, changes }: Pack): boolean {
  const lists = [...Object.keys(words.en), ...Object.keys(words.ru)];
  const changed = Object.keys(changes ?? {});
  return [rules, signals, cues, lists, changed].every((all) => all.length === 0);
}
