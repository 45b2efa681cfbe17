/** Reads a piece through the gate and puts it in its place among the packs, without keeping it. */
import type { Pack, RuleDef, SignalDef } from '../engine/pack.ts';
import { PatternError } from '../engine/patterns/parse.ts';
import { unknownSignals } from './assemble.ts';
import { gather, readRule, takeSignal, takeWords, type Gathered } from './gate.ts';
import type { Scenario } from './scenario.ts';
import { scenarioFile } from './scenario-schema.ts';
import { part, signalEntry } from './schema.ts';
import type { TrialFault, TrialRequest } from './trial.ts';
import { YamlFile } from './yaml-file.ts';

const LANGS = ['en', 'ru'] as const;

/** A piece in its place among the packs. */
export interface Placed {
  packs: Pack[];
  /** The rule that is edited, where it is one and can be read. */
  rule: RuleDef | null;
  /** The signals that are edited, one for each language. */
  signals: SignalDef[];
  /** The scenario that is edited, where it is one and can be read. */
  scenario: Scenario | null;
  faults: TrialFault[];
}

/** @param taken ids of other scenarios of the pack */
export function placePiece(
  request: TrialRequest,
  packs: readonly Pack[],
  taken: readonly string[],
): Placed {
  const file = new YamlFile(request.name, request.text);
  const placed =
    request.kind === 'rule'
      ? placeRule(file, request.name, packs)
      : request.kind === 'scenario'
        ? { packs: [...packs], rule: null, signals: [] }
        : placeEntries(file, request, packs);
  const scenario = request.kind === 'scenario' ? readScenario(file, taken) : null;
  return { ...placed, scenario, faults: faultsOf(file) };
}

function readScenario(file: YamlFile, taken: readonly string[]): Scenario | null {
  const scenario = file.as(scenarioFile);
  if (scenario !== null && taken.includes(scenario.id)) {
    file.refuse(['id'], `the id ${scenario.id} is already taken`);
  }
  return scenario;
}

function faultsOf(file: YamlFile): TrialFault[] {
  // What is no YAML at all has no keys; the editor underlines it by itself.
  const broken = file.broken ? file.problems : [];
  return [
    ...broken.map(({ message }) => ({ keys: [], message, pattern: null })),
    ...file.faults.map(({ keys, message, cause }) => ({
      keys: [...keys] as (string | number)[],
      message,
      pattern: cause instanceof PatternError ? { fault: cause.fault, part: cause.part } : null,
    })),
  ];
}

const onTrial = (parts: Partial<Pack>): Pack => ({
  id: 'trial',
  name: { en: '', ru: '' },
  version: '0.0.0',
  rules: [],
  signals: [],
  cues: [],
  words: { en: {}, ru: {} },
  problems: [],
  ...parts,
});

/** On top of the packs, in place of the one it was. */
function placeRule(
  file: YamlFile,
  name: string,
  packs: readonly Pack[],
): Omit<Placed, 'faults' | 'scenario'> {
  const rule = readRule(file);
  if (!rule) return { packs: [...packs], rule, signals: [] };
  const others = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.filter(({ id }) => id !== name),
  }));
  const known = new Set(others.flatMap(({ signals }) => signals.map((one) => one.name)));
  for (const missing of unknownSignals(rule, known)) {
    file.refuse(['find'], `no signal is called ${missing}`);
  }
  if (others.some(({ rules }) => rules.some(({ id }) => id === rule.id))) {
    file.refuse(['id'], `the id ${rule.id} is already taken`);
  }
  return {
    packs: [...others, onTrial({ rules: [{ ...rule, enabled: true }] })],
    rule,
    signals: [],
  };
}

/** Signals and word lists, by language, in place of those of the pack they were in. */
function placeEntries(
  file: YamlFile,
  { kind, name: kept }: TrialRequest,
  packs: readonly Pack[],
): Omit<Placed, 'faults' | 'scenario'> {
  const nothing = { packs: [...packs], rule: null, signals: [] };
  if (file.broken) return nothing;
  const value = (file.value ?? {}) as Record<string, unknown>;
  const name = file.part(part.name, ['name'], value.name);
  if (name === null) return nothing;
  for (const key of Object.keys(value)) {
    if (!['name', ...LANGS].includes(key)) file.refuse([key], `${key} is not known here`);
  }
  const gathered = gather();
  for (const lang of LANGS) takeEntries(file, { kind, name, lang }, value[lang], gathered);
  const found =
    gathered.signals.length + Object.keys({ ...gathered.words.en, ...gathered.words.ru }).length;
  if (found === 0 && file.faults.length === 0) file.refuse([], 'there is nothing in it yet');
  const { signals, words } = gathered;
  const others = packs.map((pack, index) =>
    index === packs.length - 1 && index > 0 ? without(pack, kind, kept) : pack,
  );
  return { packs: [...others, onTrial({ signals, words })], rule: null, signals };
}

function takeEntries(
  file: YamlFile,
  { kind, name, lang }: { kind: TrialRequest['kind']; name: string; lang: 'en' | 'ru' },
  value: unknown,
  into: Gathered,
): void {
  if (value === undefined) return;
  if (kind === 'words') {
    const list = file.part(part.words, [lang], value);
    if (list !== null) takeWords(file, [lang], { name, lang }, list, into);
    return;
  }
  const entries = Array.isArray(value)
    ? value.map((one, index) => [[lang, index], one as unknown] as const)
    : [[[lang], value] as const];
  for (const [at, one] of entries) {
    const entry = file.part(signalEntry, at, one);
    if (entry !== null) takeSignal(file, [...at], { name, lang }, entry, into);
  }
}

function without(pack: Pack, kind: TrialRequest['kind'], name: string): Pack {
  if (kind === 'signal') {
    return { ...pack, signals: pack.signals.filter((one) => one.name !== name) };
  }
  const rest = (lists: Record<string, string[]>): Record<string, string[]> =>
    Object.fromEntries(Object.entries(lists).filter(([key]) => key !== name));
  return { ...pack, words: { en: rest(pack.words.en), ru: rest(pack.words.ru) } };
}
