/** What the engine would hand a judge, collected instead of judged. */
import { createEngine } from '../../lib/engine/engine.ts';
import type { Judge } from '../../lib/engine/learned/judge.ts';
import { canBeJudged } from '../../lib/engine/learned/second-opinion.ts';
import type { ReplyFeatures } from '../../lib/engine/learned/reply-features.ts';
import type { ToneFeatures } from '../../lib/engine/learned/tone-features.ts';
import type { ToneVerdict } from '../../lib/engine/learned/tone-judge.ts';
import type { Pack } from '../../lib/engine/pack.ts';
import { TONES, type Conversation } from '../../lib/engine/types.ts';
import { NOON } from '../../lib/packs/examples.ts';

export interface Collected {
  tone: ToneFeatures | null;
  reply: ReplyFeatures | null;
}

export type Collect = (conversation: Conversation, verdict?: ToneVerdict) => Collected;

/** @returns collects the features of a conversation, its tone given or left to the cues */
export function collector(pack: Pack): { collect: Collect; judged: string[] } {
  let now: Collected = { tone: null, reply: null };
  let given: ToneVerdict | undefined;
  const judged = new Set(pack.rules.filter(canBeJudged).map(({ id }) => id));
  const judge: Judge = {
    tone(features) {
      now.tone = features;
      const { byCues: tone } = features;
      return given ?? { tone, likely: TONES.map((one) => Number(one === tone)) };
    },
    toneEvidence: () => [],
    knows: (rule) => judged.has(rule),
    reply(features) {
      now.reply = features;
      return new Map();
    },
    pointAt: () => null,
  };
  const engine = createEngine([pack], judge);
  const collect: Collect = ({ turns, draft }, verdict) => {
    now = { tone: null, reply: null };
    given = verdict;
    engine.analyse({ turns, draft }, { now: NOON, settled: true });
    return now;
  };
  return { collect, judged: [...judged] };
}
