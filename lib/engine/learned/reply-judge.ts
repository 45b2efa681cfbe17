/** A second opinion on what rules say of a reply, learned from labelled replies. */
import type { Doc, Sentence } from '../text/document.ts';
import { Linear, type LinearData } from './linear.ts';
import type { Raised, ReplyFeatures } from './reply-features.ts';
import { countWords, type Counts } from './words.ts';

/** How one rule's word and the words of the reply are weighed against each other. */
export interface Weighing {
  bias: number;
  full: number;
  words: number;
  fullWords: number;
  anyWhen: number;
  noUnless: number;
  bare: number;
  bareWords: number;
}

export interface ReplyData {
  /** From words and facts to rules. */
  words: LinearData;
  /** By rule; a rule that is not named here is not asked about. */
  weighing: Record<string, Weighing>;
}

/** What the words say is cut off here: they are never that sure. */
const SUREST = 8;
/** Where the words say so little, a rule that is silent is left silent. */
const UNLIKELY = -4;

export class ReplyJudge {
  readonly #words: Linear;
  readonly #weighing: Map<string, Weighing>;

  constructor({ words, weighing }: ReplyData) {
    this.#words = new Linear(words);
    this.#weighing = new Map(Object.entries(weighing));
  }

  knows(rule: string): boolean {
    return this.#weighing.has(rule);
  }

  /** By rule: above 0 the hint is worth showing. */
  judge(features: ReplyFeatures): Map<string, number> {
    const scores = this.#words.scores(features.words, features.facts);
    const judged = new Map<string, number>();
    this.#words.answers.forEach((rule, at) => {
      const weighing = this.#weighing.get(rule);
      if (weighing) judged.set(rule, weigh(weighing, scores[at]!, features.raised.get(rule)));
    });
    return judged;
  }

  /** The sentence that speaks most for a rule. */
  pointAt(rule: string, { sentences }: Doc): Sentence | null {
    const answer = this.#words.answers.indexOf(rule);
    let best: { sentence: Sentence; much: number } | null = null;
    for (const sentence of sentences) {
      const words: Counts = new Map();
      countWords([sentence], words, { pairs: true });
      const much = this.#words.speaksFor(words, answer);
      if (best === null || much > best.much) best = { sentence, much };
    }
    return best?.sentence ?? null;
  }
}

type Signs = Record<keyof Weighing, number>;

/** What is weighed for one rule. */
export function signsOf(score: number, raised: Raised | undefined): Signs {
  const words = Math.max(-SUREST, Math.min(SUREST, score));
  const full = Number(raised?.full ?? false);
  const bare = Number(raised?.bare ?? false);
  return {
    bias: 1,
    full,
    words,
    fullWords: full * words,
    anyWhen: Number(raised?.anyWhen ?? false),
    noUnless: Number(raised?.noUnless ?? false),
    bare,
    bareWords: bare * words,
  };
}

export const isUnlikely = ({ full, words }: Signs): boolean => full === 0 && words < UNLIKELY;

function weigh(weighing: Weighing, score: number, raised: Raised | undefined): number {
  const signs = signsOf(score, raised);
  if (isUnlikely(signs)) return -1;
  return (Object.keys(signs) as (keyof Weighing)[]).reduce(
    (sum, sign) => sum + weighing[sign] * signs[sign],
    0,
  );
}
