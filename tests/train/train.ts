/**
 * `npm run train`: learns from the labelled conversations of tests/corpora what is kept in
 * rules/learned/weights.json. The same rows give the same file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ToneJudge } from '../../lib/engine/learned/tone-judge.ts';
import { readPackFolder } from '../../lib/packs/read-folder.ts';
import { RULES_FOLDER } from '../../lib/cli/rules-folder.ts';
import { collector } from './features.ts';
import { foldOf } from './folds.ts';
import { learnReplies } from './reply.ts';
import { printReplies, printTones } from './report.ts';
import { learnedFrom, ruleExamples } from './rows.ts';
import { learnTone } from './tone.ts';

const OUT = new URL('../../rules/learned/weights.json', import.meta.url).pathname;

const { pack } = readPackFolder(RULES_FOLDER);
const { collect, judged } = collector(pack);
const labelled = learnedFrom();
const folds = labelled.map(({ id }) => foldOf(id));

const toneRows = labelled.map((one) => ({ labelled: one, features: collect(one).tone! }));
const tone = learnTone(toneRows, folds);
printTones(toneRows, tone.verdicts);

const replyRows = labelled.flatMap((one, row) => {
  const { reply } = collect(one, tone.verdicts[row]);
  return reply ? [{ labelled: one, features: reply, fold: folds[row]! }] : [];
});
const judge = new ToneJudge(tone.data);
const exampleRows = ruleExamples(pack).flatMap((example) => {
  const { tone: heard } = collect(example);
  const { reply } = collect(example, heard ? judge.judge(heard) : undefined);
  return reply ? [{ example, features: reply }] : [];
});
const reply = learnReplies(
  judged,
  replyRows,
  exampleRows,
  replyRows.map(({ fold }) => fold),
);
printReplies(replyRows, reply.cases);

mkdirSync(dirname(OUT), { recursive: true });
writeFileSync(OUT, JSON.stringify({ tone: tone.data, reply: reply.data }) + '\n');
