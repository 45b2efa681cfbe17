/**
 * What every rule, signal and cue must pass before it may run: its shape, its patterns, and that
 * the signals it names exist. A file that fails is set aside with file, line and reason; the rest
 * works.
 */
import type { z } from 'zod';
import { checkRegex, parsePattern } from '../engine/patterns/parse.ts';
import { ownSignal, type CueDef, type Pack, type RuleDef, type SignalDef } from '../engine/pack.ts';
import { COMPUTED_SIGNALS } from '../engine/signals/computed.ts';
import type { Lang } from '../engine/types.ts';
import {
  ruleFile,
  signalFile,
  toneFile,
  wordsFile,
  type cueEntry,
  type signalEntry,
} from './schema.ts';
import type { YamlFile } from './yaml-file.ts';

export interface GatheredRule {
  rule: RuleDef;
  /** Where a part of it stands, as "path:line". */
  where: (...keys: (string | number)[]) => string;
}

/** Everything the gate has let through so far, and why it kept the rest out. */
export interface Gathered extends Pick<Pack, 'signals' | 'cues' | 'words' | 'problems'> {
  rules: GatheredRule[];
  /** Where each signal and cue stands, as "path:line". */
  places: Map<SignalDef | CueDef, string>;
}

export const gather = (): Gathered => ({
  rules: [],
  signals: [],
  cues: [],
  words: { en: {}, ru: {} },
  problems: [],
  places: new Map(),
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

type SignalEntry = z.output<typeof signalEntry>;
type CueEntry = z.output<typeof cueEntry>;

/** Takes one signal that stands at a path of keys. */
export function takeSignal(
  file: YamlFile,
  at: (string | number)[],
  { name, lang }: Pick<SignalDef, 'name' | 'lang'>,
  entry: SignalEntry,
  into: Gathered,
): void {
  if (COMPUTED_SIGNALS.has(name)) {
    file.refuse(at, `${name} is worked out by the engine and cannot be given patterns`);
    return;
  }
  const find = goodPatterns(file, [...at, 'find'], entry.find, lang);
  const but = goodPatterns(file, [...at, 'but'], entry.but, lang);
  if (find.length === 0) return;
  const signal = { ...entry, name, lang, find, but };
  into.signals.push(signal);
  into.places.set(signal, file.where(at));
}

/** Takes one cue that stands at a path of keys. */
export function takeCue(
  file: YamlFile,
  at: (string | number)[],
  { name, lang }: Pick<CueDef, 'name' | 'lang'>,
  entry: CueEntry,
  into: Gathered,
): void {
  const find = goodPatterns(file, [...at, 'find'], entry.find, lang);
  const but = goodPatterns(file, [...at, 'but'], entry.but, lang);
  if (find.length === 0) return;
  const cue = { ...entry, name, lang, find, but };
  into.cues.push(cue);
  into.places.set(cue, file.where(at));
}

/** Takes one word list: words and `/regexes/` with white space between them. */
export function takeWords(
  file: YamlFile,
  at: (string | number)[],
  { name, lang }: { name: string; lang: Lang },
  list: string,
  into: Gathered,
): void {
  if (Object.hasOwn(into.words[lang], name)) {
    file.refuse(at, `there is already a word list called ${name}`);
    return;
  }
  const entries = list.split(/\s+/).filter(Boolean);
  into.words[lang][name] = entries.filter((entry) => {
    const shape = /^\/(.+)\/$/.exec(entry)?.[1];
    if (shape === undefined) return true;
    try {
      checkRegex(shape);
      new RegExp(shape, 'u');
      return true;
    } catch (error) {
      file.refuse(at, (error as Error).message);
      return false;
    }
  });
}

/** Takes a file of signals, cues or words of a rule folder, whichever it is. */
export function addLanguageFile(file: YamlFile, into: Gathered): void {
  const holds = (key: string): boolean =>
    typeof file.value === 'object' && file.value !== null && Object.hasOwn(file.value, key);
  if (holds('words')) {
    const data = file.as(wordsFile);
    for (const [name, list] of Object.entries(data?.words ?? {})) {
      takeWords(file, ['words', name], { name, lang: data!.lang }, list, into);
    }
  } else if (holds('cues')) {
    const data = file.as(toneFile);
    for (const [name, entry] of Object.entries(data?.cues ?? {})) {
      takeCue(file, ['cues', name], { name, lang: data!.lang }, entry, into);
    }
  } else {
    const data = file.as(signalFile);
    for (const [name, entry] of Object.entries(data?.signals ?? {})) {
      takeSignal(file, ['signals', name], { name, lang: data!.lang }, entry, into);
    }
  }
  into.problems.push(...file.problems);
}

/** Reads one rule; the signals it names are checked later, once all of them are known. */
export function readRule(file: YamlFile): RuleDef | null {
  return file.broken ? null : takeRule(file, [], file.value);
}

/** Reads one rule that stands at a path of keys. */
export function takeRule(file: YamlFile, at: (string | number)[], value: unknown): RuleDef | null {
  const data = file.part(ruleFile, at, value);
  if (!data) return null;
  const { 'min-listed': minListed, 'min-block': minBlock, patterns, ...rest } = data;
  const rule: RuleDef = { ...rest, minListed: Math.max(minListed, rest.min), minBlock };
  const pointing = rule.kind === 'span' || rule.kind === 'count';
  if (patterns && (patterns.en.length > 0 || patterns.ru.length > 0)) {
    if (pointing) rule.find = [...rule.find, ownSignal(rule.id)];
    else if (rule.kind === 'absence') rule.lacks = [...rule.lacks, ownSignal(rule.id)];
    else {
      file.refuse(
        [...at, 'patterns'],
        `a rule of kind ${rule.kind} has no words of its own to look for`,
      );
      return null;
    }
    rule.patterns = {
      en: goodPatterns(file, [...at, 'patterns', 'en'], patterns.en, 'en'),
      ru: goodPatterns(file, [...at, 'patterns', 'ru'], patterns.ru, 'ru'),
    };
  }
  if (pointing && rule.find.length === 0) {
    const message = `a rule of kind ${rule.kind} needs "find" or "patterns": what it points at`;
    file.refuse([...at, 'kind'], message);
    return null;
  }
  return rule;
}
