/** From the scores of a thread's messages to one tone, and to where it is heading. */
import type { Tone, Trend } from '../types.ts';
import { join, noScores, type Scores } from './scores.ts';

/** How much the customer's message before the last still counts, and the ones before that. */
const MEMORY = [1, 0.5, 0.3, 0.15];

const ANGRY_AT = 50;
const FRUSTRATED_AT = 30;
const WORRIED_AT = 28;
const GRATEFUL_AT = 28;

/** Scores of the whole thread: the last message in full, the earlier ones fading. */
export function fade(messages: Scores[]): Scores {
  const sum = noScores();
  const recent = messages.slice(-MEMORY.length).reverse();
  recent.forEach((scores, age) => {
    for (const tone of Object.keys(sum) as Tone[]) {
      // Thanks now outweigh an earlier upset; an upset now outweighs earlier thanks.
      const old = age > 0 && tone === 'grateful' ? 0 : scores[tone];
      sum[tone] = join(sum[tone], old * MEMORY[age]!);
    }
  });
  const last = recent[0];
  if (last && last.grateful >= GRATEFUL_AT && upset(last) < FRUSTRATED_AT) {
    sum.angry = last.angry;
    sum.frustrated = last.frustrated;
    sum.worried = last.worried;
  }
  return sum;
}

/** Open anger counts in full, annoyance for most. */
export const upset = (scores: Scores): number => join(scores.angry, scores.frustrated * 0.8);

export function decide(scores: Scores): { tone: Tone; intensity: number } {
  const { angry, frustrated, worried, grateful } = scores;
  const round = (value: number): number => Math.round(Math.min(100, value));
  const sour = upset(scores);
  const isAngry = angry >= ANGRY_AT || (angry >= 38 && frustrated >= 40);
  if (isAngry) return { tone: 'angry', intensity: round(Math.max(angry, sour)) };
  if (frustrated >= FRUSTRATED_AT || join(frustrated, angry) >= FRUSTRATED_AT) {
    // Thanks alone do not undo a complaint, but warm thanks with a small one stay thanks.
    if (grateful < GRATEFUL_AT || grateful < sour + 15) {
      if (worried >= frustrated && angry < 20) {
        return { tone: 'worried', intensity: round(worried) };
      }
      return { tone: 'frustrated', intensity: round(sour) };
    }
  }
  if (worried >= WORRIED_AT && worried >= grateful * 0.6) {
    return { tone: 'worried', intensity: round(worried) };
  }
  if (grateful >= GRATEFUL_AT) return { tone: 'grateful', intensity: round(grateful) };
  return { tone: 'calm', intensity: round(Math.max(sour, worried, grateful) / 2) };
}

/** A change of the upset under so many points is none. */
const CHANGE = 12;

/** Whether the upset of the last message is more or less than that of the ones before it. */
export function trendOf(messages: Scores[]): Trend {
  const [last, ...earlier] = messages.slice(-MEMORY.length).reverse().map(upset);
  if (last === undefined || earlier.length === 0) return 'steady';
  // The nearer a message, the more it says about where the customer comes from.
  const weights = earlier.map((_, age) => MEMORY[age]!);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const before = earlier.reduce((sum, value, age) => sum + value * weights[age]!, 0) / all;
  if (last - before > CHANGE) return 'rising';
  if (before - last > CHANGE) return 'falling';
  return 'steady';
}
