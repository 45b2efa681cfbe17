/**
 * When the draft is looked at: never while the agent types or composes a character, soon after
 * they pause, once more when a finished sentence has stood for a while, and at once when they
 * move to send.
 */

/** Milliseconds without an edit after which the draft is looked at. */
export const PAUSE = 300;
/** Milliseconds without an edit after which a finished draft counts as settled. */
export const SETTLE = 1200;

export interface Schedule {
  /** The draft changed. */
  edited(): void;
  /** An input method began or ended composing a character. */
  composing(on: boolean): void;
  /** The agent moves to send: look now, as settled. */
  settleNow(): void;
  stop(): void;
}

/**
 * @param look called with whether the draft has settled
 * @param finished whether the draft ends with a finished sentence; asked after the longer pause
 */
export function schedule(look: (settled: boolean) => void, finished: () => boolean): Schedule {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let settle: ReturnType<typeof setTimeout> | undefined;
  let composes = false;
  /** Whether the present text was looked at as settled already. */
  let settled = false;

  function clear(): void {
    clearTimeout(pause);
    clearTimeout(settle);
  }

  function edited(): void {
    clear();
    settled = false;
    if (composes) return;
    pause = setTimeout(() => look(false), PAUSE);
    settle = setTimeout(() => {
      if (!finished()) return;
      settled = true;
      look(true);
    }, SETTLE);
  }

  return {
    edited,
    composing(on) {
      composes = on;
      if (on) clear();
      else edited();
    },
    settleNow() {
      if (settled || composes) return;
      clear();
      settled = true;
      look(true);
    },
    stop: clear,
  };
}

/**
 * Whether a draft ends with a finished sentence: closing punctuation, an emoji, a new line, or a
 * short last line as a signature is.
 */
export function endsFinished(draft: string): boolean {
  if (draft.trim() === '') return false;
  if (/(?:[.!?…:;)\]»"”]|\p{Extended_Pictographic}\ufe0f?|\n)\s*$/u.test(draft)) return true;
  const lines = draft.trim().split('\n');
  return lines.length > 1 && lines.at(-1)!.trim().split(/\s+/).length <= 4;
}
