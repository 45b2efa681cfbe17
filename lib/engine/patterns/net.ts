/**
 * Many patterns over one sentence. Each pattern is filed under the words it cannot do without;
 * only patterns whose word stands in the sentence are tried. compromise's own `sweep` does the
 * same but walks every filed word for every sentence, and skips a choice whose other side is a
 * regex; this index walks the words of the sentence instead.
 */
import type { Term } from '../text/term.ts';
import { compile, matchAll, type Program } from './match.ts';
import type { Token } from './parse.ts';
import { WordLists } from './word-lists.ts';

/** A match: positions of terms in the sentence, `to` exclusive. */
export interface Match<T> {
  value: T;
  from: number;
  to: number;
}

interface Entry<T> {
  program: Program;
  value: T;
  /** Groups of words; at least one word of each group must stand in the sentence. */
  needs: string[][];
}

/** Words of which one must be there for the token to match; null when that cannot be told. */
function needOf(token: Token): string[] | null {
  if (token.optional || token.negative || token.fuzzy || token.min === 0) return null;
  if (token.word !== undefined) return [token.word];
  if (token.regex) return prefixesOf(token.regex);
  if (token.tag !== undefined) return ['#' + token.tag];
  if (token.list !== undefined) return ['$' + token.list];
  if (token.fastOr) return [...token.fastOr];
  if (token.choices && token.operator === 'and') {
    return token.choices.map(([part]) => needOf(part!)).find((need) => need !== null) ?? null;
  }
  if (token.choices && token.operator === 'or') {
    const all: string[] = [];
    for (const choice of token.choices) {
      const first = choice.map(needOf).find((need) => need !== null);
      if (!first) return null;
      all.push(...first);
    }
    return all;
  }
  return null;
}

const PREFIX = 3;
const OPENS_WITH_LETTERS = new RegExp(`^\\p{L}{${PREFIX}}(?![?*{|])`, 'u');

/** Splits at "|" outside of brackets. */
function alternatives(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < source.length; i += 1) {
    if (source[i] === '(') depth += 1;
    else if (source[i] === ')') depth -= 1;
    else if (source[i] === '|' && depth === 0) {
      parts.push(source.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, source.slice(from)];
}

/** A regex whose every side opens with fixed letters is filed under the first three of each. */
function prefixesOf({ source }: RegExp): string[] | null {
  const body = /^\^\((.*)\)\$?$/s.exec(source)?.[1] ?? /^\^(.*)$/s.exec(source)?.[1];
  const sides = body === undefined ? [] : alternatives(body);
  if (sides.length === 0 || !sides.every((side) => OPENS_WITH_LETTERS.test(side))) return null;
  return sides.map((side) => side.slice(0, PREFIX) + '*');
}

export class Net<T> {
  readonly #hooks = new Map<string, Entry<T>[]>();
  readonly #always: Entry<T>[] = [];
  readonly #lists: WordLists;
  size = 0;

  constructor(lists = new WordLists({})) {
    this.#lists = lists;
  }

  /** @param reaching see `compile` */
  add(tokens: Token[], value: T, reaching = false): void {
    const needs = tokens.map(needOf).filter((need) => need !== null);
    const entry: Entry<T> = { program: compile(tokens, this.#lists, reaching), value, needs };
    this.size += 1;
    // Filed under the smallest group: fewest chances of being tried in vain.
    const [hook] = needs.toSorted((a, b) => a.length - b.length);
    if (!hook) {
      this.#always.push(entry);
      return;
    }
    for (const word of new Set(hook)) {
      const list = this.#hooks.get(word);
      if (list) list.push(entry);
      else this.#hooks.set(word, [entry]);
    }
  }

  /** All matches in one sentence, in the order of the patterns' filing. */
  run(terms: Term[]): Match<T>[] {
    if (terms.length === 0) return [];
    const words = new Set<string>();
    for (const term of terms) {
      words.add(term.normal);
      words.add(term.root);
      words.add(term.normal.slice(0, PREFIX) + '*');
      for (const tag of term.tags) words.add('#' + tag);
      for (const list of this.#lists.of(term)) words.add('$' + list);
    }
    const tried = new Set<Entry<T>>();
    const matches: Match<T>[] = [];
    const attempt = (entry: Entry<T>): void => {
      if (tried.has(entry)) return;
      tried.add(entry);
      if (!entry.needs.every((need) => need.some((word) => words.has(word)))) return;
      for (const { from, to } of matchAll(entry.program, terms)) {
        matches.push({ value: entry.value, from, to });
      }
    };
    for (const word of words) this.#hooks.get(word)?.forEach(attempt);
    this.#always.forEach(attempt);
    return matches;
  }
}
