/**
 * What stood in the box before the agent wrote: a template, a signature, the letter that is
 * answered, a placeholder that is real text. It is not the agent's until they change it.
 */
import type { Span } from '../engine/types.ts';
import type { KeyedHint } from '../coach-state.ts';
import { editBetween } from './edit.ts';

export interface Prefill {
  /** The draft as it stands after a change that may be the page's. */
  draft(text: string): void;
  /** The agent edits: from now on the text is theirs where it changes. */
  touched(): void;
  /** Whether nothing in the box is the agent's. */
  isAll(text: string): boolean;
  /** Whether a hint speaks of words that are not theirs. What must not go out is said anyhow. */
  spares(hint: KeyedHint, text: string): boolean;
}

/** Keys that change no text. */
const SILENT_KEY = /^(Arrow|Page|F\d|Control|Shift|Alt|Meta|Tab|Escape|Home|End|CapsLock)/;

/** @param found the text that stood there; null where what stands there is the agent's own */
export function makePrefill(found: string | null): Prefill {
  let given = found;
  let open = found !== null;
  const kept = (text: string): Span[] => {
    if (given === null || given.trim() === '') return [];
    const edit = editBetween(given, text);
    if (edit === null) return [{ start: 0, end: text.length }];
    return [
      { start: 0, end: edit.start },
      { start: edit.start + edit.length, end: text.length },
    ];
  };

  return {
    draft(text) {
      if (open) given = text;
    },
    touched() {
      open = false;
    },
    isAll: (text) => given !== null && given.trim() !== '' && given.trim() === text.trim(),
    spares({ severity, span }, text) {
      if (span === null || severity === 'blocker') return false;
      return kept(text).some(({ start, end }) => span.start >= start && span.end <= end);
    },
  };
}

/** Tells when the agent edits a box, whatever its editor does with the keys. */
export function watchTouch(element: HTMLElement, touched: () => void, signal: AbortSignal): void {
  const quiet = { signal, capture: true, passive: true };
  for (const type of ['input', 'paste', 'drop', 'cut', 'compositionstart']) {
    element.addEventListener(type, touched, quiet);
  }
  element.addEventListener(
    'keydown',
    ({ key, ctrlKey, metaKey }) => {
      if (!ctrlKey && !metaKey && !SILENT_KEY.test(key)) touched();
    },
    quiet,
  );
}
