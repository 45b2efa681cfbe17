/**
 * What every rule, signal and cue must pass before it may run: its shape, its patterns, and that
 * the signals it names exist. A file that fails is set aside with file, line and reason; the rest
 * works.
 */
import { checkRegex, LIST_TOKEN, parsePattern } from '../engine/patterns/parse.ts';
import {
  ownSignal,
  type Condition,
  type CueDef,
  type Pack,
  type RuleDef,
  type SignalDef,
} from '../engine/pack.ts';
import { COMPUTED_SIGNALS } from '../engine/signals/computed.ts';
import type { Lang } from '../engine/types.ts';
import { ruleFile, signalFile, toneFile, wordsFile } from './schema.ts';
import type { YamlFile } from './yaml-file.ts';

/** Everything the gate has let through so far, and why it kept the rest out. */
export type Gathered = Pick<Pack, 'rules' | 'signals' | 'cues' | 'words' | 'problems'>;

export const gather = (): Gathered => ({
  rules: [],
  signals: [],
  cues: [],
  words: { en: {}, ru: {} },
  problems: [],
});

/** Checks patterns in place; the good ones come back, the bad ones become problems. */
function goodPatterns(
  file: YamlFile,
  keys: (string | number)[],
  patterns: string[],
  lang: Lang,
): string[] {
  return patterns.filter((source, index) => {
    try {
      parsePattern(source, lang);
      return true;
    } catch (error) {
      file.refuse([...keys, index], (error as Error).message, error);
      return false;
    }
  });
}

export function addSignals(file: YamlFile, into: Gathered): void {
  const data = file.as(signalFile);
  for (const [name, entry] of Object.entries(data?.signals ?? {})) {
    const at = ['signals', name];
    if (COMPUTED_SIGNALS.has(name)) {
      file.refuse(at, `${name} is worked out by the engine and cannot be given patterns`);
      continue;
    }
    const signal: SignalDef = {
      ...entry,
      name,
      lang: data!.lang,
      find: goodPatterns(file, [...at, 'find'], entry.find, data!.lang),
      but: goodPatterns(file, [...at, 'but'], entry.but, data!.lang),
    };
    if (signal.find.length > 0) into.signals.push(signal);
  }
  into.problems.push(...file.problems);
}

export function addCues(file: YamlFile, into: Gathered): void {
  const data = file.as(toneFile);
  for (const [name, entry] of Object.entries(data?.cues ?? {})) {
    const at = ['cues', name];
    const cue: CueDef = {
      ...entry,
      name,
      lang: data!.lang,
      find: goodPatterns(file, [...at, 'find'], entry.find, data!.lang),
      but: goodPatterns(file, [...at, 'but'], entry.but, data!.lang),
    };
    if (cue.find.length > 0) into.cues.push(cue);
  }
  into.problems.push(...file.problems);
}

export function addWords(file: YamlFile, into: Gathered): void {
  const data = file.as(wordsFile);
  for (const [name, list] of Object.entries(data?.words ?? {})) {
    if (Object.hasOwn(into.words[data!.lang], name)) {
      file.refuse(['words', name], `there is already a word list called ${name}`);
      continue;
    }
    const entries = list.split(/\s+/).filter(Boolean);
    into.words[data!.lang][name] = entries.filter((entry) => {
      const shape = /^\/(.+)\/$/.exec(entry)?.[1];
      if (shape === undefined) return true;
      try {
        checkRegex(shape);
        new RegExp(shape, 'u');
        return true;
      } catch (error) {
        file.refuse(['words', name], (error as Error).message);
        return false;
      }
    });
  }
  into.problems.push(...file.problems);
}

/** Word lists (`$name`) a signal or a cue asks for that nobody defines. */
export function unknownLists(
  { find, but, lang }: Pick<SignalDef, 'find' | 'but' | 'lang'>,
  words: Pack['words'],
): string[] {
  const named = [...find, ...but].flatMap((source) =>
    [...source.matchAll(LIST_TOKEN)].map(([, name]) => name!),
  );
  return [...new Set(named)].filter((name) => !Object.hasOwn(words[lang], name));
}

/** Reads one rule; the signals it names are checked later, once all of them are known. */
export function readRule(file: YamlFile): RuleDef | null {
  const data = file.as(ruleFile);
  if (!data) return null;
  const { 'min-listed': minListed, 'min-block': minBlock, patterns, ...rest } = data;
  const rule: RuleDef = { ...rest, minListed: Math.max(minListed, rest.min), minBlock };
  const pointing = rule.kind === 'span' || rule.kind === 'count';
  if (patterns && (patterns.en.length > 0 || patterns.ru.length > 0)) {
    if (pointing) rule.find = [...rule.find, ownSignal(rule.id)];
    else if (rule.kind === 'absence') rule.lacks = [...rule.lacks, ownSignal(rule.id)];
    else {
      file.refuse(['patterns'], `a rule of kind ${rule.kind} has no words of its own to look for`);
      return null;
    }
    rule.patterns = {
      en: goodPatterns(file, ['patterns', 'en'], patterns.en, 'en'),
      ru: goodPatterns(file, ['patterns', 'ru'], patterns.ru, 'ru'),
    };
  }
  if (pointing && rule.find.length === 0) {
    const message = `a rule of kind ${rule.kind} needs "find" or "patterns": what it points at`;
    file.refuse(['kind'], message);
    return null;
  }
  return rule;
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

/** Signals a rule names that nobody defines. */
export function unknownSignals(rule: RuleDef, known: ReadonlySet<string>): string[] {
  const named = [
    ...rule.find,
    ...rule.lacks,
    ...rule.about,
    ...namesIn(rule.when),
    ...namesIn(rule.unless),
  ];
  return [...new Set(named)].filter(
    (name) => !known.has(name) && !COMPUTED_SIGNALS.has(name) && name !== ownSignal(rule.id),
  );
}
