/**
 * Follows the draft of a composer: by the agent's typing and by what the page does to the editor.
 * The text is read in the next animation frame, never in the input handler.
 */
import type { Composer } from './composer.ts';
import { oncePerFrame } from './next-frame.ts';

export interface Follower {
  /** Reads again in the next frame, for changes that make no event. */
  ask(): void;
}

export interface FollowOptions {
  composer: Composer;
  /** The text or its nodes may have changed; called at most once a frame. */
  changed(): void;
  /** An input method began or ended composing a character. */
  composing(on: boolean): void;
  signal: AbortSignal;
}

export function followDraft({ composer, changed, composing, signal }: FollowOptions): Follower {
  const { element, field } = composer;
  const view = element.ownerDocument.defaultView!;
  const quiet = { signal, passive: true };
  const ask = oncePerFrame(view, changed, signal);

  element.addEventListener('input', ask, quiet);
  element.addEventListener('compositionstart', () => composing(true), quiet);
  element.addEventListener('compositionend', () => composing(false), quiet);
  if (field === null) {
    const observer = new MutationObserver(ask);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
  } else {
    // A page that sets `value` tells nobody: look when the agent comes, goes or does something.
    for (const type of ['focus', 'blur', 'change', 'keyup', 'select']) {
      element.addEventListener(type, ask, quiet);
    }
    for (const type of ['click', 'submit', 'reset']) {
      element.ownerDocument.addEventListener(type, () => setTimeout(ask, 0), {
        ...quiet,
        capture: true,
      });
    }
  }
  return { ask };
}
