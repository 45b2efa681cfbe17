/**
 * The coach at one composer: follows the draft, asks for its analysis, draws what comes back,
 * does what the agent asks for.
 */
// long because it is the one place where the parts of a coach meet; each part has its own file
import { account } from './account.ts';
import { desk } from './coach-actions.ts';
import type { CoachDeps } from './coach-deps.ts';
import { firstFacts } from './coach-facts.ts';
import { readDraft, type Composer } from './composer.ts';
import { conversationOf } from './conversation.ts';
import { editBetween } from './edit.ts';
import { followDraft } from './follow-draft.ts';
import { hintBoard } from './hint-board.ts';
import { inquiry } from './inquiry.ts';
import { isInternalNote } from './internal-note.ts';
import { outgoing } from './outgoing.ts';
import { makePrefill, watchTouch } from './prefill.ts';
import { selectionIn } from './replace/select.ts';
import { endsFinished, schedule } from './schedule.ts';
import { sendCheck } from './send-check.ts';
import { watchSending } from './sending.ts';
import { showing, themeOf } from './showing.ts';
import { groundAt } from './standing.ts';
import { watchSurroundings } from './surroundings.ts';
import { timers } from './timers.ts';
import { track } from './track.ts';

export interface Coach {
  composer: Composer;
  /** The shortcut: to the first hint, or back to the editor when the focus is with us. */
  toggleFocus(): void;
  /** Whether the agent is in this composer, or in its coach. */
  hasFocus(): boolean;
  /** What the agent wrote into the box, trimmed; empty when what is there is not theirs. */
  written(): string;
  /** The extension is gone: everything vanishes but one quiet note. */
  sayGone(): void;
  detach(): void;
}

/** Milliseconds the note about an update stays. */
const LAST_WORD_STAYS = 8000;

