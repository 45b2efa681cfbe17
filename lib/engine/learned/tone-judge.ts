/** The tone as learned from labelled conversations, on top of what the cues say. */
import type { Doc } from '../text/document.ts';
import { TONES, type Span, type Tone } from '../types.ts';
import { Linear, shareOut, type LinearData } from './linear.ts';
import { byLength, type ToneFeatures } from './tone-features.ts';
import { countWords, type Counts } from './words.ts';

export interface ToneData {
  /** From words to tones. */
  words: LinearData;
  /** From what the words say and what the cues say to tones. */
  joint: LinearData;
}

/** What is decided about the tone, with how likely each one is, in the order of `TONES`. */
export interface ToneVerdict {
  tone: Tone;
  likely: number[];
}

/** Of the sentences that speak for a tone so many are shown. */
const SHOWN = 2;
const NONE: Counts = new Map();

export class ToneJudge {
  readonly #words: Linear;
  readonly #joint: Linear;

  constructor(data: ToneData) {
    this.#words = new Linear(data.words);
    this.#joint = new Linear(data.joint);
  }

  judge(features: ToneFeatures): ToneVerdict {
    const facts = jointFacts(features, this.#words.scores(features.words, NONE));
    return settled(shareOut(this.#joint.scores(NONE, facts)), features.byCues);
  }

  /** The sentences of a message that speak most for a tone. */
  evidence({ sentences }: Doc, tone: Tone): Span[] {
    const answer = TONES.indexOf(tone);
    return sentences
      .map((sentence) => {
        const words: Counts = new Map();
        countWords([sentence], words, { pairs: true });
        return { sentence, much: this.#words.speaksFor(words, answer) };
      })
      .filter(({ much }) => much > 0)
      .sort((a, b) => b.much - a.much)
      .slice(0, SHOWN)
      .map(({ sentence: { start, end } }) => ({ start, end }));
  }
}

/** The cues, and what the words say: only how each tone compares to the others. */
export function jointFacts({ facts, length }: ToneFeatures, scores: readonly number[]): Counts {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const said = new Map(TONES.map((tone, at) => [`words ${tone}`, scores[at]! - mean]));
  return new Map([...facts, ...byLength(said, length)]);
}

/**
 * Words are learned from the conversations we have; other people write otherwise. Against the cues
 * they have to be so much surer. On tweets and bank reviews, which nothing was learned from, happy
 * messages read as upset went from a fifth to the tenth that the cues alone come to.
 */
const SURER = 0.4;

export function settled(likely: number[], byCues: Tone): ToneVerdict {
  const best = likely.indexOf(Math.max(...likely));
  const cues = TONES.indexOf(byCues);
  return { tone: likely[best]! - likely[cues]! < SURER ? byCues : TONES[best]!, likely };
}

/** Where the strength of each tone begins. */
const FLOOR: Record<Tone, number> = {
  grateful: 30,
  calm: 0,
  worried: 30,
  frustrated: 35,
  angry: 50,
};
/** Calm is at most this strong. */
const MOST_CALM = 25;

/** How strong a tone is that the cues did not see, 0 to 100. */
export function strengthOf({ tone, likely }: ToneVerdict): number {
  const sure = likely[TONES.indexOf(tone)]!;
  if (tone === 'calm') return Math.round(MOST_CALM * (1 - sure));
  return Math.round(FLOOR[tone] + (90 - FLOOR[tone]) * sure ** 2);
}
