/**
 * Which of the packs' word lists a word stands in, so that a pattern names a family of words
 * (`$agent-verb`) and the family is written once. An entry is a word, or `/the start or shape of/`
 * many: Russian verbs are listed by stem and ending.
 */
import { normalise } from '../text/normal.ts';
import type { Fuel } from '../meter.ts';
import { WORD_LIMIT } from './parse.ts';
import { costOf, stepsOn, type RegexCost } from './regex-cost.ts';
import type { Term } from '../text/term.ts';

const NONE: ReadonlySet<string> = new Set();
const CACHE_LIMIT = 20_000;

export class WordLists {
  readonly #byWord = new Map<string, Set<string>>();
  readonly #shapes: {
    name: string;
    shape: RegExp;
    /** Pays for holding it against a word; null for what the extension itself brings. */
    paid: { fuel: Fuel; cost: RegexCost } | null;
  }[] = [];
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(lists: Record<string, Iterable<string>>) {
    for (const [name, entries] of Object.entries(lists)) this.add(name, entries);
  }

  /** @param fuel pays for what looking words up takes */
  add(name: string, entries: Iterable<string>, fuel: Fuel | null = null): void {
    for (const entry of entries) this.#file(name, entry, fuel);
  }

  #file(name: string, entry: string, fuel: Fuel | null): void {
    if (entry.length > 2 && entry.startsWith('/') && entry.endsWith('/')) {
      const shape = new RegExp(entry.slice(1, -1), 'u');
      const paid = fuel && { fuel, cost: costOf(shape.source) };
      this.#shapes.push({ name, shape, paid });
      return;
    }
    const word = normalise(entry);
    const names = this.#byWord.get(word);
    if (names) names.add(name);
    else this.#byWord.set(word, new Set([name]));
  }

  has(name: string, word: string): boolean {
    return this.#byWord.get(word)?.has(name) === true;
  }

  /** Names of the lists a term stands in; remembered by the word. */
  of({ normal }: Term): ReadonlySet<string> {
    const known = this.#known.get(normal);
    if (known) return known;
    const names = new Set(this.#byWord.get(normal) ?? NONE);
    for (const { name, shape, paid } of normal.length <= WORD_LIMIT ? this.#shapes : []) {
      if (paid) paid.fuel.spend(1 + stepsOn(paid.cost, normal.length));
      if (!names.has(name) && shape.test(normal)) names.add(name);
    }
    if (this.#known.size >= CACHE_LIMIT) this.#known.clear();
    this.#known.set(normal, names);
    return names;
  }
}
