/** What was learned, held against rows it was not learned from. */
import type { ToneVerdict } from '../../lib/engine/learned/tone-judge.ts';
import { share } from '../../lib/cli/share.ts';
import type { ReplyRow } from './reply.ts';
import { thresholdFor, type Weighed } from './threshold.ts';
import type { ToneRow } from './tone.ts';

type Case = Weighed & { rule: string; row: number };

export function printTones(rows: readonly ToneRow[], verdicts: readonly ToneVerdict[]): void {
  for (const lang of ['en', 'ru'] as const) {
    const which = rows.flatMap(({ labelled }, row) =>
      labelled.unread && labelled.lang === lang ? [row] : [],
    );
    const right = which.filter((row) => verdicts[row]!.tone === rows[row]!.labelled.tone).length;
    const cues = which.filter(
      (row) => rows[row]!.features.byCues === rows[row]!.labelled.tone,
    ).length;
    console.log(
      `${lang}: tone ${share(right, which.length)}, by cues alone ${share(cues, which.length)}`,
    );
  }
}

export function printReplies(rows: readonly ReplyRow[], cases: readonly Case[]): void {
  const table: Record<string, object> = {};
  const all = { wanted: 0, hit: 0, extra: 0, ruleHit: 0, ruleExtra: 0 };
  for (const rule of new Set(cases.map((one) => one.rule))) {
    const own = cases.filter((one) => one.rule === rule && !one.optional);
    const threshold = thresholdFor(own);
    const count = (which: (one: Case) => boolean): number => own.filter(which).length;
    const shown = ({ silent, much }: Case): boolean => !silent && much > threshold;
    const line = {
      wanted: count(({ wanted }) => wanted),
      ruleHit: count(({ wanted, raised }) => wanted && raised),
      ruleExtra: count(({ wanted, raised }) => !wanted && raised),
      hit: count((one) => one.wanted && shown(one)),
      extra: count((one) => !one.wanted && shown(one)),
    };
    table[rule] = { ...line, threshold: threshold.toFixed(2) };
    for (const key of Object.keys(all) as (keyof typeof all)[]) all[key] += line[key];
  }
  console.table(table);
  console.log(
    `rules alone: recall ${share(all.ruleHit, all.wanted)}, precision ${share(all.ruleHit, all.ruleHit + all.ruleExtra)}`,
  );
  console.log(
    `with what was learned: recall ${share(all.hit, all.wanted)}, precision ${share(all.hit, all.hit + all.extra)}`,
  );
  console.log(`${rows.length} replies`);
}
