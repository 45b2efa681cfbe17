/** A linear model: each word and fact speaks for or against each answer, and the sum decides. */
import type { Counts } from './words.ts';

/** As it is kept in a file. */
export interface LinearData {
  /** What is scored, in order. */
  answers: string[];
  /** Where each answer starts. */
  bias: number[];
  /** By word: how rare it is, then pairs of an answer's position and a weight. */
  words: Record<string, number[]>;
  /** By fact: pairs of an answer's position and a weight. */
  facts: Record<string, number[]>;
}

export class Linear {
  readonly answers: readonly string[];
  readonly #data: LinearData;
  readonly #words: Map<string, number[]>;
  readonly #facts: Map<string, number[]>;

  constructor(data: LinearData) {
    this.answers = data.answers;
    this.#data = data;
    this.#words = new Map(Object.entries(data.words));
    this.#facts = new Map(Object.entries(data.facts));
  }

  /** A score for every answer, in the order of `answers`; above 0 is more likely than not. */
  scores(words: Counts, facts: Counts): number[] {
    const scores = [...this.#data.bias];
    const known = this.#known(words);
    for (const { weights, value } of known) addPairs(scores, weights, 1, value);
    for (const [key, value] of facts) {
      const weights = this.#facts.get(key);
      if (weights) addPairs(scores, weights, 0, value);
    }
    return scores;
  }

  /** How far words speak for one answer rather than for the others on the whole. */
  speaksFor(words: Counts, answer: number): number {
    let own = 0;
    let all = 0;
    for (const { weights, value } of this.#known(words)) {
      for (let at = 1; at < weights.length; at += 2) {
        const much = weights[at + 1]! * value;
        all += much;
        if (weights[at] === answer) own += much;
      }
    }
    return own - all / this.answers.length;
  }

  /** The words the model knows, each with its part of the text: a long text weighs no more. */
  #known(words: Counts): { key: string; weights: number[]; value: number }[] {
    const known: { key: string; weights: number[]; value: number }[] = [];
    let square = 0;
    for (const [key, count] of words) {
      const weights = this.#words.get(key);
      if (!weights) continue;
      const value = (1 + Math.log(count)) * weights[0]!;
      square += value * value;
      known.push({ key, weights, value });
    }
    const length = Math.sqrt(square) || 1;
    for (const one of known) one.value /= length;
    return known;
  }
}

function addPairs(scores: number[], weights: number[], from: number, value: number): void {
  for (let at = from; at < weights.length; at += 2) {
    scores[weights[at]!]! += weights[at + 1]! * value;
  }
}

/** Scores as shares that add up to 1. */
export function shareOut(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((all, one) => all + one, 0);
  return raised.map((one) => one / sum);
}