/** Starts coaching at a composer. */
export function attachCoach(deps: CoachDeps): Coach {
  const { composer, preferences } = deps;
  const { element, anchor, site } = composer;
  const page = anchor.ownerDocument;
  const life = new AbortController();
  const { signal } = life;
  const quiet = { signal, passive: true };
  const after = timers(signal);

  const facts = firstFacts(readDraft(composer), themeOf(deps));
  let selection = selectionIn(composer, facts.draft);

  const prefill = makePrefill(deps.prefilled ? facts.draft.text : null);
  facts.given = prefill.isAll(facts.draft.text);
  const board = hintBoard();
  const books = account((entries) => deps.count(site.id, entries));
  const check = sendCheck({
    composer,
    blockers: () => shown.blockers(),
    text: () => facts.draft.text,
    sendButton: () => sending.button(),
    draw,
  });
  const shown = showing({ deps, facts, board, prefill, books, check, lost: detach });
  const { hints } = shown;
  const engine = inquiry({ deps, facts, board, draw, after, signal });
  const thread = conversationOf(composer, facts, {
    changed() {
      readThread();
      lookAgain();
    },
    another: forgetDraft,
    after,
  });
  const leaving = outgoing(deps, facts, books, hints);
  const bench = desk({
    composer,
    facts,
    board,
    books,
    marks: shown.marks,
    beyond: deps.beyond,
    hints,
    selection: () => selection,
    check: () => check,
    draw,
    wrote() {
      draftChanged();
      draw();
      lookAgain();
    },
    after,
  });
  const view = shown.mount(bench.actions);
  const timing = schedule(look, () => endsFinished(facts.draft.text));
  const sending = watchSending({
    composer,
    moves() {
      // What is about to go out is the agent's, whoever put it there.
      if (facts.given) look(true);
      else timing.settleNow();
    },
    hold(press, again) {
      leaving.press(survey);
      return mayHold() && check.hold(press, again);
    },
    sent() {
      leaving.sent();
      forgetDraft();
    },
    discarded: forgetDraft,
    signal,
  });
  sending.draft(facts.draft.text);
  watchTouch(element, () => prefill.touched(), signal);
  followDraft({
    composer,
    changed: draftChanged,
    composing: (on) => timing.composing(on),
    signal,
  });
  track(anchor, () => shown.place() && regard(), signal);
  element.addEventListener('click', clicked, quiet);
  element.addEventListener('focusout', rememberSelection, quiet);
  watchSurroundings({
    composer,
    preferences,
    regard,
    pressed() {
      const { standing, trouble } = facts.ground;
      survey();
      if (facts.ground.standing !== standing || facts.ground.trouble !== trouble) regard();
    },
    after,
    signal,
  });

  function draw(): void {
    shown.draw();
  }

  // What happens around the draft.

  function survey(): void {
    const note = isInternalNote(composer, deps.mode);
    facts.ground = groundAt(composer, preferences.get(), note, Date.now());
    leaving.survey(note);
  }

  /** Takes stock of everything around the draft and looks, if there is anything to look at. */
  function regard(): void {
    shown.recolour();
    lookAgain();
  }

  function readThread(): void {
    thread.read();
    sending.thread(facts.thread);
  }

  /** Asks the engine about the draft as it stands, where it may be coached. */
  function look(settled: boolean): void {
    if (signal.aborted) return;
    survey();
    if (facts.gone || !facts.inView || facts.ground.standing !== 'watching') {
      engine.forget();
      draw();
      return;
    }
    readThread();
    engine.ask(settled);
  }

  function lookAgain(): void {
    look(engine.settledOnce());
  }

  // What happens in it.

  function draftChanged(): void {
    const next = readDraft(composer);
    const edit = editBetween(facts.draft.text, next.text);
    const before = hints();
    if (edit === null) {
      // The editor drew itself anew: the same words stand in other nodes.
      facts.draft = next;
      shown.drawMarks(before);
      return;
    }
    if (!deps.alive()) {
      deps.died();
      return;
    }
    const empty = next.text.trim() === '';
    const turned = empty !== (facts.draft.text.trim() === '');
    if (!empty) leaving.written(turned);
    else if (turned) leaving.emptied(before, facts.draft.text);
    const still = facts.thinking && !turned && facts.revertable === null;
    facts.draft = next;
    if (bench.writing()) prefill.touched();
    prefill.draft(next.text);
    facts.given = prefill.isAll(next.text);
    check.letGo();
    facts.thinking = true;
    engine.forget();
    if (!bench.writing()) bench.edited();
    if (empty) engine.another();
    sending.draft(next.text);
    board.slide(edit, next.text);
    const left = hints();
    // While the agent types on, nothing but the marks has to move.
    if (still && left.length === before.length) shown.drawMarks(left);
    else draw();
    if (facts.given) look(false);
    else timing.edited();
  }

  function mayHold(): boolean {
    // Out of view there is nowhere to ask.
    if (!facts.inView || !deps.alive()) return false;
    draftChanged();
    return true;
  }

  function forgetDraft(): void {
    check.forget();
    books.forget();
    board.forget();
    bench.edited();
    engine.another();
    if (!signal.aborted) draw();
  }

  // Where the agent is.

  /** A click on marked words opens their card; the click stays the editor's own. */
  function clicked({ clientX, clientY }: MouseEvent): void {
    check.letGo();
    const key = shown.marks.at(clientX, clientY);
    if (key !== null) view.showCard(key);
  }

  function rememberSelection(): void {
    selection = selectionIn(composer, readDraft(composer)) ?? selection;
  }

  function detach(): void {
    if (signal.aborted) return;
    sending.left();
    life.abort();
    timing.stop();
    thread.stop();
    shown.remove();
  }

  return {
    composer,
    toggleFocus() {
      if (page.activeElement === shown.element) bench.actions.backToEditor();
      else view.focus();
    },
    hasFocus: () => page.activeElement === shown.element || anchor.contains(page.activeElement),
    written() {
      // As it stands: a box that is made anew at a key goes before that key was read.
      const { text } = readDraft(composer);
      prefill.draft(text);
      return prefill.isAll(text) ? '' : text.trim();
    },
    sayGone() {
      if (facts.gone) return;
      facts.gone = true;
      engine.forget();
      timing.stop();
      draw();
      after(LAST_WORD_STAYS, detach);
    },
    detach,
  };
}
