/** What the agent may mean when they point at something. */
import { findThread } from '../find-thread.ts';

const EDITABLE = 'textarea, [contenteditable]:not([contenteditable="false"])';

/** The box around or inside a pointed-at element; null when there is none near. */
export function boxAt(element: Element): HTMLElement | null {
  let box = element.closest<HTMLElement>(EDITABLE);
  for (let at = box; at !== null; at = at.parentElement?.closest<HTMLElement>(EDITABLE) ?? null) {
    box = at;
  }
  if (box !== null) return box;
  const inside = element.querySelectorAll<HTMLElement>(EDITABLE);
  // A toolbar or a frame around one box means the box; a whole page means nothing.
  return inside.length === 1 ? inside[0]! : null;
}

/** Every box of a page that can be written in, for choosing by keyboard. */
export function boxesOf(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(EDITABLE)].filter(
    (box) => box.checkVisibility() && boxAt(box) === box,
  );
}

const words = (element: Element) => (element.textContent ?? '').trim().length;

function looksLike(one: Element, other: Element): boolean {
  return (
    one !== other &&
    one.tagName === other.tagName &&
    words(other) > 0 &&
    [...one.classList].some((name) => other.classList.contains(name))
  );
}

/** The message a pointed-at element belongs to: the part of the page that has others like it. */
export function messageAt(element: Element, composer: Element): Element | null {
  const known = findThread(composer).find((item) => item.contains(element));
  if (known !== undefined) return known;
  for (let at: Element | null = element; at !== null && !at.contains(composer);) {
    const here: Element = at;
    if (
      words(here) > 0 &&
      [...(here.parentElement?.children ?? [])].some((one) => looksLike(here, one))
    ) {
      return here;
    }
    at = here.parentElement;
  }
  return element.contains(composer) || words(element) === 0 ? null : element;
}

/** The messages that can be chosen by keyboard. */
export function messagesOf(composer: Element): Element[] {
  return findThread(composer);
}

/** One element further out, as long as it does not swallow the composer. */
export function wider(element: Element, composer: Element | null): Element {
  const parent = element.parentElement;
  if (parent === null || parent.tagName === 'BODY') return element;
  return composer !== null && parent.contains(composer) ? element : parent;
}

/** The first element further in that has words. */
export function narrower(element: Element): Element {
  return [...element.children].find((child) => words(child) > 0) ?? element;
}
