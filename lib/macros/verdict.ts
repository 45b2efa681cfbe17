/** What is said about one macro, and how bad it is. Plain data: it travels through messages. */
import type { Lang, Severity, Span } from '../engine/types.ts';

export const MOODS = ['calm', 'upset'] as const;
/** How the customer is who gets the macro. */
export type Mood = (typeof MOODS)[number];

export interface MacroText {
  text: string;
  html: boolean;
}

/** One rule speaking about a macro; offsets count in its readable text. */
export interface MacroHint {
  rule: string;
  severity: Severity;
  /** Null for something that is missing. */
  span: Span | null;
  /** Further words the same hint points at. */
  also: Span[];
  /** For something missing: the words it is missed beside. */
  about: Span | null;
  /** Whether it is said of a reply to such a customer. */
  calm: boolean;
  upset: boolean;
}

export interface Verdict {
  /** Null: neither of our languages, so nothing was read. */
  lang: Lang | null;
  /** The most severe first. */
  hints: MacroHint[];
}

const WEIGHT: Record<Severity, number> = { note: 1, suggestion: 2, warning: 5, blocker: 25 };

/** How bad a macro is as a reply to such customers: the more, the worse. */
export function badness({ hints }: Verdict, moods: readonly Mood[] = MOODS): number {
  return hints.reduce(
    (sum, hint) => sum + WEIGHT[hint.severity] * moods.filter((mood) => hint[mood]).length,
    0,
  );
}
