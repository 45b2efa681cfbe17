/** Learns for each rule when its hint is wanted: from words, then how far to trust the rule. */
import { isUnlikely, signsOf, type ReplyData } from '../../lib/engine/learned/reply-judge.ts';
import type { ReplyFeatures } from '../../lib/engine/learned/reply-features.ts';
import { fitYesNo, scoreRow, type Fitted, type Row } from './fit.ts';
import { byOthers } from './folds.ts';
import { linearData, rowOf, vocabularyOf, weightiest, type Vocabulary } from './matrix.ts';
import type { Labelled, RuleExample } from './rows.ts';
import { thresholdFor } from './threshold.ts';
import { fitWeighing, rounded, weighByOthers, weighed, type Case } from './weighing.ts';

const HOLD_WORDS = 1e-4;
/** Words kept for each rule. */
const KEPT = 300;
/** A rule's own example counts as so many replies: a pack whose examples fail does not load. */
const EXAMPLE = 6;
/** Rules with fewer hints to learn from are not judged. */
const FEWEST = 8;

export interface ReplyRow {
  labelled: Labelled;
  features: ReplyFeatures;
}

export interface ExampleRow {
  example: RuleExample;
  features: ReplyFeatures;
}

export function learnReplies(
  rules: readonly string[],
  rows: readonly ReplyRow[],
  examples: readonly ExampleRow[],
  folds: readonly number[],
): { data: ReplyData; cases: Case[] } {
  const learned = rules.filter(
    (rule) => rows.filter(({ labelled }) => labelled.must.includes(rule)).length >= FEWEST,
  );
  const wide = vocabularyOf(
    rows.map(({ features }) => features),
    3,
  );
  const every = rows.map((_, row) => row);
  const wideRows = rows.map(({ features }) => rowOf(features, wide));
  const wideExamples = examples.map(({ features }) => rowOf(features, wide));
  const keep = new Set<string>();
  for (const rule of learned) {
    const fitted = fitRule(rule, every, rows, wideRows, examples, wideExamples, wide);
    for (const key of weightiest([fitted], wide, KEPT)) keep.add(key);
  }
  const vocabulary = vocabularyOf(
    rows.map(({ features }) => features),
    3,
    keep,
  );
  const narrow = rows.map(({ features }) => rowOf(features, vocabulary));
  const narrowExamples = examples.map(({ features }) => rowOf(features, vocabulary));
  const fit = (rule: string, which: number[]): Fitted =>
    fitRule(rule, which, rows, narrow, examples, narrowExamples, vocabulary);
  const cases = learned.flatMap((rule) => {
    const scores = byOthers(
      folds,
      (which) => fit(rule, which),
      ({ weights, bias }, row) => scoreRow(narrow[row]!, weights, bias),
    );
    return casesOf(rule, rows, scores, folds);
  });
  weighByOthers(learned, cases);
  const fitted = learned.map((rule) => fit(rule, every));
  const weighing = fitWeighing(learned, cases);
  const kept = Object.fromEntries(
    learned.map((rule, at) => {
      const own = weighing(rule);
      const { weights, bias } = fitted[at]!;
      const proofs = examples.flatMap(({ example, features }, index) => {
        if (example.rule !== rule || !example.flag) return [];
        const score = scoreRow(narrowExamples[index]!, weights, bias);
        return [weighed(own, signsOf(score, features.raised.get(rule)))];
      });
      const threshold = thresholdFor(
        cases.filter((one) => one.rule === rule),
        Math.min(...proofs),
      );
      return [rule, rounded({ ...own, bias: own.bias - threshold })];
    }),
  );
  const words = linearData(learned, fitted, vocabulary);
  return { data: { words, weighing: kept }, cases };
}

function fitRule(
  rule: string,
  which: readonly number[],
  rows: readonly ReplyRow[],
  asRows: readonly Row[],
  examples: readonly ExampleRow[],
  exampleRows: readonly Row[],
  { size }: Vocabulary,
): Fitted {
  const clear = which.filter((row) => !rows[row]!.labelled.may.includes(rule));
  const own = examples.flatMap(({ example }, at) =>
    example.rule === rule ? Array<number>(EXAMPLE).fill(at) : [],
  );
  return fitYesNo(
    [...clear.map((row) => asRows[row]!), ...own.map((at) => exampleRows[at]!)],
    [
      ...clear.map((row) => Number(rows[row]!.labelled.must.includes(rule))),
      ...own.map((at) => Number(examples[at]!.example.flag)),
    ],
    size,
    HOLD_WORDS,
  );
}

/** Where the rule or the words say something, among the rows nobody who wrote rules has read. */
function casesOf(
  rule: string,
  rows: readonly ReplyRow[],
  scores: readonly number[],
  folds: readonly number[],
): Case[] {
  return rows.flatMap(({ labelled, features }, row) => {
    if (!labelled.unread) return [];
    const signs = signsOf(scores[row]!, features.raised.get(rule));
    const wanted = labelled.must.includes(rule);
    const optional = labelled.may.includes(rule);
    return [
      {
        rule,
        row,
        fold: folds[row]!,
        signs,
        wanted,
        optional,
        raised: signs.full === 1,
        much: -1,
        silent: isUnlikely(signs),
      },
    ];
  });
}
