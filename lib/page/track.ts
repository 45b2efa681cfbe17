/** Says when a composer may have moved on the screen, at most once a frame, without polling. */
import { onMove } from '../on-move.ts';
import { oncePerFrame } from './next-frame.ts';

/** What hides or shows a pane or a ticket, on the elements around the composer. */
const HIDING = ['class', 'style', 'hidden', 'aria-hidden', 'inert', 'open'];

/** Calls `moved` in an animation frame until the signal fires; returns a way to ask for one. */
export function track(anchor: HTMLElement, moved: () => void, signal: AbortSignal): () => void {
  const view = anchor.ownerDocument.defaultView!;
  const ask = oncePerFrame(view, moved, signal);

  onMove(anchor, ask, signal);
  const observer = new MutationObserver(ask);
  for (let at: Element | null = anchor; at !== null; at = at.parentElement) {
    observer.observe(at, { attributes: true, attributeFilter: HIDING });
  }
  const quiet = { signal, capture: true, passive: true };
  // Scrollers that are no ancestors, and whatever slides or folds.
  for (const type of ['scroll', 'transitionend', 'animationend', 'toggle', 'focusin']) {
    anchor.ownerDocument.addEventListener(type, ask, quiet);
  }
  signal.addEventListener('abort', () => observer.disconnect());
  ask();
  return ask;
}
