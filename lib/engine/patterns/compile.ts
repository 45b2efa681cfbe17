/** A parsed pattern made ready to be walked: tests instead of words, choices filed by first word. */
import type { Term } from '../text/term.ts';
import type { Fuel } from '../meter.ts';
import { termMethods, WORD_LIMIT, type Token } from './parse.ts';
import { costOf, stepsOn } from './regex-cost.ts';
import type { WordLists } from './word-lists.ts';

export type Test = (term: Term, position: number, length: number) => boolean;

/** One of several phrases. Most are plain words in a row, which need no walk of their own. */
export interface Way {
  plain: Test[] | null;
  steps: Step[];
}

export interface Step {
  test: Test | null;
  /** Several ways, each of one or more steps; then `test` is null. */
  ways: Way[] | null;
  /** Positions of the ways that open with a word, by that word. */
  byWord: Map<string, number[]>;
  /** Positions of the ways that open with anything else. */
  others: number[];
  min: number;
  max: number;
  /** A wildcard takes as little as it can. */
  lazy: boolean;
  /** The last wildcard of an exception takes what is left of its clause. */
  reaching: boolean;
  captured: boolean;
}

export interface Program {
  steps: Step[];
  /** Fewest terms it can match. */
  least: number;
  /** The pattern starts with "^": only the first term needs trying. */
  anchored: boolean;
  /** What the first term of any match passes; null when that cannot be told. */
  opens: Test | null;
  /** Pays for the walk; null for what the extension itself brings. */
  fuel: Fuel | null;
}

/** What tests are made from. */
interface Means {
  lists: WordLists;
  fuel: Fuel | null;
}

/** The test as it counts its own work. */
function paid(test: Test, fuel: Fuel | null, cost: (term: Term) => number = () => 1): Test {
  if (!fuel) return test;
  return (term, position, length) => {
    fuel.spend(cost(term));
    return test(term, position, length);
  };
}

/** A regex, so long as the word is no longer than one may be held against. */
function regexTest(regex: RegExp, fuel: Fuel | null): Test {
  const test: Test = ({ normal }) => normal.length <= WORD_LIMIT && regex.test(normal);
  const cost = fuel && costOf(regex.source);
  return paid(test, fuel, ({ normal: { length } }) =>
    length <= WORD_LIMIT ? 1 + stepsOn(cost!, length) : 1,
  );
}

function testOf(token: Token, { lists, fuel }: Means): Test {
  return token.regex ? regexTest(token.regex, fuel) : paid(plainTest(token, lists), fuel);
}

function plainTest(token: Token, lists: WordLists): Test {
  const { word, tag, method, fastOr, list } = token;
  if (token.anything) return () => true;
  if (list !== undefined) return (term) => lists.of(term).has(list);
  if (word !== undefined) return (term) => term.normal === word || term.root === word;
  if (fastOr) return (term) => fastOr.has(term.normal) || fastOr.has(term.root);
  if (tag !== undefined) return (term) => term.tags.has(tag);
  if (method !== undefined) {
    const known = termMethods[method]!;
    return (term) => known(term);
  }
  return () => false;
}

function anchoredTest(token: Token, means: Means): Test {
  const plain =
    token.choices && token.operator === 'and'
      ? both(token.choices.map(([only]) => anchoredTest(only!, means)))
      : testOf(token, means);
  const { start = false, end = false, negative = false } = token;
  if (!start && !end && !negative) return plain;
  return (term, position, length) => {
    if (start && position !== 0) return false;
    if (end && position !== length - 1) return false;
    return plain(term, position, length) !== negative;
  };
}

const both =
  (tests: Test[]): Test =>
  (term, position, length) =>
    tests.every((test) => test(term, position, length));

const either =
  (tests: Test[], negative = false): Test =>
  (term, position, length) =>
    tests.some((test) => test(term, position, length)) !== negative;

const bare = (token: Token): boolean =>
  !(token.optional || token.greedy || token.min !== undefined || token.group) &&
  (token.choices === undefined || token.operator === 'and');

function wayOf(tokens: Token[], means: Means): Way {
  const plain = tokens.every(bare) ? tokens.map((token) => anchoredTest(token, means)) : null;
  return { plain, steps: plain ? [] : tokens.map((token) => compileToken(token, means)) };
}

/** The word or words a way must open with, or null. */
function firstWords([first]: Token[]): string[] | null {
  if (!first || first.negative || !bare(first)) return null;
  if (first.word !== undefined) return [first.word];
  return first.fastOr ? [...first.fastOr] : null;
}

function compileToken(token: Token, means: Means): Step {
  const choices = token.operator === 'or' ? token.choices : undefined;
  const single = choices?.every((way) => way.length === 1 && bare(way[0]!));
  const test = single
    ? either(
        choices!.map(([only]) => anchoredTest(only!, means)),
        token.negative,
      )
    : anchoredTest(token, means);
  const branching = choices !== undefined && !single;
  const byWord = new Map<string, number[]>();
  const others: number[] = [];
  choices?.forEach((way, position) => {
    const words = firstWords(way);
    if (!words) others.push(position);
    else for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), position]);
  });
  return {
    test: branching ? null : test,
    ways: branching ? choices.map((way) => wayOf(way, means)) : null,
    byWord,
    others,
    min: token.optional ? 0 : (token.min ?? 1),
    max: token.max ?? (token.greedy ? Infinity : 1),
    lazy: token.anything === true && token.greedy === true,
    reaching: false,
    captured: token.group !== undefined,
  };
}

function openingTest(step: Step | undefined): Test | null {
  if (!step || step.min === 0 || step.lazy) return null;
  if (step.test) return step.test;
  if (step.others.length > 0) return null;
  const { byWord } = step;
  return (term) => byWord.has(term.normal) || byWord.has(term.root);
}

/**
 * Makes a pattern ready to run. An anchor on a choice of phrases is put on each of them.
 * @param reaching a wildcard at the end takes all it may up to the end of its clause (as the
 *   exceptions of a signal want it), and not as little as it can
 * @param fuel pays for what running it takes
 */
export function compile(
  tokens: Token[],
  lists: WordLists,
  reaching = false,
  fuel: Fuel | null = null,
): Program {
  for (const token of tokens) {
    if (!token.choices || token.operator !== 'or') continue;
    for (const way of token.choices) {
      if (token.start) way[0]!.start = true;
      if (token.end) way.at(-1)!.end = true;
    }
  }
  const steps = tokens.map((token) => compileToken(token, { lists, fuel }));
  const last = steps.at(-1);
  if (reaching && last?.lazy) last.reaching = true;
  return {
    steps,
    least: steps.reduce((sum, step) => sum + step.min, 0),
    anchored: tokens[0]?.start === true,
    opens: openingTest(steps[0]),
    fuel,
  };
}
