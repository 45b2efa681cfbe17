import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { onMove } from '../../on-move.ts';
import { seenWindow } from '../../on-screen.ts';
import { beside, type Beside } from './beside.ts';

export interface Anchor extends Omit<Beside, 'clear'> {
  /** The element it belongs to; what moves it, moves what is anchored. */
  element: () => Element | null;
  /** The rectangle to stand beside and not to cover; without one, the element's. */
  rect?: () => DOMRectReadOnly | null;
  /** An element not to be covered either, as long as there is room. */
  clear?: () => Element | null;
}

/**
 * Shows a `popover="manual"` element in the top layer, beside its anchor and inside the window,
 * for as long as it is mounted. The top layer frees us from the page's z-index and overflow.
 */
export function anchored(anchor: Anchor): Attachment<HTMLElement> {
  return (node) => {
    const element = untrack(anchor.element);
    if (element === null) return undefined;
    node.showPopover?.();
    // Not the script's own document: the editor may be a frame, and we are in the page around it.
    const page = node.ownerDocument;
    const edges = () => anchor.rect?.() ?? (anchor.element() ?? element).getBoundingClientRect();

    function place(): void {
      // Measured as tall as it would like to be.
      node.style.maxHeight = 'none';
      const size = { width: node.offsetWidth, height: node.offsetHeight };
      // A frame may reach below the edge of the window around it.
      const seen = seenWindow(page);
      const from = (rect: DOMRectReadOnly) =>
        new DOMRect(rect.left - seen.left, rect.top - seen.top, rect.width, rect.height);
      const view = { width: seen.right - seen.left, height: seen.bottom - seen.top };
      const clear = anchor.clear?.()?.getBoundingClientRect();
      const { left, top, maxHeight, side } = beside(from(edges()), size, view, {
        ...anchor,
        clear: clear && from(clear),
      });
      node.style.left = `${seen.left + left}px`;
      node.style.top = `${seen.top + top}px`;
      node.style.maxHeight = `${maxHeight}px`;
      node.dataset.side = side;
    }

    const life = new AbortController();
    const { signal } = life;
    onMove(element, place, signal);
    // The words may sit in a scroller that is no ancestor of ours.
    page.addEventListener('scroll', place, { capture: true, passive: true, signal });
    const sizes = new ResizeObserver(place);
    sizes.observe(node);
    place();
    return () => {
      life.abort();
      sizes.disconnect();
    };
  };
}
