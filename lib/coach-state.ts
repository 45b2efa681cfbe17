/**
 * What the coach at one composer has to show. `page` makes it, `ui` draws it; neither imports
 * the other, so the shape they agree on lives here.
 *
 * Where it is drawn: `page` keeps the host element's box (fixed, in the top layer, without
 * pointer events of its own) exactly on the visible part of the composer's box, less what the
 * page's own controls beside the strip need of its width, and hides it when the composer is out of
 * view. It sets on the host
 * - `data-edge`: `top` when the strip has room on the upper edge of that box, `bottom` when it
 *   goes to the lower edge;
 * - `--sincerely-lap`: how many pixels the strip may lap over that edge into the composer without
 *   coming near its text (its padding; 0 once the text is scrolled under the edge).
 */
import type { Hint, Reading } from './engine/types.ts';

export type Standing = 'watching' | 'cannot-read' | 'paused' | 'asleep';

/** Why the coach cannot do its work here; the interface has a sentence for each. */
export type Trouble =
  | 'no-thread' // the draft is checked, the conversation could not be read
  | 'internal-note' // left alone on purpose
  | 'opted-out' // the page asks writing helpers to stay away
  | 'unreadable' // the editor gives no text we can map to the page
  | 'no-answer' // the background did not answer
  | 'updated'; // the extension was updated or removed: reload the page

export type SilenceWidth = 'hint' | 'rule-here' | 'rule-on-site' | 'hour';

/**
 * What is left to the agent when a fix did not come out as it should: to paste its text, to do it
 * by hand, or to look at what the editor made of it; or that a wish was not kept, as when the
 * browser's storage is full.
 */
export type NotTaken = 'copied' | 'by-hand' | 'astray' | 'unkept';

export interface CoachState {
  standing: Standing;
  trouble: Trouble | null;
  /** Language of the interface, not of the draft. */
  uiLang: string;
  theme: 'light' | 'dark';
  reading: Reading | null;
  /** The customer's own words behind the reading, shown under the tone. */
  because: { what: string; words: string }[];
  /** How many turns were read from the page. */
  turns: number;
  lastRole: 'customer' | 'agent' | 'unknown';
  /** Each hint with a key that is stable while the draft is edited around it. */
  hints: KeyedHint[];
  /** True until the first answer for the present text has come. */
  thinking: boolean;
  /** True while nothing is written yet: the tone is shown, and no "nothing to add". */
  draftEmpty: boolean;
  /** Epoch milliseconds until which the coach is paused; null when it is not. */
  pausedUntil: number | null;
  /** Set for a moment after a fix did not take. */
  notTaken: NotTaken | null;
  /** The fix that can be taken back by our own revert, by hint label; null when none. */
  revertable: string | null;
  /** Set while a reply is held: the agent pressed send, and it did not reach the page. */
  held: Held | null;
  /** How many hints the agent put away in this conversation and could have back. */
  putAway: number;
  /** What the organisation requires here; null when nothing. */
  required: Required | null;
}

/** What is not the agent's to switch off, and who says so. */
export interface Required {
  /** Name of the organisation; empty where its policy does not say. */
  by: string;
  /** Rules that may not be silenced on a site. */
  rules: readonly string[];
  /** Whether this site has to be coached. */
  site: boolean;
}

/** A reply that is held once before it goes out. */
export interface Held {
  /** The hints that hold it. */
  keys: string[];
  /** What was pressed; the same once more sends it as it is. */
  by: 'click' | 'Enter' | 'Ctrl+Enter';
}

export interface KeyedHint extends Hint {
  key: string;
  /** The words of the draft under the span, for the card. */
  words: string;
  /** The words of the thread under `cause`, for the card. */
  causeWords: string;
}

/** What the agent can do from the strip and the card. */
export interface CoachActions {
  open(key: string): void;
  close(): void;
  /** Puts the focus back into the editor, where the caret was. */
  backToEditor(): void;
  applyFix(key: string, index: number): void;
  revert(): void;
  dismiss(key: string): void;
  notUseful(key: string): void;
  silence(key: string, width: SilenceWidth): void;
  /** Has back what was put away in this conversation. */
  bringBack(): void;
  /** Sends the reply that is held, as it is. */
  sendAnyway(): void;
  /** Leaves the held reply in its box. */
  keepWriting(): void;
  /** Everything quiet for an hour. */
  pause(): void;
  resume(): void;
  /** Stops coaching on this site; the popup brings it back. Null where there is no leaving. */
  leaveSite: (() => void) | null;
  /** Lets the agent show what is read here; null where there is nothing to show. */
  correct: (() => void) | null;
  openRule(rule: string): void;
  /** Begins a rule for the words that are selected, or for the draft as it stands. */
  shouldFlag(): void;
  openOptions(): void;
  openPractice(): void;
  /**
   * Where the words of a hint are on the screen, in client coordinates, so that the card keeps
   * off them; null when they are not visible or the hint has none.
   */
  wordsRect(key: string): DOMRectReadOnly | null;
}

/** A drawn coach: the strip and the card at one composer. */
export interface CoachView {
  /** Draws a state; called often, must be cheap. */
  update(state: CoachState): void;
  /** Opens the card of a hint (a click on a mark), or closes it with null. */
  showCard(key: string | null): void;
  /** Puts the keyboard focus on the first chip. */
  focus(): void;
  destroy(): void;
}

/**
 * What the picker has to show while the agent shows it the composer, a customer's message and
 * one of their own.
 */
export interface PickerState {
  step: 'composer' | 'customer' | 'agent' | 'done';
  uiLang: string;
  theme: 'light' | 'dark';
  /** The element that a click would take, in client coordinates; null when there is none. */
  box: { left: number; top: number; width: number; height: number } | null;
  /** How many messages the choice finds; null while it is about the composer. */
  found: number | null;
  /** `no-box`: nothing to write in there; `alike`: the two messages cannot be told apart. */
  problem: 'no-box' | 'alike' | 'not-saved' | null;
}

export interface PickerActions {
  /** Goes on without showing one. */
  skip(): void;
  back(): void;
  /** Ends it; before the last step nothing is kept. */
  end(): void;
}

/** A drawn picker. */
export interface PickerView {
  update(state: PickerState): void;
  destroy(): void;
}
