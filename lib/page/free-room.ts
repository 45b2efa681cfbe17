/** How much of an edge of the composer the strip may take: the page's own controls stay in reach. */
import { scrollersAround } from '../on-screen.ts';
import type { Box } from './measure.ts';

const CONTROLS =
  'a[href], button, input, select, textarea, label, [role="button"], [role="tab"], [tabindex]:not([tabindex="-1"])';
/** What is taller than a control, in CSS pixels, is a part of the page that takes the keyboard. */
const TALLEST = 64;
/** How close together the places are that are looked at, and how far the strip keeps off. */
const STEP = 16;
const GAP = 6;

/** What is left of a band along the composer from the end where the strip begins to a control. */
export function freeRoom(anchor: HTMLElement, band: Box): Box {
  const { left, top, width, height } = band;
  const rtl = anchor.ownerDocument.documentElement.matches(':dir(rtl)');
  for (let far = STEP; far < width; far += STEP) {
    for (const y of [top + 4, top + height - 4]) {
      const control = controlAt(anchor, rtl ? left + far : left + width - far, y);
      if (control === null) continue;
      const room = (rtl ? control.left - left : left + width - control.right) - GAP;
      return { ...band, left: rtl ? left : left + width - room, width: room };
    }
  }
  return band;
}

function controlAt(anchor: HTMLElement, x: number, y: number): DOMRect | null {
  const root = anchor.getRootNode() as Document | ShadowRoot;
  const hit = root.elementsFromPoint(x, y).find(({ tagName }) => tagName !== 'SINCERELY-COACH');
  const control = hit?.closest(CONTROLS);
  if (!control || control.contains(anchor)) return null;
  // What scrolls by under the strip can be scrolled on; the strip would jump at each button.
  if (!scrollersAround(control).every((one) => one.contains(anchor))) return null;
  const rect = control.getBoundingClientRect();
  return rect.height > TALLEST ? null : rect;
}
