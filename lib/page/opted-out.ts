/** Whether the page asks writing helpers to stay out of a box. */

const OUT = '[data-sincerely="off"], [data-enable-grammarly="false"]';

/** The box itself or anything around it says so, shadow roots included. */
export function isOptedOut(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = hostOf(at)) {
    if (at.closest(OUT) !== null) return true;
  }
  return false;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
