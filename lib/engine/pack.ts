/** A pack as it travels and as the engine takes it: plain data, nothing in it is executed. */
import type { Learned } from './learned/judge.ts';
import type { Flag, Lang, RuleKind, RuleOverride, Severity, Texts, Tone, Trend } from './types.ts';

/** A named thing found in text by patterns of compromise's match syntax. */
export interface SignalDef {
  name: string;
  lang: Lang;
  find: string[];
  /** A match that touches a match of these is no match ("sorry to hear" is no apology). */
  but: string[];
  /** What the span covers: the matched words, their clause, or the whole sentence. */
  mark: 'match' | 'clause' | 'sentence';
  /** Counts only in a sentence that ends so. */
  ends: 'question' | 'exclamation' | null;
  /** Counts only near the start or the end of a draft. */
  in: 'opening' | 'closing' | null;
  /** Counts inside quotation marks too; elsewhere a quoted phrase is somebody else's. */
  quoted: boolean;
  /**
   * Takes the place of all that packs below find by this name in this language; otherwise its
   * patterns are added to theirs.
   */
  replace?: boolean;
  /**
   * For each pattern of `find` and then of `but`, the words it cannot do without (see
   * `writtenNeeds`). What was built has it, and its patterns are parsed when first they may match;
   * where it is absent they are parsed at the start.
   */
  needs?: string[];
}

/** Words of a customer that weigh towards a tone, or raise a flag, or both. */
export interface CueDef extends Omit<SignalDef, 'mark' | 'ends' | 'in'> {
  tone: Tone | null;
  /** 0 to 100: how far one match alone carries the tone. */
  weight: number;
  flags: Flag[];
  /** A negation just before it takes it back ("not angry"). */
  negatable: boolean;
  /**
   * Its flags count only in answer to an agent: to any `message`, or to a `statement`, a message
   * that asks nothing ("No, I…" answers a question and contradicts a statement).
   */
  answering: 'message' | 'statement' | null;
}

/** Conditions of a rule: every key of one object must hold; a list means any of it. */
export interface Condition {
  all?: Condition[];
  any?: Condition[];
  not?: Condition;
  customer?: {
    tone?: Tone[];
    flag?: Flag[];
    trend?: Trend[];
    intensity?: { min?: number; max?: number };
    /** Any of these signals stands somewhere in the customer's own messages. */
    said?: string[];
    /** `flag` and `said` ask only for messages that no agent has answered yet. */
    now?: boolean;
  };
  /** Any of these signals stands somewhere in the draft. */
  draft?: string[];
  /** Any of these signals stands within so many sentences of the span (0: the same one). */
  near?: { signal: string[]; before?: number; after?: number };
  /** The customer used a word of the span before the agent did (true), or none of them (false). */
  echoed?: boolean;
  thread?: {
    /** `first`: no agent has written yet; `later`: one has. */
    reply?: 'first' | 'later';
    /** The customer wrote last (true) or the agent did (false). */
    customerLast?: boolean;
    /** The customer asked something that no agent message has followed (true), or nothing. */
    openQuestion?: boolean;
    /** One of those questions is not touched by the draft (true), or every one is. */
    unmetQuestion?: boolean;
    /** Any of these signals stands somewhere in the agents' earlier messages. */
    agentSaid?: string[];
  };
}

export type Place = 'opening' | 'body' | 'closing';

export interface RuleDef {
  id: string;
  category: string;
  severity: Severity;
  kind: RuleKind;
  enabled: boolean;
  when: Condition | null;
  /** Cancels a hit; for spans it is asked for each span. */
  unless: Condition | null;
  /** Signals this rule points at (span, count). */
  find: string[];
  /** Absence: any of these signals in the draft silences the rule. */
  lacks: string[];
  /**
   * Patterns of the rule's own, by language: a signal named by `ownSignal`, which `find` names (or
   * `lacks`, for an absence).
   */
  patterns?: Record<Lang, string[]>;
  /** Absence: the signal it speaks about, underlined on the page. */
  about: string[];
  /** Where in the draft a span counts. */
  in: Place | null;
  /** Count: how many make a hit, and how many when they stand in a list. */
  min: number;
  minListed: number;
  /** Measure: so many words of a block with no line break in it make a hit; 0 for never. */
  minBlock: number;
  label: Texts;
  say: Texts;
  why: Texts;
  /** Replacements for a span or sentences to add for an absence; `[slots]` the agent fills. */
  try: Record<Lang, string[]>;
  /** Offer to take the span out. */
  remove: boolean;
  /** Where a sentence to add goes. */
  place: 'opening' | 'closing';
  examples: Example[];
}

/** The name of the signal that a rule's own patterns make. */
export const ownSignal = (rule: string): string => `rule.${rule}`;

export interface Example {
  lang: Lang;
  /** The customer's message, or several turns ("customer: … / agent: …"). */
  customer: string | { role: 'customer' | 'agent'; text: string }[];
  draft: string;
  expect: 'flag' | 'silent';
  /** The exact words the hint must point at. */
  at?: string;
}

/** A file, or a part of one, that was set aside while the rest works. */
export interface RuleProblem {
  /** File, and line where known, as "path:line". */
  where: string;
  message: string;
}

export interface Pack {
  id: string;
  name: Texts;
  version: string;
  rules: RuleDef[];
  signals: SignalDef[];
  cues: CueDef[];
  /** Word lists by language and name (`stop`, `generic`). */
  words: Record<Lang, Record<string, string[]>>;
  /** What it does to rules of packs below it, by rule id. Its own rules say it themselves. */
  changes?: Record<string, RuleOverride>;
  /** What was learned from labelled conversations about its rules and the tone; core alone has it. */
  learned?: Learned;
  /** Files, or parts of them, that were set aside, and why. */
  problems: RuleProblem[];
}
