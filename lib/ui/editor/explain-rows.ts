/** An explanation, sentence by sentence, as the page shows it. */
import type { ExplainedMatch, ExplainedTerm } from '../../engine/explain.ts';
import type { Explanation } from '../../packs/trial.ts';

/** A match, or a signal the engine worked out. */
export interface ExplainRow {
  name: string;
  kind: ExplainedMatch['kind'];
  words: string;
  /** Null for what the engine worked out itself. */
  pattern: string | null;
  /** Why it does not count; null when it does. */
  why: ExplainedMatch['dropped'];
  packs: string[];
  rules: string[];
}

export interface ExplainBlock {
  /** Where the sentence begins. */
  start: number;
  words: string;
  lang: string;
  terms: ExplainedTerm[];
  /** What rules listen to, and what tells the tone. */
  rows: ExplainRow[];
  /** What counts for nothing by itself. */
  others: ExplainRow[];
}

const heard = ({ why, rules, kind }: ExplainRow): boolean =>
  why === null && (rules.length > 0 || kind === 'cue');

export function explainBlocks(
  text: string,
  { sentences, computed, sources }: Explanation,
): ExplainBlock[] {
  return sentences.map(({ start, end, lang, terms, matches }) => {
    const worked = computed
      .filter((one) => one.start >= start && one.start < end)
      .map((one) => ({ ...one, kind: 'signal' as const, pattern: null, dropped: null }));
    const rows = [...matches, ...worked].map((one): ExplainRow => ({
      name: one.name,
      kind: one.kind,
      pattern: one.pattern,
      why: one.dropped,
      words: text.slice(one.start, one.end),
      ...(sources[one.name] ?? { packs: [], rules: [] }),
    }));
    return {
      start,
      lang,
      terms,
      words: text.slice(start, end),
      rows: rows.filter(heard),
      others: rows.filter((row) => !heard(row)),
    };
  });
}
