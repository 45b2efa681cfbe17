/** Where something opens beside its anchor without leaving the window. No DOM. */
import type { Edges } from '../../on-screen.ts';

export interface Size {
  width: number;
  height: number;
}

export interface Beside {
  /** The side it would rather open on; the other one is taken when there is no room. */
  side: 'top' | 'bottom';
  /** The edge of the anchor it is flush with. */
  align: 'start' | 'end';
  gap: number;
  /** Something near the anchor that is not to be covered either, as long as there is room. */
  clear?: Edges | null;
}

export interface Spot {
  left: number;
  top: number;
  maxHeight: number;
  side: 'top' | 'bottom';
}

/** Keeps this far from the edges of the window, in CSS pixels. */
const EDGE = 8;
/** Never lower than this; in a window without that much room it covers its anchor. */
const LOWEST = 160;

/** @param size what it would like to be; too tall, it gets a `maxHeight` and scrolls */
export function beside(anchor: Edges, size: Size, window: Size, how: Beside): Spot {
  const { side, align, gap, clear } = how;
  const room = {
    top: anchor.top - gap - EDGE,
    bottom: window.height - anchor.bottom - gap - EDGE,
  };
  const other = side === 'top' ? 'bottom' : 'top';
  const fits = size.height <= room[side] || room[side] >= room[other];
  const taken = fits ? side : other;
  const maxHeight = Math.min(Math.max(LOWEST, room[taken]), window.height - 2 * EDGE);
  const height = Math.min(size.height, maxHeight);
  let top = taken === 'top' ? anchor.top - gap - height : anchor.bottom + gap;
  if (clear && top < clear.bottom && top + height > clear.top) {
    const away = taken === 'top' ? clear.top - gap - height : clear.bottom + gap;
    if (away >= EDGE && away + height <= window.height - EDGE) top = away;
  }
  const left = align === 'start' ? anchor.left : anchor.right - size.width;
  return {
    left: within(left, window.width - size.width - EDGE),
    top: within(top, window.height - height - EDGE),
    maxHeight,
    side: taken,
  };
}

function within(at: number, most: number): number {
  return Math.max(EDGE, Math.min(at, most));
}
