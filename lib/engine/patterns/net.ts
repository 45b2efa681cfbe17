/**
 * Many patterns over one sentence. Each pattern is filed under the words it cannot do without;
 * only patterns whose word stands in the sentence are tried. compromise's own `sweep` does the
 * same but walks every filed word for every sentence, and skips a choice whose other side is a
 * regex; this index walks the words of the sentence instead.
 */
import type { Term } from '../text/term.ts';
import { compile, type Program } from './compile.ts';
import { matchAll } from './match.ts';
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
  /** Groups of words, by number; at least one of each must stand in the sentence. */
  needs: number[][];
  /** The sentence it was tried on last. */
  tried: number;
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

/**
 * How often a word may be met, roughly: a pattern is filed under the group met least. The weights
 * were found by trying; only their order matters.
 */
function commonness(key: string, lists: WordLists): number {
  if (key.startsWith('$')) return 30;
  if (key.startsWith('#')) return key === '#TitleCase' ? 60 : 5;
  if (key.endsWith('*')) return 3;
  return lists.has('stop', key) ? 20 : 1;
}

export class Net<T> {
  readonly #numbers = new Map<string, number>();
  readonly #hooks: Entry<T>[][] = [];
  readonly #always: Entry<T>[] = [];
  readonly #lists: WordLists;
  /** By number of a word: the sentence it stood in last. */
  #seen: number[] = [];
  #sentence = 0;
  size = 0;

  constructor(lists = new WordLists({})) {
    this.#lists = lists;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const made = this.#numbers.size;
    this.#numbers.set(word, made);
    this.#hooks.push([]);
    this.#seen.push(0);
    return made;
  }

  /** @param reaching see `compile` */
  add(tokens: Token[], value: T, reaching = false): void {
    const weigh = (group: string[]): number =>
      group.reduce((sum, key) => sum + commonness(key, this.#lists), 0);
    const needs = tokens
      .map(needOf)
      .filter((need) => need !== null)
      .map((group) => ({ group: [...new Set(group)], weight: weigh(group) }))
      .sort((a, b) => a.weight - b.weight)
      .map(({ group }) => group.map((word) => this.#numberOf(word)));
    const program = compile(tokens, this.#lists, reaching);
    const entry: Entry<T> = { program, value, needs, tried: 0 };
    this.size += 1;
    const [hook] = needs;
    if (!hook) this.#always.push(entry);
    else for (const word of hook) this.#hooks[word]!.push(entry);
  }

  /** Marks the words of a sentence as seen, and gives their numbers. */
  #look(terms: Term[]): number[] {
    this.#sentence += 1;
    const here: number[] = [];
    const see = (word: string): void => {
      const number = this.#numbers.get(word);
      if (number === undefined || this.#seen[number] === this.#sentence) return;
      this.#seen[number] = this.#sentence;
      here.push(number);
    };
    for (const term of terms) {
      see(term.normal);
      see(term.root);
      see(term.normal.slice(0, PREFIX) + '*');
      for (const tag of term.tags) see('#' + tag);
      for (const list of this.#lists.of(term)) see('$' + list);
    }
    return here;
  }

  /** All matches in one sentence, in the order of the patterns' filing. */
  run(terms: Term[]): Match<T>[] {
    if (terms.length === 0) return [];
    const here = this.#look(terms);
    const matches: Match<T>[] = [];
    const attempt = (entry: Entry<T>): void => {
      if (entry.tried === this.#sentence) return;
      entry.tried = this.#sentence;
      for (const need of entry.needs) {
        if (!need.some((word) => this.#seen[word] === this.#sentence)) return;
      }
      for (const { from, to } of matchAll(entry.program, terms)) {
        matches.push({ value: entry.value, from, to });
      }
    };
    for (const word of here) this.#hooks[word]!.forEach(attempt);
    this.#always.forEach(attempt);
    return matches;
  }
}
