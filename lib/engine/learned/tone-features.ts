/** What a learned judgement of the tone looks at. */
import type { Scores } from '../reading/scores.ts';
import { fade } from '../reading/tone.ts';
import type { Doc } from '../text/document.ts';
import { TONES, type Tone } from '../types.ts';
import { countWords, type Counts } from './words.ts';

export interface ToneFeatures {
  words: Counts;
  /** What the cues say, from 0 to 1. */
  facts: Counts;
}

/** Turns further back do not bear on how the customer is now. */
const LATELY = 4;

/**
 * @param docs the customer's messages, oldest first
 * @param scores of each of them, by its cues
 * @param byCues the tone that the cues alone make
 */
export function toneFeatures(
  docs: readonly Doc[],
  scores: readonly Scores[],
  byCues: Tone,
): ToneFeatures {
  const words: Counts = new Map();
  const facts: Counts = new Map();
  const earlier = docs.slice(-LATELY, -1);
  countWords(docs.at(-1)?.sentences ?? [], words, { pairs: true });
  for (const { sentences } of earlier) countWords(sentences, words, { prefix: '<' });
  const last = scores.at(-1);
  const before = fade(scores.slice(0, -1));
  for (const tone of TONES) {
    if (last) facts.set(`now ${tone}`, last[tone] / 100);
    facts.set(`before ${tone}`, before[tone] / 100);
  }
  facts.set(`cues ${byCues}`, 1);
  return { words, facts };
}
