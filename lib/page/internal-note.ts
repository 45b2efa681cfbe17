/**
 * Whether a composer holds an internal note now. The mode of one editor changes under us, so it
 * is asked each time; where it cannot be told the draft is one a customer will read.
 */
import { paneOf, type Composer } from './composer.ts';

export function isInternalNote(composer: Composer, mode: ModeMemory | null): boolean {
  const { note } = composer.facts;
  if (note !== undefined) {
    if (composer.element.matches(note) || composer.anchor.closest(note) !== null) return true;
    const pane = paneOf(composer);
    const around = pane ?? (composer.site.pane === null ? null : composer.anchor.ownerDocument);
    if (around !== null && around.querySelector(note) !== null) return true;
  }
  return mode?.last === 'note';
}

/** What the last button pressed said an editor would hold. */
export interface ModeMemory {
  last: 'note' | 'reply' | null;
}

/** Remembers the mode buttons of a site; they are pressed before their editor exists. */
export function rememberMode(
  page: Document,
  buttons: { note: string; reply: string },
  signal: AbortSignal,
): ModeMemory {
  const memory: ModeMemory = { last: null };
  page.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target.closest(buttons.note) !== null) memory.last = 'note';
      else if (target.closest(buttons.reply) !== null) memory.last = 'reply';
    },
    { signal, capture: true, passive: true },
  );
  return memory;
}
