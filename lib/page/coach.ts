/**
 * The coach at one composer: follows the draft, asks for its analysis, draws what comes back,
 * does what the agent asks for.
 */
// long because it is the one place where the parts of a coach meet; each part has its own file
import type { CoachActions, CoachState, KeyedHint } from '../coach-state.ts';
import { account } from './account.ts';
import { copyText } from './clipboard.ts';
import { readDraft, type Composer } from './composer.ts';
import type { Answer, CoachDeps } from './coach-deps.ts';
import { editBetween } from './edit.ts';
import { followDraft } from './follow-draft.ts';
import { hintBoard } from './hint-board.ts';
import { makeHost } from './host.ts';
import { makeMarks, type Mark } from './marks.ts';
import { measure } from './measure.ts';
import { silenceKey } from './preferences.ts';
import { threadReader, type Thread } from './read-thread.ts';
import { focusComposer, select, selectionIn } from './replace/select.ts';
import { write, type Written } from './replace/write.ts';
import { endsFinished, schedule } from './schedule.ts';
import { watchSending } from './sending.ts';
import { groundAt, type Ground } from './standing.ts';
import { themeAround } from './theme.ts';
import { track } from './track.ts';

export interface Coach {
  composer: Composer;
  /** The shortcut: to the first hint, or back to the editor when the focus is with us. */
  toggleFocus(): void;
  /** Whether the agent is in this composer, or in its coach. */
  hasFocus(): boolean;
  /** The extension is gone: everything vanishes but one quiet note. */
  sayGone(): void;
  detach(): void;
}

/** At most so many hints are shown and marked at once; the rest stand behind a count. */
const MOST = 3;
/** Milliseconds a word about the clipboard, or about an update, stays. */
const NOTE_STAYS = 8000;
/** Milliseconds between a change of the conversation and reading it again. */
const THREAD_BATCH = 200;
/** Fewer characters do not tell a language. */
const TELLING = 20;

