/**
 * What an answer of the engine costs: started cold, warm, with one sentence changed, and by
 * length. Prints tables; nothing here passes or fails. The texts are the project's own
 * conversations.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine } from '../../lib/engine/engine.ts';
import type { Pack } from '../../lib/engine/pack.ts';
import { withNeeds } from '../../lib/engine/patterns/lexicon.ts';
import type { Conversation, Lang } from '../../lib/engine/types.ts';
import { readPackFolder } from '../../lib/packs/read-folder.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const NOW = Date.UTC(2026, 2, 3, 12);
const RUNS = 200;

function conversations(lang: Lang): Conversation[] {
  return readFileSync(at(`../corpora/${lang}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Conversation);
}

/** Milliseconds `act` takes. */
function time(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function spread(times: number[]): { median: string; p95: string; max: string } {
  const sorted = times.toSorted((a, b) => a - b);
  const show = (share: number): string =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2)} ms`;
  return { median: show(0.5), p95: show(0.95), max: show(1) };
}

/** About so many words, out of the drafts of one language. */
function draftOf(all: Conversation[], words: number): string {
  const sentences = all.flatMap(({ draft }) => draft.split(/(?<=[.!?])\s+/));
  const taken: string[] = [];
  for (let count = 0, i = 0; count < words; i += 1) {
    const next = sentences[i % sentences.length]!;
    taken.push(next);
    count += next.split(/\s+/).length;
  }
  return taken.join(' ');
}

const answer = (engine: Engine, { turns, draft }: Conversation): unknown =>
  engine.analyse({ turns, draft }, { now: NOW, settled: true });

// As the extension carries it.
const pack = JSON.parse(JSON.stringify(withNeeds(readPackFolder(at('../../rules')).pack))) as Pack;
const cold: object[] = [];
let engine = createEngine([pack]);
for (const lang of ['en', 'ru'] as const) {
  const [first] = conversations(lang);
  const made = time(() => (engine = createEngine([pack])));
  const answered = time(() => answer(engine, first!));
  cold.push({ lang, 'engine made, ms': made.toFixed(1), 'first answer, ms': answered.toFixed(1) });
}
console.log(`${pack.rules.length} rules, ${pack.signals.length} signals, ${pack.cues.length} cues`);
console.table(cold);

const rows: object[] = [];
for (const lang of ['en', 'ru'] as const) {
  const all = conversations(lang);
  for (const one of all) answer(engine, one);
  const turns = all[0]!.turns;
  const draft = draftOf(all, 160);
  const warm = Array.from({ length: RUNS }, () => time(() => answer(engine, { turns, draft })));
  const changed = Array.from({ length: RUNS }, (_, i) =>
    time(() => answer(engine, { turns, draft: `${draft} I will write to you, number ${i}.` })),
  );
  const fresh = Array.from({ length: RUNS }, (_, i) => {
    const own = draft.replaceAll(/(?<=[.!?])\s/g, ` ${i} `);
    return time(() => answer(engine, { turns, draft: own }));
  });
  rows.push({ lang, draft: '160 words, nothing new', ...spread(warm) });
  rows.push({ lang, draft: '160 words, one sentence new', ...spread(changed) });
  rows.push({ lang, draft: '160 words, every sentence new', ...spread(fresh) });
}
console.table(rows);

const lengths: object[] = [];
for (const length of [100, 1_000, 10_000, 100_000]) {
  const row: Record<string, unknown> = { characters: length };
  for (const lang of ['en', 'ru'] as const) {
    const draft = draftOf(conversations(lang), length / 3).slice(0, length);
    const times = Array.from({ length: 5 }, () => {
      const fresh = createEngine([pack]);
      answer(fresh, { turns: [], draft: lang === 'en' ? 'Hello.' : 'Добрый день.' });
      return time(() => answer(fresh, { turns: [], draft }));
    });
    row[`${lang}, ms`] = times.toSorted((a, b) => a - b)[2]!.toFixed(1);
  }
  lengths.push(row);
}
console.log('A draft never seen before, by length (median of five)');
console.table(lengths);
