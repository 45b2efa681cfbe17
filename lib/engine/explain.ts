/** Why a text counts as what it counts as: every match of every pattern, and what took some back. */
import type { Lexicon } from './patterns/lexicon.ts';
import { settle, type Dropped } from './signals/settle.ts';
import { readDocument } from './text/document.ts';
import type { Lang, Span } from './types.ts';

/** A match of one pattern; offsets into the whole text. */
export interface ExplainedMatch extends Span {
  kind: 'signal' | 'cue';
  /** Of the signal or the cue. */
  name: string;
  pattern: string;
  /** Why it does not count, or null when it does. */
  dropped: Dropped | null;
}

/** A word as the patterns see it. */
export interface ExplainedTerm extends Span {
  /** The form patterns are compared with. */
  normal: string;
  /** Names of the word lists it stands in. */
  lists: string[];
}

export interface ExplainedSentence extends Span {
  lang: Lang;
  terms: ExplainedTerm[];
  matches: ExplainedMatch[];
}

export function explainer(lexicon: Lexicon): (text: string) => ExplainedSentence[] {
  return (text) =>
    readDocument(text).sentences.map((sentence) => {
      const { terms, lang, start, end } = sentence;
      const matches: ExplainedMatch[] = [];
      const add = (
        { value, from, to }: Parameters<typeof settle>[0][number],
        dropped: Dropped | null,
      ): void => {
        matches.push({
          kind: value.kind,
          name: value.def.name,
          pattern: value.source,
          dropped,
          start: terms[from]!.start,
          end: terms[to - 1]!.end,
        });
      };
      const kept = settle(lexicon.nets[lang].run(terms), sentence, add);
      for (const match of kept) add(match, null);
      matches.sort((a, b) => a.start - b.start || a.name.localeCompare(b.name));
      return {
        start,
        end,
        lang,
        terms: terms.map((term) => ({
          start: term.start,
          end: term.end,
          normal: term.normal,
          lists: [...lexicon.lists[lang].of(term)],
        })),
        matches,
      };
    });
}