/** Starts coaching at a composer. */
export function attachCoach(deps: CoachDeps): Coach {
  const { composer, preferences, beyond } = deps;
  const { element, anchor, site } = composer;
  const page = anchor.ownerDocument;
  const life = new AbortController();
  const { signal } = life;

  const host = makeHost(anchor, detach);
  const board = hintBoard();
  const books = account((entries) => deps.count(site.id, entries));
  const reader = threadReader(composer, threadChanged);
  let ground: Ground = { standing: 'watching', trouble: null };
  let draft = readDraft(composer);
  let thread: Thread = { turns: [], read: 0, lastRole: 'unknown', known: false };
  let answer: Answer | null = null;
  let revision = 0;
  /** Whether the present draft has settled once; it does not unsettle by another word. */
  let settledOnce = false;
  let thinking = true;
  let failed = false;
  let gone = false;
  let copied = false;
  let inView = false;
  let last: { written: Written; label: KeyedHint['label'] } | null = null;
  let writing = false;
  let selection = selectionIn(composer, draft);
  let theme = themeNow();
  let conversation: string | null = null;
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const marks = makeMarks(composer, host.root, theme);
  const view = deps.mountView(host.root, actions(), state());
  const timing = schedule(look, () => endsFinished(draft.text));
  const sending = watchSending({
    composer,
    moves: () => timing.settleNow(),
    sent,
    discarded: forgetDraft,
    signal,
  });
  const follower = followDraft({
    composer,
    changed: draftChanged,
    composing: (on) => timing.composing(on),
    signal,
  });
  const place = track(anchor, placed, signal);

  function after(milliseconds: number, then: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      then();
    }, milliseconds);
    timers.add(timer);
  }

  // ——— what is shown

  function themeNow() {
    const { theme: wish } = preferences.get();
    return wish === 'auto' ? themeAround(anchor) : wish;
  }

  function hintsNow(): KeyedHint[] {
    if (gone || ground.standing !== 'watching') return [];
    const key = silenceKey(site, self.origin);
    return board.visible(preferences.get().silenced[key] ?? []);
  }

  function standingNow(): Ground {
    if (gone) return { standing: 'cannot-read', trouble: 'updated' };
    if (ground.standing !== 'watching') return ground;
    const written = draft.text.trim().length;
    const told = written >= TELLING || (written === 0 && thread.turns.length > 0);
    if (answer !== null && answer.analysis.lang === null && told) {
      return { standing: 'asleep', trouble: null };
    }
    if (failed) return { standing: 'watching', trouble: 'no-answer' };
    return { standing: 'watching', trouble: thread.turns.length === 0 ? 'no-thread' : null };
  }

  function state(): CoachState {
    const { uiLang, pausedUntil } = preferences.get();
    const reading = answer?.analysis.reading ?? null;
    const { turns } = thread;
    return {
      ...standingNow(),
      uiLang,
      theme,
      reading,
      because: (reading?.evidence ?? []).map(({ what, turn, start, end }) => ({
        what,
        words: turns[turn]?.text.slice(start, end) ?? '',
      })),
      turns: thread.read,
      lastRole: thread.lastRole,
      hints: hintsNow(),
      thinking,
      draftEmpty: draft.text.trim() === '',
      pausedUntil: pausedUntil > Date.now() ? pausedUntil : null,
      copied,
      revertable: last === null ? null : last.label[uiLang],
    };
  }

  function draw(): void {
    const now = state();
    const { dataset } = host.element;
    dataset.state = now.standing;
    dataset.tone = now.standing === 'watching' ? (now.reading?.tone ?? '') : '';
    dataset.turns = String(now.turns);
    dataset.lastRole = now.lastRole;
    view.update(now);
    drawMarks(now.hints);
    const moment = answer?.analysis;
    if (inView && moment?.lang && now.standing === 'watching') {
      const { versions } = answer!;
      books.shown(now.hints.slice(0, MOST), {
        lang: moment.lang,
        tone: moment.reading.tone,
        versions,
      });
    }
  }

  function drawMarks(hints: KeyedHint[]): void {
    const shown = hints.slice(0, MOST).flatMap(({ key, rule, severity, span, about }): Mark[] => {
      const words = span ?? about;
      return words === null ? [] : [{ key, rule, severity, span: words }];
    });
    marks.draw(draft, shown);
  }

  function placed(): void {
    const placing = measure(anchor);
    if (placing === null) {
      host.hide();
    } else {
      host.show(placing);
      marks.place(placing.visible);
    }
    const came = placing !== null && !inView;
    inView = placing !== null;
    if (came) regard();
  }

  // ——— what happens

  /** Takes stock of everything around the draft and looks, if there is anything to look at. */
  function regard(): void {
    ground = groundAt(composer, preferences.get(), deps.mode, Date.now());
    const next = themeNow();
    if (next !== theme) {
      theme = next;
      marks.theme(theme);
    }
    if (ground.standing === 'watching') look(settledOnce);
    else {
      revision += 1;
      board.clear();
      draw();
    }
  }

  function draftChanged(): void {
    const next = readDraft(composer);
    const edit = editBetween(draft.text, next.text);
    const became = draft.text.trim() === '' && next.text.trim() !== '';
    draft = next;
    if (edit === null) {
      // The editor drew itself anew: the same words stand in other nodes.
      drawMarks(hintsNow());
      return;
    }
    if (!deps.alive()) {
      deps.died();
      return;
    }
    revision += 1;
    thinking = true;
    if (!writing) last = null;
    if (became) ground = groundAt(composer, preferences.get(), deps.mode, Date.now());
    board.slide(edit, next.text);
    sending.draft(next.text);
    if (next.text.trim() === '') settledOnce = false;
    draw();
    timing.edited();
  }

  function threadChanged(): void {
    if (timers.size > 8) return;
    after(THREAD_BATCH, () => {
      if (signal.aborted) return;
      const before = thread;
      readThread();
      if (thread === before) return;
      sending.thread(thread);
      if (inView) look(settledOnce);
    });
  }

  function readThread(): void {
    thread = reader.read();
    const first = thread.turns[0]?.text ?? null;
    if (first !== null && conversation !== null && first !== conversation) forgetDraft();
    conversation = first ?? conversation;
  }

  async function look(settled: boolean): Promise<void> {
    ground = groundAt(composer, preferences.get(), deps.mode, Date.now());
    if (gone || !inView || ground.standing !== 'watching') {
      draw();
      return;
    }
    readThread();
    sending.thread(thread);
    if (settled && draft.text.trim() !== '') settledOnce = true;
    const asked = (revision += 1);
    const { text } = draft;
    const { turns, known } = thread;
    try {
      const came = await deps.analyse({
        turns,
        draft: text,
        settled: settledOnce,
        threadKnown: known,
      });
      if (asked !== revision || signal.aborted) return;
      failed = false;
      answer = came;
      board.adopt(came.analysis.hints, text, turns, settled);
    } catch {
      if (asked !== revision || signal.aborted) return;
      if (!deps.alive()) {
        deps.died();
        return;
      }
      failed = true;
    }
    thinking = false;
    draw();
  }

  function sent(): void {
    const moment = answer?.analysis;
    if (moment?.lang) {
      books.sent(hintsNow().slice(0, MOST), {
        lang: moment.lang,
        tone: moment.reading.tone,
        versions: answer!.versions,
      });
    }
    forgetDraft();
  }

  function forgetDraft(): void {
    books.forget();
    board.forget();
    last = null;
    settledOnce = false;
    if (!signal.aborted) draw();
  }

  // ——— what the agent does

  const hintOf = (key: string) => hintsNow().find((hint) => hint.key === key);

  async function applyFix(key: string, index: number): Promise<void> {
    const hint = hintOf(key);
    const fix = hint?.fixes[index];
    if (hint === undefined || fix === undefined || writing) return;
    writing = true;
    const words = draft.text.slice(fix.start, fix.end);
    const written = await write(composer, fix, words);
    writing = false;
    if (written.outcome === 'written') {
      books.closed(key, 'fix-applied');
      board.drop(key);
      last = { written, label: hint.label };
    } else if (await copyText(page, fix.text.trim())) {
      copied = true;
      after(NOTE_STAYS, () => {
        copied = false;
        draw();
      });
    }
    draftChanged();
    draw();
    void look(settledOnce);
  }

  async function revert(): Promise<void> {
    if (last === null || writing) return;
    const { change, words } = last.written;
    last = null;
    writing = true;
    const end = change.start + change.text.length;
    await write(composer, { start: change.start, end, text: words }, change.text);
    writing = false;
    draftChanged();
    void look(settledOnce);
  }

  function putAway(key: string, action: 'dismissed' | 'not-useful' | 'silenced'): void {
    books.closed(key, action);
    board.hide(key);
    draw();
  }

  function backToEditor(): void {
    focusComposer(composer);
    if (selection !== null) select(composer, readDraft(composer), selection);
  }

  function actions(): CoachActions {
    return {
      open: () => undefined,
      close: () => undefined,
      backToEditor,
      applyFix: (key, index) => void applyFix(key, index),
      revert: () => void revert(),
      dismiss: (key) => putAway(key, 'dismissed'),
      notUseful: (key) => putAway(key, 'not-useful'),
      silence(key, width) {
        const rule = hintOf(key)?.rule;
        putAway(key, 'silenced');
        if (width === 'hour') beyond.pause();
        if (rule === undefined) return;
        if (width === 'rule-here') board.hideRule(rule);
        if (width === 'rule-on-site') {
          beyond.silenceOnSite(silenceKey(site, self.origin), rule);
        }
        draw();
      },
      pause: () => beyond.pause(),
      resume: () => beyond.resume(),
      leaveSite: beyond.leaveSite,
      openRule: (rule) => beyond.openRule(rule),
      openOptions: () => beyond.openOptions(),
      openPractice: () => beyond.openPractice(),
      wordsRect: (key) => marks.rectOf(key),
    };
  }

  /** A click on marked words opens their card; the click stays the editor's own. */
  function clicked({ clientX, clientY }: MouseEvent): void {
    const key = marks.at(clientX, clientY);
    if (key !== null) view.showCard(key);
  }

  function rememberSelection(): void {
    selection = selectionIn(composer, readDraft(composer)) ?? selection;
  }

  const quiet = { signal, passive: true };
  element.addEventListener('click', clicked, quiet);
  element.addEventListener('focusout', rememberSelection, quiet);
  element.addEventListener('focusin', regard, quiet);
  page.addEventListener('click', () => after(0, noteMode), { ...quiet, capture: true });
  page.defaultView
    ?.matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', regard, { signal });
  preferences.watch(preferencesChanged, signal);
  wakeAfterPause();
  draw();

  /** A press somewhere may have turned the reply into a note, or back. */
  function noteMode(): void {
    const now = groundAt(composer, preferences.get(), deps.mode, Date.now());
    if (now.standing !== ground.standing || now.trouble !== ground.trouble) regard();
  }

  function preferencesChanged(): void {
    wakeAfterPause();
    regard();
  }

  function wakeAfterPause(): void {
    const wait = preferences.get().pausedUntil - Date.now();
    // A timer further away than this fires at once.
    if (wait > 0 && wait < 2 ** 31) after(wait + 50, regard);
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
      if (page.activeElement === host.element) backToEditor();
      else view.focus();
    },
    hasFocus: () =>
      page.activeElement === host.element ||
      page.activeElement === anchor ||
      anchor.contains(page.activeElement),
    sayGone() {
      if (gone) return;
      gone = true;
      revision += 1;
      timing.stop();
      draw();
      after(NOTE_STAYS, detach);
    },
    detach,
  };

  void follower;
  void place;
}
