/**
 * Matches a parsed pattern against terms. The syntax and its parser are compromise's; the walk is
 * ours, because compromise's own does not go back on a choice: measured with 14.17,
 * "our specialists .{0,2} (will|is going to)" never matches "our specialists will", and an
 * optional word in front of the same word swallows it. Here wildcards take as little as they can,
 * everything else as much, and a dead end is tried once only, so time stays in line with
 * pattern × sentence.
 */
import type { Term } from '../text/term.ts';
import { termMethods, type Token } from './parse.ts';
import type { WordLists } from './word-lists.ts';

type Test = (term: Term, position: number, length: number) => boolean;

interface Step {
  test: Test | null;
  /** Several ways, each of one or more steps; then `test` is null. */
  ways: Step[][] | null;
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
}

function testOf(token: Token, lists: WordLists): Test {
  const { word, tag, method, regex, fastOr, list } = token;
  if (token.anything) return () => true;
  if (list !== undefined) return (term) => lists.of(term).has(list);
  if (word !== undefined) return (term) => term.normal === word || term.root === word;
  if (fastOr) return (term) => fastOr.has(term.normal) || fastOr.has(term.root);
  if (tag !== undefined) return (term) => term.tags.has(tag);
  if (regex) return (term) => regex.test(term.normal);
  if (method !== undefined) {
    const known = termMethods[method]!;
    return (term) => known(term);
  }
  return () => false;
}

function anchoredTest(token: Token, lists: WordLists): Test {
  const plain =
    token.choices && token.operator === 'and'
      ? both(token.choices.map(([only]) => anchoredTest(only!, lists)))
      : testOf(token, lists);
  return (term, position, length) => {
    if (token.start && position !== 0) return false;
    if (token.end && position !== length - 1) return false;
    return plain(term, position, length) !== (token.negative === true);
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

/** One term and nothing special: such a choice needs no walk of its own. */
const plain = ([only, ...more]: Token[]): boolean =>
  more.length === 0 &&
  !(only!.optional || only!.greedy || only!.min !== undefined || only!.group) &&
  (only!.choices === undefined || only!.operator === 'and');

function compileToken(token: Token, lists: WordLists): Step {
  const choices = token.operator === 'or' ? token.choices : undefined;
  const single = choices?.every(plain)
    ? either(
        choices.map(([only]) => anchoredTest(only!, lists)),
        token.negative,
      )
    : null;
  const ways =
    choices && !single ? choices.map((way) => way.map((part) => compileToken(part, lists))) : null;
  const min = token.min ?? (token.optional ? 0 : 1);
  return {
    test: ways ? null : (single ?? anchoredTest(token, lists)),
    ways,
    min: token.optional ? 0 : min,
    max: token.max ?? (token.greedy ? Infinity : 1),
    lazy: token.anything === true && token.greedy === true,
    reaching: false,
    captured: token.group !== undefined,
  };
}

const CLAUSE_END = /[,;:.!?()]|(?:^|\s)[—–-](?=\s|$)/;

/**
 * Makes a pattern ready to run. An anchor on a choice of phrases is put on each of them.
 * @param reaching a wildcard at the end takes all it may up to the end of its clause (as the
 *   exceptions of a signal want it), and not as little as it can
 */
export function compile(tokens: Token[], lists: WordLists, reaching = false): Program {
  for (const token of tokens) {
    if (!token.choices || token.operator !== 'or') continue;
    for (const way of token.choices) {
      if (token.start) way[0]!.start = true;
      if (token.end) way.at(-1)!.end = true;
    }
  }
  const steps = tokens.map((token) => compileToken(token, lists));
  const last = steps.at(-1);
  if (reaching && last?.lazy) last.reaching = true;
  return {
    steps,
    least: steps.reduce((sum, step) => sum + step.min, 0),
    anchored: tokens[0]?.start === true,
  };
}

/** Walks one sentence; made anew for each pattern. */
class Walk {
  readonly #terms: Term[];
  readonly #dead = new Set<number>();
  captureFrom = -1;
  captureTo = -1;

  constructor(terms: Term[]) {
    this.#terms = terms;
  }

  /** End of the match of all steps from `index` on, or -1. */
  run(steps: Step[], index: number, at: number): number {
    const step = steps[index];
    if (!step) return at;
    // One number for (step, term): a pattern has few steps.
    const key = at * 64 + index;
    if (this.#dead.has(key)) return -1;
    const end = step.ways ? this.#ways(steps, index, at) : this.#repeat(steps, index, at);
    if (end < 0) this.#dead.add(key);
    return end;
  }

  #repeat(steps: Step[], index: number, at: number): number {
    const step = steps[index]!;
    const terms = this.#terms;
    let most = 0;
    const limit = Math.min(step.max, terms.length - at);
    if (step.lazy) most = limit;
    else while (most < limit && step.test!(terms[at + most]!, at + most, terms.length)) most += 1;
    if (most < step.min) return -1;
    if (step.reaching) {
      let count = step.min;
      while (count < most && !this.#endsClause(at + count - 1)) count += 1;
      return at + count;
    }
    const from = step.lazy ? step.min : most;
    const by = step.lazy ? 1 : -1;
    for (let count = from; step.lazy ? count <= most : count >= step.min; count += by) {
      const end = this.run(steps, index + 1, at + count);
      if (end >= 0) return this.#capture(step, at, at + count, end);
    }
    return -1;
  }

  #endsClause(at: number): boolean {
    const next = this.#terms[at + 1];
    return at >= 0 && CLAUSE_END.test(this.#terms[at]!.post + (next?.pre ?? ''));
  }

  #ways(steps: Step[], index: number, at: number): number {
    const step = steps[index]!;
    for (const way of step.ways!) {
      // A way has no memory of dead ends of its own: ways are short.
      const reached = new Walk(this.#terms).run(way, 0, at);
      if (reached <= at) continue;
      const end = this.run(steps, index + 1, reached);
      if (end >= 0) return this.#capture(step, at, reached, end);
    }
    return step.min === 0 ? this.run(steps, index + 1, at) : -1;
  }

  #capture(step: Step, from: number, to: number, end: number): number {
    if (step.captured && to > from) {
      this.captureFrom = from;
      if (this.captureTo < to) this.captureTo = to;
    }
    return end;
  }
}

/**
 * All matches in a sentence, left to right, not overlapping. Positions of terms, `to` exclusive;
 * a `[group]` narrows the match to itself.
 */
export function matchAll(program: Program, terms: Term[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const last = program.anchored ? 0 : terms.length - program.least;
  for (let at = 0; at <= last; at += 1) {
    const walk = new Walk(terms);
    const end = walk.run(program.steps, 0, at);
    if (end <= at) continue;
    const grouped = walk.captureTo > 0;
    found.push({
      from: grouped ? walk.captureFrom : at,
      to: grouped ? walk.captureTo : end,
    });
    at = end - 1;
  }
  return found;
}
