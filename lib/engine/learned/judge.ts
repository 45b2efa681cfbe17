/** What was learned from labelled conversations, asked beside the rules. */
import type { Doc, Sentence } from '../text/document.ts';
import type { Span, Tone } from '../types.ts';
import { ReplyJudge, type ReplyData } from './reply-judge.ts';
import type { ReplyFeatures } from './reply-features.ts';
import type { ToneFeatures } from './tone-features.ts';
import { ToneJudge, type ToneData, type ToneVerdict } from './tone-judge.ts';

/** As a pack folder keeps it, in `learned/`. Only core has it: it cannot travel in a pack. */
export interface Learned {
  tone: ToneData;
  reply: ReplyData;
}

export interface Judge {
  tone(features: ToneFeatures): ToneVerdict;
  /** The places of a customer's message that speak most for a tone. */
  toneEvidence(doc: Doc, tone: Tone): Span[];
  /** Whether a rule is judged at all. */
  knows(rule: string): boolean;
  /** By rule: above 0 the hint is worth showing. */
  reply(features: ReplyFeatures): ReadonlyMap<string, number>;
  /** The sentence of a draft that speaks most for a rule. */
  pointAt(rule: string, draft: Doc): Sentence | null;
}

export function judgeOf(learned: Learned): Judge {
  const tone = new ToneJudge(learned.tone);
  const reply = new ReplyJudge(learned.reply);
  return {
    tone: (features) => tone.judge(features),
    toneEvidence: (doc, wanted) => tone.evidence(doc, wanted),
    knows: (rule) => reply.knows(rule),
    reply: (features) => reply.judge(features),
    pointAt: (rule, draft) => reply.pointAt(rule, draft),
  };
}
