/** Learns the tone: first what the words say, then how far to trust them beside the cues. */
import { shareOut } from '../../lib/engine/learned/linear.ts';
import type { ToneFeatures } from '../../lib/engine/learned/tone-features.ts';
import { jointFacts, settled, type ToneData } from '../../lib/engine/learned/tone-judge.ts';
import type { ToneVerdict } from '../../lib/engine/learned/tone-judge.ts';
import { TONES } from '../../lib/engine/types.ts';
import { fitOneOf, scoreRow, type Fitted, type Row } from './fit.ts';
import { byOthers } from './folds.ts';
import { linearData, rowOf, vocabularyOf, weightiest, type Vocabulary } from './matrix.ts';
import type { Labelled } from './rows.ts';

/** How strongly the weights of words, and of what joins them with the cues, are held near zero. */
const HOLD_WORDS = 1e-4;
const HOLD_JOINT = 3e-3;
/** A second label that is let stand is this likely. */
const SECOND = 0.25;
/** Words in fewer messages are too much of one story. */
const RAREST = 6;
/** Words kept for each tone. */
const KEPT = 1500;

export interface ToneRow {
  labelled: Labelled;
  features: ToneFeatures;
}

const wanted = ({ tone, toneAlt }: Labelled): number[] =>
  TONES.map((one) => {
    if (one === tone) return toneAlt ? 1 - SECOND : 1;
    return one === toneAlt ? SECOND : 0;
  });

const NO_FACTS = new Map<string, number>();
const scoresOf = (row: Row, fitted: readonly Fitted[]): number[] =>
  fitted.map(({ weights, bias }) => scoreRow(row, weights, bias));

/** @returns what is learned, and for each row the verdict of what the other rows teach */
export function learnTone(
  rows: readonly ToneRow[],
  folds: readonly number[],
): { data: ToneData; verdicts: ToneVerdict[] } {
  const likely = rows.map(({ labelled }) => wanted(labelled));
  const words = rows.map(({ features }) => ({ words: features.words, facts: NO_FACTS }));
  const fitWords = (vocabulary: Vocabulary, which: number[]) => {
    const all = words.map((one) => rowOf(one, vocabulary));
    return {
      all,
      fitted: fitOneOf(
        which.map((row) => all[row]!),
        which.map((row) => likely[row]!),
        vocabulary.size,
        HOLD_WORDS,
      ),
    };
  };
  const every = rows.map((_, row) => row);
  const wide = vocabularyOf(words, RAREST);
  const vocabulary = vocabularyOf(
    words,
    RAREST,
    weightiest(fitWords(wide, every).fitted, wide, KEPT),
  );
  const said = byOthers(
    folds,
    (which) => fitWords(vocabulary, which),
    ({ all, fitted }, row) => scoresOf(all[row]!, fitted),
  );
  const joint = rows.map(({ features }, row) => ({
    words: NO_FACTS,
    facts: jointFacts(features, said[row]!),
  }));
  const jointVocabulary = vocabularyOf(joint, 1);
  const jointRows = joint.map((one) => rowOf(one, jointVocabulary));
  const fitJoint = (which: number[]): Fitted[] => {
    const unread = which.filter((row) => rows[row]!.labelled.unread);
    return fitOneOf(
      unread.map((row) => jointRows[row]!),
      unread.map((row) => likely[row]!),
      jointVocabulary.size,
      HOLD_JOINT,
    );
  };
  const verdicts = byOthers(folds, fitJoint, (fitted, row) =>
    settled(shareOut(scoresOf(jointRows[row]!, fitted)), rows[row]!.features.byCues),
  );
  const data = {
    words: linearData(TONES, fitWords(vocabulary, every).fitted, vocabulary),
    joint: linearData(TONES, fitJoint(every), jointVocabulary),
  };
  return { data, verdicts };
}
