/** Where the coach goes at a composer: on an edge of its box, never over its text. */
import { scaleOf, seenAround, seenWindow, type Edges } from '../on-screen.ts';
import { frameAround } from './frame.ts';
import { freeRoom } from './free-room.ts';

/** In client coordinates, CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Placing {
  /** What the host covers. */
  box: Box;
  edge: 'top' | 'bottom';
  /** How far the strip may reach over the edge into the box. */
  lap: number;
  /** What is to be seen of the composer itself. */
  visible: Box;
}

/** The height of the strip. */
const STRIP = 32;
/** The width it gets by in a corner, and how far it keeps from the edges there. */
const SMALL = 200;
const MARGIN = 6;
/** On an edge beside controls it gets by with this: the tone's dot, the count and the menu. */
const LEAST = 144;
/** The most it laps over an edge. */
const MAX_LAP = 15;
/** Less of a composer than this, and it is out of view. */
const MIN_HEIGHT = 20;
const MIN_WIDTH = 80;

/** Where to put the coach of a composer now; null when it is out of view, hidden or covered. */
export function measure(anchor: HTMLElement): Placing | null {
  if (!anchor.isConnected || !anchor.checkVisibility({ visibilityProperty: true })) return null;
  const own = anchor.getBoundingClientRect();
  const clip = seenAround(anchor);
  const visible = intersect(own, clip);
  if (visible.height < MIN_HEIGHT || visible.width < MIN_WIDTH) return null;
  if (isCovered(anchor, visible)) return null;

  const frame = frameAround(anchor);
  const outer = frame.getBoundingClientRect();
  const box = intersect(outer, clip);
  const window = seenWindow(anchor.ownerDocument);
  const topLap = frame === anchor ? topPadding(anchor) : 0;
  const { top, bottom } = outer;
  const edges: Omit<Placing, 'visible'>[] = [];
  if (top >= clip.top - 1 && top >= window.top + STRIP - topLap) {
    edges.push({ box, edge: 'top', lap: topLap });
  }
  if (bottom <= clip.bottom + 1 && bottom + STRIP <= window.bottom) {
    edges.push({ box, edge: 'bottom', lap: 0 });
  }
  for (const { edge, lap } of edges) {
    const band = { ...box, top: edge === 'top' ? top - STRIP + lap : bottom, height: STRIP - lap };
    const { left, width } = freeRoom(anchor, band);
    if (width >= Math.min(LEAST, box.width)) {
      return { box: { ...box, left, width }, edge, lap, visible };
    }
  }
  // Controls on both edges and no room within: over them is better than nowhere. Where neither is
  // on the screen, off it: the marks remain, and their cards open from them.
  return { ...(inside(anchor, visible) ?? edges[0] ?? hung({ ...box, top: -2 * STRIP })), visible };
}

/**
 * Neither edge is on the screen, or free of the page's own controls: inside, at the foot while no
 * text stands there, else small in a corner that no line reaches.
 */
function inside(anchor: HTMLElement, visible: Box): Omit<Placing, 'visible'> | null {
  const { left, top, width, height } = visible;
  const lines = linesOf(anchor);
  const free = (box: Box) => !lines.some((line) => overlaps(line, box));
  const foot = { left, top: top + height - STRIP, width, height: STRIP };
  const corner = { ...foot, left: left + width - SMALL - MARGIN, width: SMALL };
  const spots = [foot, corner, { ...corner, top: top + MARGIN }];
  const spot = spots.find((box) => box.width <= width && free(box));
  return spot === undefined ? null : hung(spot);
}

/** The strip hangs from the lower edge of its box. */
function hung(box: Box): Omit<Placing, 'visible'> {
  return { box: { ...box, height: 0 }, edge: 'bottom', lap: 0 };
}

function intersect(rect: DOMRect, clip: Edges): Box {
  const left = Math.max(rect.left, clip.left);
  const top = Math.max(rect.top, clip.top);
  return {
    left,
    top,
    width: Math.max(0, Math.min(rect.right, clip.right) - left),
    height: Math.max(0, Math.min(rect.bottom, clip.bottom) - top),
  };
}

/** Whether something else lies on the composer: a dialog of the page, another ticket's pane. */
function isCovered(anchor: HTMLElement, { left, top, width, height }: Box): boolean {
  const root = anchor.getRootNode() as Document | ShadowRoot;
  return [0.2, 0.5, 0.8].every((part) => {
    const hit = root.elementFromPoint(left + width * part, top + height / 2);
    return (
      hit !== null &&
      !anchor.contains(hit) &&
      !hit.contains(anchor) &&
      hit.tagName !== 'SINCERELY-COACH'
    );
  });
}

/** Free pixels above the first line; none once the text is scrolled under the edge. */
function topPadding(anchor: HTMLElement): number {
  if (anchor.scrollTop > 0) return 0;
  const view = anchor.ownerDocument.defaultView!;
  const first = anchor.firstElementChild;
  const padding = Number.parseFloat(view.getComputedStyle(anchor).paddingTop) || 0;
  const margin =
    first === null ? 0 : Number.parseFloat(view.getComputedStyle(first).marginTop) || 0;
  return Math.max(0, Math.min(MAX_LAP, (padding + margin) * scaleOf(anchor).drawn - 3));
}

/** Where the lines of the text are on the screen; a textarea does not tell, so all of it may be. */
function linesOf(anchor: HTMLElement): Box[] {
  if (anchor.tagName === 'TEXTAREA') {
    const { left, top, width } = anchor.getBoundingClientRect();
    const height = (anchor.scrollHeight - anchor.scrollTop) * scaleOf(anchor).drawn;
    return [{ left, top, width, height }];
  }
  // Node by node: a range over blocks has their rectangles too, as wide as the box.
  const page = anchor.ownerDocument;
  const walker = page.createTreeWalker(anchor, NodeFilter.SHOW_TEXT);
  const range = page.createRange();
  const lines: Box[] = [];
  while (walker.nextNode() !== null) {
    range.selectNodeContents(walker.currentNode);
    lines.push(...range.getClientRects());
  }
  return lines;
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}
