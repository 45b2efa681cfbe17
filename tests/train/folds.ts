/** Rows dealt into folds, so that each can be judged by what was learned from the others. */
export const FOLDS = 5;

/** The fold of a row, the same at every run: rows of one id stay together. */
export function foldOf(id: string): number {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) % 1_000_003;
  return sum % FOLDS;
}

/**
 * @param fit learns from some rows, by their positions
 * @param judge what the learned says of one row
 * @returns for each row what was learned from the other folds
 */
export function byOthers<Model, Answer>(
  folds: readonly number[],
  fit: (rows: number[]) => Model,
  judge: (model: Model, row: number) => Answer,
): Answer[] {
  const answers: Answer[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = fit(folds.flatMap((one, row) => (one === fold ? [] : [row])));
    folds.forEach((one, row) => {
      if (one === fold) answers[row] = judge(model, row);
    });
  }
  return answers;
}
