import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Placement } from '@floating-ui/dom';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** Keeps this far from the edges of the window, in CSS pixels. */
const EDGE = 8;

export interface Anchor {
  /** The element it belongs to; what moves it, moves what is anchored. */
  element: () => Element | null;
  /** The rectangle to stand beside and not to cover; without one, the element's. */
  rect?: () => DOMRectReadOnly | null;
  placement: Placement;
  gap?: number;
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
    const reference = {
      getBoundingClientRect: () =>
        anchor.rect?.() ?? (anchor.element() ?? element).getBoundingClientRect(),
      contextElement: element,
    };
    let there = true;
    const place = async () => {
      if (!there) return;
      const { x, y, placement } = await computePosition(reference, node, {
        strategy: 'fixed',
        placement: anchor.placement,
        middleware: [
          offset(anchor.gap ?? 8),
          flip({ padding: EDGE, fallbackStrategy: 'bestFit' }),
          shift({ padding: EDGE }),
          size({
            padding: EDGE,
            apply: ({ availableHeight }) => {
              node.style.maxHeight = `${Math.max(160, availableHeight)}px`;
            },
          }),
        ],
      });
      if (!there) return;
      // Tall content in a low window: inside the window comes before beside the anchor.
      const lowest = Math.max(EDGE, window.innerHeight - node.offsetHeight - EDGE);
      node.style.left = `${x}px`;
      node.style.top = `${Math.min(Math.max(EDGE, y), lowest)}px`;
      node.dataset.side = placement.split('-')[0];
    };
    const update = () => void place();
    const stop = autoUpdate(reference, node, update);
    // The words may sit in a scroller that is no ancestor of ours.
    document.addEventListener('scroll', update, { capture: true, passive: true });
    return () => {
      there = false;
      document.removeEventListener('scroll', update, { capture: true });
      stop();
    };
  };
}
