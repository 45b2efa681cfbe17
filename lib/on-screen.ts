/**
 * What of things is on the screen: in frames, in scrollers, on pages that are zoomed. For `page`
 * and `ui` alike. All edges are client coordinates of the document asked about, in CSS pixels.
 */

export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Scale {
  /** CSS zoom on an element and around it: its text is laid out in pixels of this size. */
  zoom: number;
  /** By what transforms around it stretch that again. */
  stretch: number;
  /** Both: pixels of the screen to a pixel of its own. */
  drawn: number;
}

/** Up to this, what differs is the rounding of `offsetWidth`. */
const ROUNDING = 0.01;
/** Values of `overflow` that show only a part of what is inside. */
const CUTTING = /auto|scroll|hidden|clip/;

/** How much larger an element is drawn than laid out; turned or skewed ones are taken for straight. */
export function scaleOf(element: HTMLElement): Scale {
  const zoom = element.currentCSSZoom ?? 1;
  const ratio = element.getBoundingClientRect().width / (element.offsetWidth * zoom);
  const stretch = Math.abs(ratio - 1) > ROUNDING ? ratio : 1;
  return { zoom, stretch, drawn: zoom * stretch };
}

/** The frame a document stands in; null for a page, and for a frame in a page of another origin. */
export function frameOf(page: Document): HTMLElement | null {
  try {
    return (page.defaultView?.frameElement ?? null) as HTMLElement | null;
  } catch {
    return null;
  }
}

/** From a frame's own coordinates to those of the document around it. */
export function outOf(frame: HTMLElement, { left, top, width, height }: DOMRect): DOMRect {
  const { drawn } = scaleOf(frame);
  const corner = frame.getBoundingClientRect();
  return new DOMRect(
    corner.left + (frame.clientLeft + left) * drawn,
    corner.top + (frame.clientTop + top) * drawn,
    width * drawn,
    height * drawn,
  );
}

/** What of a document's window is on the screen: of a frame perhaps a part, or nothing. */
export function seenWindow(page: Document): Edges {
  const { clientWidth, clientHeight } = page.documentElement;
  const { innerHeight } = page.defaultView!;
  // Without scroll bars; where the page is of an old kind, its root is as tall as its text.
  const all = { left: 0, top: 0, right: clientWidth, bottom: Math.min(clientHeight, innerHeight) };
  const frame = frameOf(page);
  if (frame === null) return all;
  const seen = seenAround(frame);
  const { x, y } = outOf(frame, new DOMRect());
  const { drawn } = scaleOf(frame);
  return within(all, {
    left: (seen.left - x) / drawn,
    top: (seen.top - y) / drawn,
    right: (seen.right - x) / drawn,
    bottom: (seen.bottom - y) / drawn,
  });
}

/** The part of the screen an element can be seen in: the window, less what scrollers cut off. */
export function seenAround(element: Element): Edges {
  return scrollersAround(element).reduce(
    (seen, one) => within(seen, one.getBoundingClientRect()),
    seenWindow(element.ownerDocument),
  );
}

/** What cuts off an element around it, in its own document; the page's own scrolling is not meant. */
export function scrollersAround(element: Element): Element[] {
  const view = element.ownerDocument.defaultView!;
  const scrollers: Element[] = [];
  for (let at = drawnAround(element); at !== null; at = drawnAround(at)) {
    if (/^(body|html)$/.test(at.localName)) break;
    const { overflow, display } = view.getComputedStyle(at);
    if (CUTTING.test(overflow) && !/^(inline|contents)$/.test(display)) scrollers.push(at);
  }
  return scrollers;
}

/** The element that another is drawn in: its slot, its parent, or the host of its shadow root. */
function drawnAround(element: Element): Element | null {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return element.assignedSlot ?? element.parentElement ?? host ?? null;
}

/**
 * Whether a box is there to be seen, scrolled to or not. Editors keep others beside their own:
 * hidden, see-through, left of the page, folded away.
 */
export function isThere(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const view = element.ownerDocument.defaultView!;
  if (element.getBoundingClientRect().right + view.scrollX <= 0) return false;
  return !scrollersAround(element).some((one) => one.getBoundingClientRect().height < 1);
}

function within(one: Edges, other: Edges): Edges {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}
