/** What a learned judgement of the tone looks at. */
import type { Scores } from '../reading/scores.ts';
import { fade } from '../reading/tone.ts';
import type { Doc } from '../text/document.ts';
import { TONES, type Tone } from '../types.ts';
import { countWords, type Counts } from './words.ts';

export interface ToneFeatures {
  words: Counts;
  /** What the cues say, from 0 to 1; once more, prefixed with "long", times how long the text is. */
  facts: Counts;
  /** The tone that the cues alone make. */
  byCues: Tone;
  /** How long the last message is, from 0 to 1: in a long one single words and cues say less. */
  length: number;
}

/** Turns further back do not bear on how the customer is now. */
const LATELY = 4;
/** So many words make a long message. */
const LONG = 60;

/**
 * @param docs the customer's messages, oldest first
 * @param scores of each of them, by its cues
 * @param byCues the tone that these make
 */
export function toneFeatures(
  docs: readonly Doc[],
  scores: readonly Scores[],
  byCues: Tone,
): ToneFeatures {
  const words: Counts = new Map();
  const facts: Counts = new Map();
  const earlier = docs.slice(-LATELY, -1);
  const { sentences: now = [] } = docs.at(-1) ?? {};
  countWords(now, words, { pairs: true });
  for (const { sentences } of earlier) countWords(sentences, words, { prefix: '<' });
  const last = scores.at(-1);
  const before = fade(scores.slice(0, -1));
  for (const tone of TONES) {
    if (last) facts.set(`now ${tone}`, last[tone] / 100);
    facts.set(`before ${tone}`, before[tone] / 100);
  }
  facts.set(`cues ${byCues}`, 1);
  const length = Math.min(1, now.reduce((sum, { terms }) => sum + terms.length, 0) / LONG);
  return { words, facts: byLength(facts, length), byCues, length };
}

/** Facts as they are and, so that they may count otherwise in a long message, times its length. */
export function byLength(facts: Counts, length: number): Counts {
  const all: Counts = new Map(facts).set('long', length);
  for (const [key, much] of facts) all.set(`long ${key}`, much * length);
  return all;
}
