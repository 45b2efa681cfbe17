/** Whether a pack holds more than any pack may, counted before its parts are read. */
import type { z } from 'zod';
import { PACK_LIMITS } from './limits.ts';
import type { packFrame } from './schema.ts';

type Frame = z.output<typeof packFrame>;

export interface Excess {
  /** Where in the document. */
  keys: (string | number)[];
  message: string;
}

export function tooMuch(frame: Frame): Excess | null {
  const { rules, signals, cues, words, scenarios } = frame;
  const over = (keys: string[], what: string, count: number, limit: number): Excess | null =>
    count > limit
      ? { keys, message: `a pack may have at most ${limit} ${what}; this has ${count}` }
      : null;
  const own = rules.map((rule) => (rule as { patterns?: unknown } | null)?.patterns);
  const patterns = [signals.en, signals.ru, cues.en, cues.ru, own].reduce(
    (sum: number, entries) => sum + strings(entries),
    0,
  );
  const lists = [...Object.values(words.en ?? {}), ...Object.values(words.ru ?? {})].map((list) =>
    typeof list === 'string' ? list.split(/\s+/) : [],
  );
  const entries = lists.reduce((sum, list) => sum + list.length, 0);
  const shapes = lists.flat().filter((entry) => entry.startsWith('/')).length;
  const examples = rules.reduce((sum: number, rule) => sum + examplesOf(rule), 0);
  const deep = rules.findIndex((rule) => depthOf(rule) > PACK_LIMITS.depth + 2);
  return (
    over(['rules'], 'rules', rules.length, PACK_LIMITS.rules) ??
    over(['signals'], 'patterns', patterns, PACK_LIMITS.patterns) ??
    over(['words'], 'words in its lists', entries, PACK_LIMITS.words) ??
    over(['words'], '/regexes/ in its word lists', shapes, PACK_LIMITS.shapes) ??
    over(['rules'], 'examples', examples, PACK_LIMITS.examples) ??
    over(['scenarios'], 'scenarios', scenarios.length, PACK_LIMITS.scenarios) ??
    (deep < 0
      ? null
      : {
          keys: ['rules', deep, 'when'],
          message: `conditions may stand at most ${PACK_LIMITS.depth} deep in one another`,
        })
  );
}

/** Strings anywhere in a value: in a signal nearly all of them are patterns. */
function strings(value: unknown): number {
  if (typeof value === 'string') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + strings(one), 0);
}

function examplesOf(rule: unknown): number {
  const { examples } = (rule ?? {}) as { examples?: unknown };
  return Array.isArray(examples) ? examples.length : 0;
}

/** How deep `when` and `unless` go; a level of a list and one of its keys count as one. */
function depthOf(rule: unknown): number {
  const { when, unless } = (rule ?? {}) as { when?: unknown; unless?: unknown };
  return Math.max(depth(when), depth(unless));
}

function depth(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const deepest = Object.values(value).reduce((most: number, one) => Math.max(most, depth(one)), 0);
  return Array.isArray(value) ? deepest : deepest + 1;
}
