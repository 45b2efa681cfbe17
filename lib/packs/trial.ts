/**
 * What a piece that is still being written would do: shapes that travel to the editor. Nothing of
 * it is kept.
 */
import type { ExplainedSentence } from '../engine/explain.ts';
import type { PatternFault } from '../engine/patterns/parse.ts';
import type { Analysis, Hint, Lang, Span, Turn } from '../engine/types.ts';

/** A part of a pack that is edited by itself. */
export type PieceKind = 'rule' | 'signal' | 'words' | 'scenario';

export interface TrialRequest {
  kind: PieceKind;
  /** The id of a rule, the name of a signal or a word list; for one kept already, as it is kept. */
  name: string;
  /** The YAML of the piece. */
  text: string;
  turns: Turn[];
  draft: string;
}

/** What keeps a piece from being taken. */
export interface TrialFault {
  /** Where in the document; empty for the whole. */
  keys: (string | number)[];
  /** In English, as the gate says it. */
  message: string;
  /** What is wrong with a pattern, and the piece of it at fault. */
  pattern: { fault: PatternFault; part: string | null } | null;
}

/** What may well be meant, and often is not. */
export type Remark =
  /** Words that no text can have. */
  | { what: 'dead-words'; words: string[] }
  /** None of the examples has it. */
  | { what: 'matches-nothing' }
  /** It stands in so many of a hundred ordinary replies. */
  | { what: 'matches-everything'; percent: number }
  | { what: 'overlaps'; rule: string; words: string }
  | { what: 'no-patterns-in'; lang: Lang }
  | { what: 'no-text-in'; lang: Lang }
  | { what: 'few-examples'; lang: Lang; expect: 'flag' | 'silent' }
  /** A scenario has nothing to heed. */
  | { what: 'no-goals' }
  /** No installed pack has the rule, or it is off. */
  | { what: 'goal-unknown'; rule: string }
  /** The first draft does not break it. */
  | { what: 'goal-kept'; rule: string }
  /** The good reply draws its hint. */
  | { what: 'model-flagged'; rule: string };

export type TrialWarning = Remark & { keys: (string | number)[] };

export interface ExampleTrial {
  ok: boolean;
  /** The words the rule points at in the draft. */
  spans: Span[];
  /** It speaks, about words or about something missing. */
  flags: boolean;
}

export interface NamedSpan extends Span {
  name: string;
}

export interface Trial {
  faults: TrialFault[];
  warnings: TrialWarning[];
  /** One for each example of the rule, in order; empty while the rule cannot be read. */
  examples: ExampleTrial[];
  /** The conversation that was handed in, with the piece in its place. */
  analysis: Analysis;
  signals: NamedSpan[];
  /** Of a scenario: what is said about its first draft and its good reply. */
  drafts: { starter: Hint[]; model: Hint[] } | null;
}

/** Why a text counts as what it counts as, with where the signals come from and who listens. */
export interface Explanation {
  sentences: ExplainedSentence[];
  /** Signals the engine works out itself, were the text a draft. */
  computed: NamedSpan[];
  /** By name of a signal or cue: the packs that define it, and the rules that ask for it. */
  sources: Record<string, { packs: string[]; rules: string[] }>;
}

/** What an agent says should have been flagged. */
export interface Missed {
  turns: Turn[];
  draft: string;
  /** Empty where no words were selected. */
  words: string;
}

/** A signal or a word list there is. */
export interface PieceInfo {
  kind: 'signal' | 'words';
  name: string;
  /** Ids of the packs it stands in, lowest first; none for what the engine works out itself. */
  packs: string[];
  langs: Lang[];
  /** How many patterns or words it has. */
  size: number;
}
