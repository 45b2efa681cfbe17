/** The messages that belong to a composer, on a site whose messages are described. */
import { frameOf } from '../on-screen.ts';
import { above } from './above.ts';
import { paneOf, type Composer } from './composer.ts';
import { findThread } from './find-thread.ts';

/**
 * In the pane of the composer; where the site has no panes, in the nearest element around it that
 * holds any: other open tickets have theirs further off. What is hidden is not what is answered.
 */
export function threadItems(composer: Composer, selector: string): Element[] {
  try {
    const pane = paneOf(composer);
    if (pane !== null) return itemsIn(pane, selector, composer.anchor);
    for (let at: Node | null = composer.anchor; at !== null; at = around(at)) {
      if (!('querySelector' in at)) continue;
      const found = itemsIn(at as ParentNode, selector, composer.anchor).filter(isShown);
      if (found.length > 0) return found;
    }
    return [];
  } catch {
    return findThread(composer.anchor); // A selector of the picker that no longer parses.
  }
}

function itemsIn(scope: ParentNode, selector: string, anchor: Element): Element[] {
  const all = new Set(scope.querySelectorAll(selector));
  return [...all].filter((item) => {
    if (item.contains(anchor) || anchor.contains(item)) return false;
    const outer = item.parentElement?.closest(selector) ?? null;
    return outer === null || !all.has(outer);
  });
}

const isShown = (item: Element) => item.checkVisibility({ visibilityProperty: true });

/** The parent; out of a shadow root its host, out of a frame the element the frame is. */
function around(node: Node): Node | null {
  return node.nodeType === Node.DOCUMENT_NODE ? frameOf(node as Document) : above(node);
}
