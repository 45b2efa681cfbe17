/** What the agent can do from the strip and the card, at one composer. */
import type { CoachActions, KeyedHint, NotTaken } from '../coach-state.ts';
import type { Account } from './account.ts';
import { outOf } from '../on-screen.ts';
import { copyText } from './clipboard.ts';
import type { Beyond } from './coach-deps.ts';
import type { Facts } from './coach-facts.ts';
import { readDraft, type Composer } from './composer.ts';
import type { HintBoard } from './hint-board.ts';
import type { Marks } from './marks.ts';
import { silenceKey } from './preferences.ts';
import type { SendCheck } from './send-check.ts';
import { focusComposer, select, selectionIn } from './replace/select.ts';
import type { Change } from './replace/change.ts';
import { write, type Written } from './replace/write.ts';
import type { After } from './timers.ts';
import type { Span } from '../engine/types.ts';

/** What the actions need of their coach. */
export interface Bench {
  composer: Composer;
  facts: Facts;
  board: HintBoard;
  books: Account;
  marks: Marks;
  beyond: Beyond;
  /** The hints that are shown. */
  hints(): KeyedHint[];
  /** The selection the composer had last. */
  selection(): Span | null;
  draw(): void;
  /** The reply that may be held. */
  check(): SendCheck;
  /** Takes up what was written into the composer, and looks at once. */
  wrote(): void;
  after: After;
}

export interface Desk {
  actions: CoachActions;
  /** A change is being written: edits are ours, not the agent's. */
  writing(): boolean;
  /** The agent edited the draft: the last fix cannot be taken back by us any more. */
  edited(): void;
}

/** So many messages make an example that is still read as one. */
const HANDED_TURNS = 6;

/** Milliseconds a word about a refused fix stays. */
const NOTE_STAYS = 8000;

export function desk(bench: Bench): Desk {
  const { composer, facts, board, books, marks, beyond, draw } = bench;
  let writing = false;
  let last: Written | null = null;

  const hintOf = (key: string) => bench.hints().find((hint) => hint.key === key);

  /** Writes, and has the coach take up what was written as ours. */
  async function put(change: Change, words: string): Promise<Written> {
    writing = true;
    const written = await write(composer, change, words);
    bench.wrote();
    writing = false;
    return written;
  }

  async function applyFix(key: string, index: number): Promise<void> {
    const hint = hintOf(key);
    const fix = hint?.fixes[index];
    if (hint === undefined || fix === undefined || writing) return;
    const written = await put(fix, facts.draft.text.slice(fix.start, fix.end));
    if (written.outcome === 'written') {
      books.closed(key, 'fix-applied');
      board.drop(key);
      last = written;
      facts.revertable = hint.label;
    } else if (written.outcome === 'astray') say('astray');
    else await handOver(fix.text.trim());
    draw();
  }

  /** The editor refused: the text goes to the clipboard, if there is any, and we say so. */
  async function handOver(text: string): Promise<void> {
    const copied = text !== '' && (await copyText(composer.element.ownerDocument, text));
    say(copied ? 'copied' : 'by-hand');
  }

  function say(note: NotTaken): void {
    facts.notTaken = note;
    bench.after(NOTE_STAYS, () => {
      if (facts.notTaken !== note) return;
      facts.notTaken = null;
      draw();
    });
  }

  function keep(wish: Promise<unknown>): void {
    wish.catch(() => {
      say('unkept');
      draw();
    });
  }

  async function revert(): Promise<void> {
    if (last === null || writing) return;
    const { change, words } = last;
    last = null;
    facts.revertable = null;
    const end = change.start + change.text.length;
    await put({ start: change.start, end, text: words }, change.text);
  }

  function putAway(key: string, action: 'dismissed' | 'not-useful' | 'silenced'): void {
    books.closed(key, action);
    board.hide(key);
    draw();
  }

  function backToEditor(): void {
    const selection = bench.selection();
    focusComposer(composer);
    if (selection !== null) select(composer, readDraft(composer), selection);
  }

  const actions: CoachActions = {
    open: () => undefined,
    close: () => undefined,
    backToEditor,
    applyFix: (key, index) => void applyFix(key, index),
    revert: () => void revert(),
    dismiss: (key) => putAway(key, 'dismissed'),
    notUseful: (key) => putAway(key, 'not-useful'),
    silence(key, width) {
      const rule = hintOf(key)?.rule;
      if (rule === undefined) return;
      if (width === 'rule-here') board.hideRule(rule);
      putAway(key, 'silenced');
      if (width === 'hour') keep(beyond.pause());
      if (width === 'rule-on-site')
        keep(beyond.silenceOnSite(silenceKey(composer.site, self.origin), rule));
    },
    pause: () => keep(beyond.pause()),
    resume: () => keep(beyond.resume()),
    bringBack() {
      board.bringBack();
      draw();
    },
    sendAnyway: () => bench.check().sendAnyway(),
    keepWriting() {
      bench.check().letGo();
      // The agent who pressed a key is in the text, and the caret is where they left it.
      if (!composer.anchor.contains(composer.anchor.ownerDocument.activeElement)) backToEditor();
    },
    leaveSite: () => keep(beyond.leaveSite()),
    correct: beyond.correct,
    openRule: beyond.openRule,
    shouldFlag() {
      const draft = readDraft(composer);
      const selection = selectionIn(composer, draft) ?? bench.selection();
      const words = selection ? draft.text.slice(selection.start, selection.end).trim() : '';
      const turns = facts.thread.turns.slice(-HANDED_TURNS);
      beyond.shouldFlag({ turns, draft: draft.text, words });
    },
    openOptions: beyond.openOptions,
    openPractice: beyond.openPractice,
    wordsRect(key) {
      const rect = marks.rectOf(key);
      if (rect === null || composer.anchor === composer.element) return rect;
      // The editor is a frame of its own.
      return outOf(composer.anchor, rect);
    },
  };

  return {
    actions,
    writing: () => writing,
    edited() {
      last = null;
      facts.revertable = null;
    },
  };
}
