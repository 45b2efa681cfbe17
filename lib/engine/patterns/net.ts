/**
 * Many patterns over one sentence. Each pattern is filed under the words it cannot do without;
 * only patterns whose word stands in the sentence are tried. compromise's own `sweep` does the
 * same but walks every filed word for every sentence, and skips a choice whose other side is a
 * regex; this index walks the words of the sentence instead.
 */
import { PARSING, type Fuel } from '../meter.ts';
import type { Term } from '../text/term.ts';
import { compile, type Program } from './compile.ts';
import { matchAll } from './match.ts';
import { needsOf, PREFIX, readNeeds } from './needs.ts';
import type { Token } from './parse.ts';
import { WordLists } from './word-lists.ts';

/** A match: positions of terms in the sentence, `to` exclusive. */
export interface Match<T> {
  value: T;
  from: number;
  to: number;
}

interface Entry<T> {
  parse: () => Token[];
  value: T;
  reaching: boolean;
  /** Pays for trying it; null for what the extension itself brings. */
  fuel: Fuel | null;
  /** Groups of words; at least one of each must stand in the sentence. Unread until it matters. */
  needs: string[][] | string;
  /** Null until a sentence has what it needs. */
  program: Program | null;
  /** The sentence it was tried on last. */
  tried: number;
}

export class Net<T> {
  /** By a word: the patterns filed under it. */
  readonly #hooks = new Map<string, Entry<T>[]>();
  readonly #always: Entry<T>[] = [];
  readonly #lists: WordLists;
  #sentence = 0;
  size = 0;

  constructor(lists = new WordLists({})) {
    this.#lists = lists;
  }

  /** @param reaching see `compile`, and so with `fuel` */
  add(tokens: Token[], value: T, reaching = false, fuel: Fuel | null = null): void {
    const needs = needsOf(tokens, this.#lists);
    const parse = (): Token[] => tokens;
    this.#file(needs[0], { parse, value, reaching, fuel, needs, program: null, tried: 0 });
  }

  /**
   * Adds a pattern that is parsed when first it may match.
   * @param needs what it cannot do without, as `writtenNeeds` gives it
   */
  addLater(
    needs: string,
    parse: () => Token[],
    value: T,
    reaching = false,
    fuel: Fuel | null = null,
  ): void {
    const entry = { parse, value, reaching, fuel, needs, program: null, tried: 0 };
    const end = needs.indexOf('|');
    const hook = end < 0 ? needs : needs.slice(0, end);
    this.#file(hook === '' ? undefined : hook.split(' '), entry);
  }

  #file(hook: string[] | undefined, entry: Entry<T>): void {
    this.size += 1;
    if (!hook) this.#always.push(entry);
    for (const word of hook ?? []) {
      const filed = this.#hooks.get(word);
      if (filed) filed.push(entry);
      else this.#hooks.set(word, [entry]);
    }
  }

  /** The words of a sentence, as patterns may need them. */
  #look(terms: Term[]): Set<string> {
    const here = new Set<string>();
    for (const term of terms) {
      here.add(term.normal);
      here.add(term.root);
      here.add(term.normal.slice(0, PREFIX) + '*');
      for (const tag of term.tags) here.add('#' + tag);
      for (const list of this.#lists.of(term)) here.add('$' + list);
    }
    return here;
  }

  /** All matches in one sentence, in the order of the patterns' filing. */
  run(terms: Term[]): Match<T>[] {
    if (terms.length === 0) return [];
    this.#sentence += 1;
    const here = this.#look(terms);
    const matches: Match<T>[] = [];
    let paidFor = 0;
    const attempt = (entry: Entry<T>): void => {
      if (entry.tried === this.#sentence) return;
      entry.tried = this.#sentence;
      if (typeof entry.needs === 'string') entry.needs = readNeeds(entry.needs);
      const { needs, fuel } = entry;
      if (fuel) for (const { length } of needs) fuel.spend(length);
      if (!needs.every((group) => group.some((word) => here.has(word)))) return;
      if (fuel && !entry.program) fuel.spend(PARSING);
      entry.program ??= compile(entry.parse(), this.#lists, entry.reaching, fuel);
      for (const { from, to } of matchAll(entry.program, terms)) {
        // Many matches in one sentence cost more than each for itself: they are held against
        // one another.
        fuel?.spend((paidFor += 1));
        matches.push({ value: entry.value, from, to });
      }
    };
    for (const word of here) this.#hooks.get(word)?.forEach(attempt);
    this.#always.forEach(attempt);
    return matches;
  }
}
