/**
 * What a coach has on the page: our element beside the composer, strip and card in it, the marks
 * under the words.
 */
import type { CoachActions, CoachState, CoachView, KeyedHint } from '../coach-state.ts';
import type { Account } from './account.ts';
import type { CoachDeps } from './coach-deps.ts';
import { momentOf, stateOf, type Facts } from './coach-facts.ts';
import type { HintBoard } from './hint-board.ts';
import { makeHost } from './host.ts';
import { makeMarks, type Mark, type Marks } from './marks.ts';
import { measure } from './measure.ts';
import { silenceKey } from './preferences.ts';
import type { Prefill } from './prefill.ts';
import type { SendCheck } from './send-check.ts';
import { themeAround, type Theme } from './theme.ts';

/** At most so many hints are shown and marked at once; the rest stand behind a count. */
const MOST = 3;

/** What it is worked out from. */
export interface Shown {
  deps: CoachDeps;
  facts: Facts;
  board: HintBoard;
  prefill: Prefill;
  books: Account;
  check: SendCheck;
  /** The page keeps taking our element away. */
  lost(): void;
}

export interface Showing {
  /** Our element in the page. */
  element: HTMLElement;
  marks: Marks;
  /** Puts strip and card into our element; before that nothing may be drawn. */
  mount(actions: CoachActions): CoachView;
  /** The hints that may be seen, most severe first. */
  hints(): KeyedHint[];
  /** What must not go out, in words that stand in the box at this moment. */
  blockers(): KeyedHint[];
  draw(): void;
  /** The marks alone. */
  drawMarks(hints: KeyedHint[]): void;
  /** Goes where the composer is now; answers whether it came into view by that. */
  place(): boolean;
  /** Takes the colours of the page as they are now. */
  recolour(): void;
  remove(): void;
}

/** The theme the agent chose, or that of the page around a composer. */
export function themeOf({ composer, preferences }: CoachDeps): Theme {
  const { theme } = preferences.get();
  return theme === 'auto' ? themeAround(composer.anchor) : theme;
}

export function showing({ deps, facts, board, prefill, books, check, lost }: Shown): Showing {
  const { composer, preferences } = deps;
  const host = makeHost(composer.anchor, lost);
  const marks = makeMarks(composer, host.root, facts.theme);
  let view: CoachView | null = null;

  function hints(): KeyedHint[] {
    if (facts.gone || facts.ground.standing !== 'watching') return [];
    return board
      .visible(preferences.get().silenced[silenceKey(composer.site, self.origin)] ?? [])
      .filter((hint) => facts.given || !prefill.spares(hint, facts.draft.text));
  }

  function state(): CoachState {
    facts.held = check.held();
    facts.putAway = board.putAway();
    return stateOf(facts, hints(), preferences.get(), Date.now());
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

  return {
    element: host.element,
    marks,
    hints,
    blockers: () =>
      hints().filter(
        ({ severity, span, words }) =>
          severity === 'blocker' &&
          (span === null
            ? !facts.thinking
            : facts.draft.text.slice(span.start, span.end) === words),
      ),
    drawMarks,
    mount: (actions) => (view = deps.mountView(host.root, actions, state())),
    draw() {
      const now = state();
      const { dataset } = host.element;
      const watching = now.standing === 'watching';
      dataset.state = now.standing;
      dataset.tone = watching ? (now.reading?.tone ?? '') : '';
      dataset.turns = String(now.turns);
      dataset.lastRole = now.lastRole;
      // For tests and the demo, which wait for an answer and never for time.
      dataset.look = facts.thinking ? 'pending' : facts.settled ? 'settled' : 'early';
      view?.update(now);
      drawMarks(now.hints);
      const moment = momentOf(facts);
      if (facts.inView && watching && moment !== null) {
        books.shown(now.hints.slice(0, MOST), moment);
      }
    },
    place() {
      const placing = measure(composer.anchor);
      const came = placing !== null && !facts.inView;
      facts.inView = placing !== null;
      if (placing === null) host.hide();
      else {
        host.show(placing);
        marks.place(placing.visible);
      }
      return came;
    },
    recolour() {
      const theme = themeOf(deps);
      if (theme === facts.theme) return;
      facts.theme = theme;
      marks.theme(theme);
    },
    remove() {
      marks.remove();
      view?.destroy();
      host.remove();
    },
  };
}
