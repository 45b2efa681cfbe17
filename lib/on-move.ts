/** When something may have moved on the screen, without polling. For `page` and `ui` alike. */
import { frameOf, scrollersAround } from './on-screen.ts';

/** How often an element that is scrolled out of sight is looked at, in milliseconds. */
const UNSEEN = 1000;
/** The share of an unseen element that has to be seen for the browser to say so. */
const ANY = 1e-7;

/**
 * Calls `moved` whenever an element may stand elsewhere or be of another size, until the signal
 * fires: something around it is scrolled, its window or one around it is resized, or the layout
 * pushes it.
 */
export function onMove(element: Element, moved: () => void, signal: AbortSignal): void {
  const page = element.ownerDocument;
  const quiet = { signal, passive: true };
  for (let at: Element | null = element; at !== null; at = frameOf(at.ownerDocument)) {
    const view = at.ownerDocument.defaultView!;
    for (const moving of [...scrollersAround(at), at.ownerDocument, view, view.visualViewport]) {
      moving?.addEventListener('scroll', moved, quiet);
      moving?.addEventListener('resize', () => again(), quiet);
    }
  }
  const sizes = new ResizeObserver(() => again());
  sizes.observe(element);
  let stop = aim(1);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    stop();
  });

  function again(share = 1): void {
    stop();
    moved();
    stop = aim(share);
  }

  /**
   * Waits for the layout to push the element. The browser tells when the share of it that is
   * inside a box changes; drawn round the element, that box is left by the smallest move.
   * @param share how much of the element is seen where it stands, 0 to 1
   */
  function aim(share: number): () => void {
    const at = element.getBoundingClientRect();
    if (at.width === 0 || at.height === 0) return () => {};
    const { clientWidth, clientHeight } = page.documentElement;
    const inset = [at.top, clientWidth - at.right, clientHeight - at.bottom, at.left];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let first = true;
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries[0]!.intersectionRatio;
        if (!isSame(at, element.getBoundingClientRect())) again();
        else if (seen !== share && !first) again();
        else if (seen > 0 && seen !== share) again(seen);
        else if (seen !== share) timer = setTimeout(() => again(ANY), UNSEEN);
        first = false;
      },
      // The document for its root: in a frame the margins would not count without.
      {
        root: page,
        rootMargin: inset.map((px) => `${-Math.floor(px)}px`).join(' '),
        threshold: share,
      },
    );
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }
}

function isSame(one: DOMRect, other: DOMRect): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}
