/** What the engine is asked about a draft, and which of its answers still count. */
import type { CoachDeps } from './coach-deps.ts';
import type { Facts } from './coach-facts.ts';
import type { HintBoard } from './hint-board.ts';
import type { After } from './timers.ts';

/** Milliseconds the engine gets to answer; a cold background needs a fraction of it. */
const PATIENCE = 10_000;

export interface Inquiry {
  /** Asks about the draft as it stands, unless the same was asked before. */
  ask(settled: boolean): void;
  /** An answer under way is to a question of before: it is dropped, and asked again. */
  forget(): void;
  /** Whether the present draft has settled once; it does not unsettle by another word. */
  settledOnce(): boolean;
  /** Another draft is begun. */
  another(): void;
}

export interface Asking {
  deps: CoachDeps;
  facts: Facts;
  board: HintBoard;
  draw(): void;
  after: After;
  signal: AbortSignal;
}

export function inquiry({ deps, facts, board, draw, after, signal }: Asking): Inquiry {
  /** Counts up with every change; an answer to an older one is dropped. */
  let revision = 0;
  let once = false;
  /** What the engine was asked last; empty once that is a question of before. */
  let asked: unknown[] = [];

  /** A background that hangs is one that does not answer. */
  const patience = () => new Promise<null>((resolve) => after(PATIENCE, () => resolve(null)));

  async function put(question: Parameters<CoachDeps['analyse']>[0], settled: boolean) {
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

  return {
    ask(settled) {
      const text = facts.given && !settled ? '' : facts.draft.text;
      if (settled && text.trim() !== '') once = true;
      const { turns, known } = facts.thread;
      const now = [facts.thread, text, settled, once, deps.preferences.get().rules];
      if (!facts.failed && now.every((part, index) => part === asked[index])) {
        draw();
        return;
      }
      asked = now;
      void put({ turns, draft: text, settled: once, threadKnown: known }, settled);
    },
    forget() {
      revision += 1;
      asked = [];
    },
    settledOnce: () => once,
    another() {
      once = false;
    },
  };
}
