/**
 * The coach at one composer: follows the draft, asks for its analysis, draws what comes back,
 * does what the agent asks for.
 */
// long because it is the one place where the parts of a coach meet; each part has its own file
import type { KeyedHint } from '../coach-state.ts';
import { account, type Moment } from './account.ts';
import { desk } from './coach-actions.ts';
import type { CoachDeps } from './coach-deps.ts';
import { momentOf, stateOf, type Facts } from './coach-facts.ts';
import { readDraft, type Composer } from './composer.ts';
import { editBetween } from './edit.ts';
import { followDraft } from './follow-draft.ts';
import { hintBoard } from './hint-board.ts';
import { makeHost } from './host.ts';
import { isInternalNote } from './internal-note.ts';
import { makeMarks, type Mark } from './marks.ts';
import { measure } from './measure.ts';
import { makePrefill, watchTouch } from './prefill.ts';
import { holdsBack, silenceKey } from './preferences.ts';
import { threadReader, UNREAD } from './read-thread.ts';
import { selectionIn } from './replace/select.ts';
import { endsFinished, schedule } from './schedule.ts';
import { sendCheck } from './send-check.ts';
import { watchSending } from './sending.ts';
import { groundAt } from './standing.ts';
import { themeAround } from './theme.ts';
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

/** At most so many hints are shown and marked at once; the rest stand behind a count. */
const MOST = 3;
/** Milliseconds the engine gets to answer; a cold background needs a fraction of it. */
const PATIENCE = 10_000;
/** Milliseconds the note about an update stays. */
const LAST_WORD_STAYS = 8000;
/** Milliseconds between a change of the conversation and reading it again. */
const THREAD_BATCH = 200;
/** Milliseconds a page may take to change its colours, by script or fading, after the system did. */
const COLOURS_CHANGE = 400;
/** The longest wait a timer takes, in milliseconds; a longer one fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Starts coaching at a composer. */
export function attachCoach(deps: CoachDeps): Coach {
  const { composer, preferences } = deps;
  const { element, anchor, site } = composer;
  const page = anchor.ownerDocument;
  const life = new AbortController();
  const { signal } = life;
  const quiet = { signal, passive: true };
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const facts: Facts = {
    draft: readDraft(composer),
    thread: UNREAD,
    answer: null,
    ground: { standing: 'watching', trouble: null },
    theme: themeNow(),
    inView: false,
    thinking: true,
    settled: false,
    failed: false,
    gone: false,
    notTaken: null,
    revertable: null,
    given: false,
    held: null,
    putAway: 0,
  };
  /** Counts up with every change; an answer to an older one is dropped. */
  let revision = 0;
  /** Whether the present draft has settled once; it does not unsettle by another word. */
  let settledOnce = false;
  /** What the engine was asked last; empty once that is a question of before. */
  let asked: unknown[] = [];
  let conversation: string | null = null;
  let threadTimer = false;
  let selection = selectionIn(composer, facts.draft);
  /** What was shown when the draft vanished, until it is known whether it was sent. */
  let vanished: { hints: KeyedHint[]; moment: Moment | null; draft: string } | null = null;
  /** Where the draft is written, and whether a customer will read it; as of the last look at it. */
  let leaving = { address: '', read: false };
  /** Send was pressed and the draft stands as it was: the page may be at another ticket already. */
  let pressed = false;

  const prefill = makePrefill(deps.prefilled ? facts.draft.text : null);
  facts.given = prefill.isAll(facts.draft.text);
  const board = hintBoard();
  const books = account((entries) => deps.count(site.id, entries));
  const reader = threadReader(composer, threadChanged);
  const host = makeHost(anchor, detach);
  const marks = makeMarks(composer, host.root, facts.theme);
  const check = sendCheck({
    composer,
    blockers,
    text: () => facts.draft.text,
    sendButton: () => sending.button(),
    draw,
  });
  const bench = desk({
    composer,
    facts,
    board,
    books,
    marks,
    beyond: deps.beyond,
    hints,
    selection: () => selection,
    check: () => check,
    draw,
    wrote() {
      draftChanged();
      draw();
      look(settledOnce);
    },
    after,
  });
  const view = deps.mountView(host.root, bench.actions, state());
  const timing = schedule(look, () => endsFinished(facts.draft.text));
  const sending = watchSending({
    composer,
    moves() {
      // What is about to go out is the agent's, whoever put it there.
      if (facts.given) look(true);
      else timing.settleNow();
    },
    hold(press, again) {
      // The page may go on, or turn to notes, as soon as it hears of the press.
      pressed = false;
      survey();
      pressed = true;
      return mayHold() && check.hold(press, again);
    },
    sent,
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
  track(anchor, placed, signal);
  element.addEventListener('click', clicked, quiet);
  element.addEventListener('focusout', rememberSelection, quiet);
  element.addEventListener('focusin', regard, quiet);
  page.addEventListener('click', () => after(0, noteMode), { ...quiet, capture: true });
  page.defaultView?.matchMedia('(prefers-color-scheme: dark)').addEventListener(
    'change',
    () => {
      regard();
      after(COLOURS_CHANGE, regard);
    },
    { signal },
  );
  preferences.watch(preferencesChanged, signal);
  preferencesChanged();

  function after(milliseconds: number, then: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      then();
    }, milliseconds);
    timers.add(timer);
  }

  // What is shown.

  function themeNow() {
    const { theme } = preferences.get();
    return theme === 'auto' ? themeAround(anchor) : theme;
  }

  function hints(): KeyedHint[] {
    if (facts.gone || facts.ground.standing !== 'watching') return [];
    return board
      .visible(preferences.get().silenced[silenceKey(site, self.origin)] ?? [])
      .filter((hint) => facts.given || !prefill.spares(hint, facts.draft.text));
  }

  /** What must not go out, in words that stand in the box at this moment. */
  function blockers(): KeyedHint[] {
    return hints().filter(
      (hint) =>
        holdsBack(preferences.get(), hint) &&
        (hint.span === null
          ? !facts.thinking
          : facts.draft.text.slice(hint.span.start, hint.span.end) === hint.words),
    );
  }

  function mayHold(): boolean {
    // Out of view there is nowhere to ask.
    if (!facts.inView || !deps.alive()) return false;
    draftChanged();
    return true;
  }

  function state() {
    facts.held = check.held();
    facts.putAway = board.putAway();
    return stateOf(facts, hints(), preferences.get(), Date.now());
  }

  function draw(): void {
    const now = state();
    const { dataset } = host.element;
    const watching = now.standing === 'watching';
    dataset.state = now.standing;
    dataset.tone = watching ? (now.reading?.tone ?? '') : '';
    dataset.turns = String(now.turns);
    dataset.lastRole = now.lastRole;
    // For tests and the demo, which wait for an answer and never for time.
    dataset.look = facts.thinking ? 'pending' : facts.settled ? 'settled' : 'early';
    view.update(now);
    drawMarks(now.hints);
    const moment = momentOf(facts);
    if (facts.inView && watching && moment !== null) books.shown(now.hints.slice(0, MOST), moment);
  }

  function drawMarks(shown: KeyedHint[]): void {
    marks.draw(
      facts.draft,
      shown
        .slice(0, MOST)
        .flatMap(({ key, rule, severity, span, also, about }): Mark[] =>
          [span ?? about, ...also]
            .filter((words) => words !== null)
            .map((words) => ({ key, rule, severity, span: words })),
        ),
    );
  }

  function placed(): void {
    const placing = measure(anchor);
    const came = placing !== null && !facts.inView;
    facts.inView = placing !== null;
    if (placing === null) {
      host.hide();
      return;
    }
    host.show(placing);
    marks.place(placing.visible);
    if (came) regard();
  }

  // What happens around the draft and in it.

  function survey(): void {
    const note = isInternalNote(composer, deps.mode);
    facts.ground = groundAt(composer, preferences.get(), note, Date.now());
    // Once the box is empty it tells nothing of the reply that left it.
    if (pressed || readDraft(composer).text.trim() === '') return;
    leaving = { address: page.location.href, read: !note && facts.ground.trouble !== 'opted-out' };
  }

  /** Takes stock of everything around the draft and looks, if there is anything to look at. */
  function regard(): void {
    const theme = themeNow();
    if (theme !== facts.theme) {
      facts.theme = theme;
      marks.theme(theme);
    }
    look(settledOnce);
  }

  /** A press somewhere may have turned the reply into a note, or back. */
  function noteMode(): void {
    const { standing, trouble } = facts.ground;
    survey();
    if (facts.ground.standing !== standing || facts.ground.trouble !== trouble) regard();
  }

  function preferencesChanged(): void {
    const wait = preferences.get().pausedUntil - Date.now();
    if (wait > 0 && wait < LONGEST_TIMER) after(wait + 1, regard);
    regard();
  }

  function draftChanged(): void {
    const next = readDraft(composer);
    const edit = editBetween(facts.draft.text, next.text);
    const before = hints();
    if (edit === null) {
      // The editor drew itself anew: the same words stand in other nodes.
      facts.draft = next;
      drawMarks(before);
      return;
    }
    if (!deps.alive()) {
      deps.died();
      return;
    }
    const empty = next.text.trim() === '';
    const turned = empty !== (facts.draft.text.trim() === '');
    if (turned) {
      const { text: draft } = facts.draft;
      vanished = empty ? { hints: before, moment: momentOf(facts), draft } : null;
    }
    if (!empty) pressed = false;
    const still = facts.thinking && !turned && facts.revertable === null;
    facts.draft = next;
    if (bench.writing()) prefill.touched();
    prefill.draft(next.text);
    facts.given = prefill.isAll(next.text);
    check.letGo();
    facts.thinking = true;
    forgetQuestion();
    if (!bench.writing()) bench.edited();
    if (empty) settledOnce = false;
    sending.draft(next.text);
    board.slide(edit, next.text);
    const after = hints();
    // While the agent types on, nothing but the marks has to move.
    if (still && after.length === before.length) drawMarks(after);
    else draw();
    if (facts.given) look(false);
    else timing.edited();
  }

  function threadChanged(): void {
    if (threadTimer) return;
    threadTimer = true;
    after(THREAD_BATCH, () => {
      threadTimer = false;
      readThread();
      look(settledOnce);
    });
  }

  function readThread(): void {
    facts.thread = reader.read();
    const { turns } = facts.thread;
    const first = turns[0]?.text ?? null;
    // Earlier messages may be loaded above the one that was the first; in another conversation
    // it is not there at all.
    if (conversation !== null && first !== null && !turns.some(({ text }) => text === conversation))
      forgetDraft();
    conversation = first ?? conversation;
    sending.thread(facts.thread);
  }

  /** Asks the engine about the draft as it stands, unless it was asked the same before. */
  function look(settled: boolean): void {
    if (signal.aborted) return;
    survey();
    if (facts.gone || !facts.inView || facts.ground.standing !== 'watching') {
      forgetQuestion();
      draw();
      return;
    }
    readThread();
    const text = facts.given && !settled ? '' : facts.draft.text;
    if (settled && text.trim() !== '') settledOnce = true;
    const { turns, known } = facts.thread;
    const now = [facts.thread, text, settled, settledOnce, preferences.get().rules];
    if (!facts.failed && now.every((part, index) => part === asked[index])) {
      draw();
      return;
    }
    asked = now;
    const question = { turns, draft: text, settled: settledOnce, threadKnown: known };
    void ask(question, settled);
  }

  /** An answer under way is to a question of before: it is dropped, and asked again. */
  function forgetQuestion(): void {
    revision += 1;
    asked = [];
  }

  async function ask(question: Parameters<CoachDeps['analyse']>[0], settled: boolean) {
    revision += 1;
    const mine = revision;
    const answer = await Promise.race([deps.analyse(question).catch(() => null), patience()]);
    if (mine !== revision || signal.aborted) return;
    if (answer === null && !deps.alive()) {
      deps.died();
      return;
    }
    facts.failed = answer === null;
    facts.thinking = false;
    facts.settled = settled;
    if (answer !== null) {
      facts.answer = answer;
      board.adopt(answer.analysis.hints, question.draft, question.turns, settled);
    }
    draw();
  }

  /** A background that hangs is one that does not answer. */
  function patience(): Promise<null> {
    return new Promise((resolve) => after(PATIENCE, () => resolve(null)));
  }

  function sent(): void {
    const moment = vanished?.moment ?? momentOf(facts);
    if (moment !== null) books.sent(vanished?.hints ?? hints(), moment);
    if (leaving.read) {
      const draft = vanished?.draft ?? facts.draft.text;
      deps.sent({ site: site.id, address: leaving.address, turns: facts.thread.turns, draft });
    }
    forgetDraft();
  }

  function forgetDraft(): void {
    check.forget();
    books.forget();
    board.forget();
    bench.edited();
    settledOnce = false;
    if (!signal.aborted) draw();
  }

  // Where the agent is.

  /** A click on marked words opens their card; the click stays the editor's own. */
  function clicked({ clientX, clientY }: MouseEvent): void {
    check.letGo();
    const key = marks.at(clientX, clientY);
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
    for (const timer of timers) clearTimeout(timer);
    reader.stop();
    marks.remove();
    view.destroy();
    host.remove();
  }

  return {
    composer,
    toggleFocus() {
      if (page.activeElement === host.element) bench.actions.backToEditor();
      else view.focus();
    },
    hasFocus: () => page.activeElement === host.element || anchor.contains(page.activeElement),
    written: () => (facts.given ? '' : facts.draft.text.trim()),
    sayGone() {
      if (facts.gone) return;
      facts.gone = true;
      forgetQuestion();
      timing.stop();
      draw();
      after(LAST_WORD_STAYS, detach);
    },
    detach,
  };
}
