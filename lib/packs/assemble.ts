/**
 * The last steps of the gate, once all parts of a pack are read: what they name must be there, and
 * ids must be free. What does not hold is set aside.
 */
import { LIST_TOKEN } from '../engine/patterns/parse.ts';
import {
  ownSignal,
  type Condition,
  type CueDef,
  type Pack,
  type RuleDef,
  type SignalDef,
} from '../engine/pack.ts';
import { COMPUTED_SIGNALS } from '../engine/signals/computed.ts';
import type { Gathered, GatheredRule } from './gate.ts';

export type Parts = Pick<Pack, 'rules' | 'signals' | 'cues' | 'words' | 'problems'>;

/** Where an example of a rule stands, as "path:line"; examples count from 0. */
export type ExamplePlace = (rule: string, example: number) => string;

/**
 * @param below the packs it stands on, whose signals and word lists its parts may name
 * @param taken ids of rules of any other pack, with the id of that pack
 */
export function assemble(
  gathered: Gathered,
  below: readonly Pack[],
  taken: ReadonlyMap<string, string>,
): { parts: Parts; exampleAt: ExamplePlace } {
  const { words, problems } = gathered;
  const lists = {
    en: new Set([...below, gathered].flatMap((pack) => Object.keys(pack.words.en))),
    ru: new Set([...below, gathered].flatMap((pack) => Object.keys(pack.words.ru))),
  };
  const hasItsLists = (one: SignalDef | CueDef): boolean => {
    const missing = listsOf(one).filter((name) => !lists[one.lang].has(name));
    if (missing.length === 0) return true;
    const message = `${one.name} (${one.lang}) names no word list: $${missing.join(', $')}`;
    problems.push({ where: gathered.places.get(one) ?? '', message });
    return false;
  };
  const signals = gathered.signals.filter(hasItsLists);
  const cues = gathered.cues.filter(hasItsLists);
  const known = new Set([...below.flatMap((pack) => pack.signals), ...signals].map(nameOf));
  const rules = new Map<string, GatheredRule>();
  for (const one of gathered.rules) {
    const { id } = one.rule;
    const missing = unknownSignals(one.rule, known);
    const owner = taken.get(id);
    const first = rules.get(id);
    const refuse = (key: string, message: string) =>
      void problems.push({ where: one.where(key), message });
    if (missing.length > 0) refuse('find', `no signal is called ${missing.join(', ')}`);
    else if (owner !== undefined) refuse('id', `the id ${id} belongs to the pack ${owner}`);
    else if (first) refuse('id', `the id ${id} is already taken by ${first.where('id')}`);
    else rules.set(id, one);
  }
  return {
    parts: { rules: [...rules.values()].map(({ rule }) => rule), signals, cues, words, problems },
    exampleAt: (rule, example) => rules.get(rule)?.where('examples', example) ?? '',
  };
}

/** Ids of the rules of some packs, with the pack each belongs to. */
export function ruleIds(packs: readonly Pack[]): Map<string, string> {
  return new Map(packs.flatMap(({ id, rules }) => rules.map((rule) => [rule.id, id] as const)));
}

const nameOf = ({ name }: { name: string }): string => name;

/** Word lists (`$name`) a signal or a cue asks for. */
export function listsOf({ find, but }: Pick<SignalDef, 'find' | 'but'>): string[] {
  const named = [...find, ...but].flatMap((source) =>
    [...source.matchAll(LIST_TOKEN)].map(([, name]) => name!),
  );
  return [...new Set(named)];
}

function namesIn(condition: Condition | null): string[] {
  if (!condition) return [];
  return [
    ...(condition.draft ?? []),
    ...(condition.near?.signal ?? []),
    ...(condition.customer?.said ?? []),
    ...(condition.thread?.agentSaid ?? []),
    ...[...(condition.all ?? []), ...(condition.any ?? [])].flatMap(namesIn),
    ...namesIn(condition.not ?? null),
  ];
}

/** All signals a rule names, its own among them. */
export function signalsNamed(rule: RuleDef): string[] {
  const { find, lacks, about, when, unless } = rule;
  return [...new Set([...find, ...lacks, ...about, ...namesIn(when), ...namesIn(unless)])];
}

/** Signals a rule names that nobody defines. */
export function unknownSignals(rule: RuleDef, known: ReadonlySet<string>): string[] {
  return signalsNamed(rule).filter(
    (name) => !known.has(name) && !COMPUTED_SIGNALS.has(name) && name !== ownSignal(rule.id),
  );
}
