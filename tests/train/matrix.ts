/** From counted words and facts to rows of numbers, the same way the engine reads them. */
import type { LinearData } from '../../lib/engine/learned/linear.ts';
import type { Counts } from '../../lib/engine/learned/words.ts';
import type { Fitted, Row } from './fit.ts';

export interface Features {
  words: Counts;
  facts: Counts;
}

/** What is kept of all that was counted: a word has its place and how rare it is. */
export interface Vocabulary {
  words: Map<string, { at: number; rare: number }>;
  facts: Map<string, number>;
  size: number;
}

/** Added to how rare a word is, so that one in every text still counts. */
const COMMON = 0.3;

/** @param rarest words in fewer texts are left out */
export function vocabularyOf(
  all: readonly Features[],
  rarest: number,
  keep?: ReadonlySet<string>,
): Vocabulary {
  const texts = new Map<string, number>();
  const facts = new Map<string, number>();
  for (const { words } of all) {
    for (const key of words.keys()) texts.set(key, (texts.get(key) ?? 0) + 1);
  }
  const words: Vocabulary['words'] = new Map();
  for (const key of [...texts.keys()].sort()) {
    const count = texts.get(key)!;
    if (count < rarest || (keep && !keep.has(key))) continue;
    words.set(key, { at: words.size, rare: round(Math.log(all.length / count) + COMMON) });
  }
  const named = new Map<string, number>();
  for (const one of all)
    for (const key of one.facts.keys()) named.set(key, (named.get(key) ?? 0) + 1);
  for (const key of [...named.keys()].sort()) {
    if (named.get(key)! > 1) facts.set(key, words.size + facts.size);
  }
  return { words, facts, size: words.size + facts.size };
}

export function rowOf({ words, facts }: Features, vocabulary: Vocabulary): Row {
  const at: number[] = [];
  const value: number[] = [];
  let square = 0;
  for (const [key, count] of words) {
    const known = vocabulary.words.get(key);
    if (!known) continue;
    const much = (1 + Math.log(count)) * known.rare;
    square += much * much;
    at.push(known.at);
    value.push(much);
  }
  const length = Math.sqrt(square) || 1;
  for (let one = 0; one < value.length; one += 1) value[one]! /= length;
  for (const [key, much] of facts) {
    const place = vocabulary.facts.get(key);
    if (place === undefined) continue;
    at.push(place);
    value.push(much);
  }
  return { at: Int32Array.from(at), value: Float64Array.from(value) };
}

export const round = (value: number): number => Number(value.toPrecision(2));

/** Words and facts that speak for or against each answer; what weighs less is not kept. */
const KEPT_WORDS = 450;
const KEPT_FACTS = 250;

/** A fitted model as the engine reads it. */
export function linearData(
  answers: readonly string[],
  fitted: readonly Fitted[],
  { words, facts }: Vocabulary,
): LinearData {
  const wordPlaces = [...words.values()].map(({ at }) => at);
  const factPlaces = [...facts.values()];
  const least = fitted.map(({ weights }) => ({
    word: nth(weights, wordPlaces, KEPT_WORDS),
    fact: nth(weights, factPlaces, KEPT_FACTS),
  }));
  const pairs = (at: number, kind: 'word' | 'fact'): number[] =>
    fitted.flatMap(({ weights }, answer) =>
      Math.abs(weights[at]!) < least[answer]![kind] ? [] : [answer, round(weights[at]!)],
    );
  return {
    answers: [...answers],
    bias: fitted.map(({ bias }) => round(bias)),
    // A word that speaks for nothing still makes the text longer.
    words: Object.fromEntries(
      [...words].map(([key, { at, rare }]) => [key, [rare, ...pairs(at, 'word')]]),
    ),
    facts: Object.fromEntries(
      [...facts]
        .map(([key, at]) => [key, pairs(at, 'fact')] as const)
        .filter(([, all]) => all.length > 0),
    ),
  };
}

/** How much the weight at rank `count` weighs. */
function nth(weights: Float64Array, places: readonly number[], count: number): number {
  const ranked = places.map((at) => Math.abs(weights[at]!)).sort((a, b) => b - a);
  return Math.max(ranked[Math.min(count, ranked.length) - 1] ?? 0, 1e-3);
}

/** The words that weigh most for any answer. */
export function weightiest(
  fitted: readonly Fitted[],
  { words }: Vocabulary,
  perAnswer: number,
): Set<string> {
  const keep = new Set<string>();
  for (const { weights } of fitted) {
    const ranked = [...words]
      .map(([key, { at, rare }]) => ({ key, much: Math.abs(weights[at]! * rare) }))
      .sort((a, b) => b.much - a.much);
    for (const { key } of ranked.slice(0, perAnswer)) keep.add(key);
  }
  return keep;
}
