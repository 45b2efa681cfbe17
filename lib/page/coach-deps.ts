/** What a coach is handed: everything that is not the page itself. */
import type { CoachActions, CoachState, CoachView } from '../coach-state.ts';
import type { Analysis, Turn } from '../engine/types.ts';
import type { Entry } from './account.ts';
import type { Composer } from './composer.ts';
import type { ModeMemory } from './internal-note.ts';
import type { LivePreferences } from './preferences.ts';

export interface Question {
  turns: Turn[];
  draft: string;
  settled: boolean;
  /** Whether `turns` is the whole conversation. */
  threadKnown: boolean;
}

export interface Answer {
  analysis: Analysis;
  /** Version of each pack by its id. */
  versions: Record<string, string>;
}

export interface SentReply {
  site: string;
  /** Where it was written; the page may have gone on since. */
  address: string;
  turns: Turn[];
  draft: string;
}

/** What the agent asks for that reaches beyond this composer; what is to be kept may be refused. */
export interface Beyond {
  pause(): Promise<unknown>;
  resume(): Promise<unknown>;
  leaveSite(): Promise<unknown>;
  /** Starts the picker in this tab. */
  correct: (() => void) | null;
  silenceOnSite(key: string, rule: string): Promise<unknown>;
  openRule(rule: string): void;
  /** Opens the rule editor with what should have been flagged. */
  shouldFlag(missed: { turns: Turn[]; draft: string; words: string }): void;
  openOptions(): void;
  openPractice(): void;
}

export interface CoachDeps {
  composer: Composer;
  mode: ModeMemory | null;
  preferences: LivePreferences;
  /** The box came up with what is in it: its text is not the agent's until they change it. */
  prefilled: boolean;
  mountView(root: ShadowRoot, actions: CoachActions, initial: CoachState): CoachView;
  /** Asks the engine; rejects when there is no answer to be had. */
  analyse(question: Question): Promise<Answer>;
  count(site: string, entries: Entry[]): void;
  /** A reply went out to the customer. */
  sent(reply: SentReply): void;
  beyond: Beyond;
  /** False once the extension was updated or removed under the page. */
  alive(): boolean;
  /** Called when `alive` is found to be false. */
  died(): void;
}
