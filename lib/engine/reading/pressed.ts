/**
 * What the place of a message adds to its tone: somebody who still complains after an agent has
 * answered, or has to put the agent right, is past asking, however polite the words.
 */
import { join, type Scores } from './scores.ts';
import { upset } from './tone.ts';

/** A complaint that goes on after an answer. */
const STILL = 14;
/** A correction of what the agent said, wherever it stands. */
const CORRECTS = 14;
/** A word of an earlier message said again in capitals. */
const LOUDER = 30;
/** So little upset is none. */
const LEAST = 8;
/** So much warmth, and the matter is mended. */
const WARM = 20;

export interface Place {
  /** The message follows an agent's one that asked nothing: the agent meant to answer. */
  answered: boolean;
  corrects: boolean;
  /** Says in capitals what an earlier message had said plainly. */
  louder: boolean;
}

/** Scores of a message at its place in the thread. */
export function pressed(scores: Scores, { answered, corrects, louder }: Place): Scores {
  if (scores.grateful >= WARM) return scores;
  let { frustrated } = scores;
  if (corrects) frustrated = join(frustrated, CORRECTS);
  if (louder) frustrated = join(frustrated, LOUDER);
  if (answered && (corrects || upset(scores) >= LEAST)) frustrated = join(frustrated, STILL);
  return { ...scores, frustrated };
}
