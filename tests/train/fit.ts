/** Logistic models on sparse rows. */
import { minimise } from './lbfgs.ts';

/** The features of one row: positions and values. */
export interface Row {
  at: Int32Array;
  value: Float64Array;
}

export interface Fitted {
  /** A weight by feature. */
  weights: Float64Array;
  bias: number;
}

export function scoreRow({ at, value }: Row, weights: Float64Array, bias: number): number {
  let sum = bias;
  for (let one = 0; one < at.length; one += 1) sum += weights[at[one]!]! * value[one]!;
  return sum;
}

/**
 * Yes or no.
 * @param yes 1 or 0 for each row
 * @param hold how strongly weights are held near zero
 */
export function fitYesNo(
  rows: readonly Row[],
  yes: readonly number[],
  size: number,
  hold: number,
): Fitted {
  const share = 1 / rows.length;
  const found = minimise(
    (point, slope) => {
      slope.fill(0);
      let loss = 0;
      const bias = point[size]!;
      rows.forEach((row, index) => {
        const score = scoreRow(row, point, bias);
        const likely = 1 / (1 + Math.exp(-score));
        loss += Math.max(score, 0) - yes[index]! * score + Math.log1p(Math.exp(-Math.abs(score)));
        const off = (likely - yes[index]!) * share;
        for (let one = 0; one < row.at.length; one += 1)
          slope[row.at[one]!]! += off * row.value[one]!;
        slope[size]! += off;
      });
      loss *= share;
      for (let at = 0; at < size; at += 1) {
        loss += (hold / 2) * point[at]! ** 2;
        slope[at]! += hold * point[at]!;
      }
      return loss;
    },
    size + 1,
    80,
  );
  return { weights: found.slice(0, size), bias: found[size]! };
}

/**
 * One of several answers.
 * @param likely for each row how likely each answer is meant to be
 */
export function fitOneOf(
  rows: readonly Row[],
  likely: readonly (readonly number[])[],
  size: number,
  hold: number,
): Fitted[] {
  const answers = likely[0]!.length;
  const block = size + 1;
  const share = 1 / rows.length;
  const found = minimise(
    (point, slope) => {
      slope.fill(0);
      let loss = 0;
      const scores = new Float64Array(answers);
      rows.forEach(({ at, value }, index) => {
        for (let answer = 0; answer < answers; answer += 1) {
          const from = answer * block;
          let sum = point[from + size]!;
          for (let one = 0; one < at.length; one += 1) sum += point[from + at[one]!]! * value[one]!;
          scores[answer] = sum;
        }
        const most = Math.max(...scores);
        let all = 0;
        for (const score of scores) all += Math.exp(score - most);
        const level = most + Math.log(all);
        for (let answer = 0; answer < answers; answer += 1) {
          const wanted = likely[index]![answer]!;
          const log = scores[answer]! - level;
          loss -= wanted * log;
          const off = (Math.exp(log) - wanted) * share;
          const from = answer * block;
          for (let one = 0; one < at.length; one += 1) slope[from + at[one]!]! += off * value[one]!;
          slope[from + size]! += off;
        }
      });
      loss *= share;
      for (let at = 0; at < point.length; at += 1) {
        if (at % block === size) continue;
        loss += (hold / 2) * point[at]! ** 2;
        slope[at]! += hold * point[at]!;
      }
      return loss;
    },
    answers * block,
    120,
  );
  return Array.from({ length: answers }, (_, answer) => ({
    weights: found.slice(answer * block, answer * block + size),
    bias: found[answer * block + size]!,
  }));
}
