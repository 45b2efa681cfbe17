/** What may be wrong with a pattern that is none the less a pattern: it meets nothing, or all. */
import { compile } from '../engine/patterns/compile.ts';
import { deadWords } from '../engine/patterns/dead-words.ts';
import { matchAll } from '../engine/patterns/match.ts';
import { parsePattern } from '../engine/patterns/parse.ts';
import { WordLists } from '../engine/patterns/word-lists.ts';
import type { Pack } from '../engine/pack.ts';
import { readDocument, type Doc } from '../engine/text/document.ts';
import type { Lang } from '../engine/types.ts';
import type { Remark } from './trial.ts';

/** A pattern that stands in more of a hundred ordinary replies than this says little. */
const TOO_COMMON = 25;

export interface Samples {
  /** Ordinary replies: what the rules of the packs are proved with. */
  docs: Record<Lang, Doc[]>;
  lists: Record<Lang, WordLists>;
}

export function samplesOf(packs: readonly Pack[]): Samples {
  const docs: Samples['docs'] = { en: [], ru: [] };
  for (const { examples } of packs.flatMap(({ rules }) => rules)) {
    for (const { lang, draft } of examples) docs[lang].push(readDocument(draft));
  }
  const merged = (lang: Lang): WordLists => {
    const lists: Record<string, string[]> = {};
    for (const { words } of packs) {
      for (const [name, list] of Object.entries(words[lang])) {
        lists[name] = [...(lists[name] ?? []), ...list];
      }
    }
    return new WordLists(lists);
  };
  return { docs, lists: { en: merged('en'), ru: merged('ru') } };
}

/**
 * @param own the drafts it was written for; null where nothing says what it should meet
 * @returns the first thing worth saying about one pattern, or null
 */
export function weigh(
  source: string,
  lang: Lang,
  own: readonly Doc[] | null,
  { docs, lists }: Samples,
): Remark | null {
  const dead = deadWords(source, lang);
  if (dead.length > 0) return { what: 'dead-words', words: dead };
  const program = compile(parsePattern(source, lang), lists[lang]);
  const stands = (doc: Doc): boolean =>
    doc.sentences.some((one) => one.lang === lang && matchAll(program, one.terms).length > 0);
  if (own !== null && !own.some(stands)) return { what: 'matches-nothing' };
  const all = docs[lang];
  const percent = Math.round((100 * all.filter(stands).length) / Math.max(all.length, 1));
  return percent > TOO_COMMON ? { what: 'matches-everything', percent } : null;
}
