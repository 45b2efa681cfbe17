/** Whether the page asks writing helpers to stay out of a box. */
import { above } from './above.ts';

const OUT = '[data-sincerely="off"], [data-enable-grammarly="false"]';

/** The box itself or anything around it says so, shadow roots included. */
export function isOptedOut(element: Element): boolean {
  for (let at: Node | null = element; at !== null; at = above(at.getRootNode())) {
    if ((at as Element).closest(OUT) !== null) return true;
  }
  return false;
}
