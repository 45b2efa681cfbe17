/** The box around a composer that the agent sees as one: the editor with its toolbar. */

/** How far up it is looked for. */
const LEVELS = 6;
/** How much wider and taller than the composer it may be, in CSS pixels. */
const WIDER = 48;
const TALLER = 180;

function hasEdge({
  borderTopWidth,
  borderTopStyle,
  borderTopColor,
  boxShadow,
}: CSSStyleDeclaration) {
  const border =
    Number.parseFloat(borderTopWidth) > 0 &&
    borderTopStyle !== 'none' &&
    !/(?:, 0\)|\/ 0\)|transparent)$/.test(borderTopColor);
  return border || boxShadow !== 'none';
}

/** The outermost element with a drawn edge that is still just the composer's; else itself. */
export function frameAround(composer: HTMLElement): HTMLElement {
  const view = composer.ownerDocument.defaultView!;
  const own = composer.getBoundingClientRect();
  let frame = composer;
  let at = composer.parentElement;
  for (let level = 0; level < LEVELS && at !== null && at.tagName !== 'BODY'; level += 1) {
    const { width, height, top } = at.getBoundingClientRect();
    if (width > own.width + WIDER || height > own.height + TALLER || top > own.top) break;
    if (hasEdge(view.getComputedStyle(at))) frame = at;
    at = at.parentElement;
  }
  return frame;
}
