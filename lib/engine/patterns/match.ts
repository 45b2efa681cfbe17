/**
 * Matches a pattern against terms. The syntax and its parser are compromise's; the walk is
 * ours, because compromise's own does not go back on a choice: measured with 14.17,
 * "our specialists .{0,2} (will|is going to)" never matches "our specialists will", and an
 * optional word in front of the same word swallows it. Here wildcards take as little as they can,
 * everything else as much, and a dead end is tried once only, so time stays in line with
 * pattern × sentence.
 */
import type { Fuel } from '../meter.ts';
import type { Term } from '../text/term.ts';
import type { Program, Step, Test, Way } from './compile.ts';

const CLAUSE_END = /[,;:.!?()]|(?:^|\s)[—–-](?=\s|$)/;

/** Walks one sentence from one term. */
class Walk {
  readonly #terms: Term[];
  readonly #fuel: Fuel | null;
  #dead: Set<number> | null = null;
  captureFrom = -1;
  captureTo = -1;

  constructor(terms: Term[], fuel: Fuel | null) {
    this.#terms = terms;
    this.#fuel = fuel;
  }

  /** End of the match of all steps from `index` on, or -1. */
  run(steps: Step[], index: number, at: number): number {
    this.#fuel?.spend(1);
    const step = steps[index];
    if (!step) return at;
    // One number for (step, term): a pattern has few steps.
    const key = at * 64 + index;
    if (this.#dead?.has(key)) return -1;
    const end = step.ways ? this.#ways(steps, index, at) : this.#repeat(steps, index, at);
    if (end < 0) (this.#dead ??= new Set()).add(key);
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
    const term = this.#terms[at];
    for (const position of term ? candidates(step, term) : []) {
      const reached = this.#way(step.ways![position]!, at);
      if (reached <= at) continue;
      const end = this.run(steps, index + 1, reached);
      if (end >= 0) return this.#capture(step, at, reached, end);
    }
    return step.min === 0 ? this.run(steps, index + 1, at) : -1;
  }

  #way({ plain, steps }: Way, at: number): number {
    // A way has no memory of dead ends of its own: ways are short.
    if (!plain) return new Walk(this.#terms, this.#fuel).run(steps, 0, at);
    return inRow(plain, this.#terms, at) ? at + plain.length : -1;
  }

  #capture(step: Step, from: number, to: number, end: number): number {
    if (step.captured && to > from) {
      this.captureFrom = from;
      if (this.captureTo < to) this.captureTo = to;
    }
    return end;
  }
}

const NONE: readonly number[] = [];

/** Positions of the ways that may start at a term, in the order of the pattern. */
function candidates({ byWord, others }: Step, { normal, root }: Term): readonly number[] {
  const named = byWord.get(normal) ?? NONE;
  const rooted = byWord.get(root) ?? NONE;
  if (rooted.length === 0 && others.length === 0) return named;
  if (named.length === 0 && rooted.length === 0) return others;
  return [...new Set([...named, ...rooted, ...others])].sort((a, b) => a - b);
}

function inRow(tests: Test[], terms: Term[], at: number): boolean {
  if (at + tests.length > terms.length) return false;
  for (let i = 0; i < tests.length; i += 1) {
    if (!tests[i]!(terms[at + i]!, at + i, terms.length)) return false;
  }
  return true;
}

/**
 * All matches in a sentence, left to right, not overlapping. Positions of terms, `to` exclusive;
 * a `[group]` narrows the match to itself.
 */
export function matchAll(program: Program, terms: Term[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const { opens, fuel } = program;
  fuel?.spend(terms.length);
  const last = program.anchored ? 0 : terms.length - program.least;
  for (let at = 0; at <= last; at += 1) {
    if (opens && !opens(terms[at]!, at, terms.length)) continue;
    const walk = new Walk(terms, fuel);
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
