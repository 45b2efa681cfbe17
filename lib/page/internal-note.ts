/**
 * Whether a composer holds an internal note now. The mode of one editor changes under us, so it
 * is asked each time; where it cannot be told the draft is one a customer will read.
 */
import { authorNamed } from '../sites/author-words.ts';
import { paneOf, scopeOf, type Composer } from './composer.ts';

export function isInternalNote(composer: Composer, mode: ModeMemory | null): boolean {
  const { facts, element, anchor, site } = composer;
  const { note, noteNear, noteValue } = facts;
  if (noteValue !== undefined) {
    const field = scopeOf(composer).querySelector<HTMLInputElement>(noteValue.field);
    if (field !== null) return noteValue.is.includes(field.value);
  }
  if (note !== undefined) {
    if (element.matches(note) || anchor.closest(note) !== null) return true;
    const around = paneOf(composer) ?? (site.pane === null ? null : anchor.ownerDocument);
    if (around !== null && around.querySelector(note) !== null) return true;
  }
  if (noteNear !== undefined && isThere(scopeOf(composer), noteNear)) return true;
  if (mode?.last() === 'note') return true;
  return site.hosts.length === 0 && site.recognise === null && saysNote(composer);
}

function isThere(scope: ParentNode, selector: string): boolean {
  return [...scope.querySelectorAll(selector)].some((one) => one.checkVisibility());
}

/** How far around the box what is chosen there is looked for, in elements. */
const LEVELS = 5;
const CHOSEN =
  '[role="tab"][aria-selected="true"], [role="radio"][aria-checked="true"], [aria-pressed="true"], input[type="radio"]:checked';
const SELF = ['aria-label', 'placeholder', 'data-placeholder', 'name', 'title'];
/** A longer label is a sentence that may speak of notes without being one. */
const MAX_LABEL = 60;

/** On a page nobody described: what the box says of itself, and the tab that is chosen at it. */
function saysNote({ element, anchor }: Composer): boolean {
  const isNote = (words: string) =>
    words.length <= MAX_LABEL && words !== '' && authorNamed(words) === 'note';
  if (SELF.some((name) => isNote(element.getAttribute(name) ?? ''))) return true;
  let around = anchor.parentElement;
  for (let level = 0; level < LEVELS && around !== null; level += 1) {
    const chosen = around.querySelector(CHOSEN);
    if (chosen !== null) return isNote(wordsOf(chosen));
    around = around.parentElement;
  }
  return false;
}

function wordsOf(chosen: Element): string {
  const label = (chosen as Partial<HTMLInputElement>).labels?.[0];
  return (label ?? chosen).textContent.trim() || (chosen.getAttribute('aria-label') ?? '');
}

/** What the last button pressed said an editor would hold. */
export interface ModeMemory {
  last(): 'note' | 'reply' | null;
}

/**
 * Remembers the mode buttons of a site; they are pressed before their editor exists. What was
 * pressed on another page of the helpdesk tells nothing about this one.
 */
export function rememberMode(
  page: Document,
  buttons: { note: string; reply: string },
  signal: AbortSignal,
): ModeMemory {
  let pressed: { mode: 'note' | 'reply'; path: string } | null = null;
  page.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      const path = page.location.pathname;
      if (target.closest(buttons.note) !== null) pressed = { mode: 'note', path };
      else if (target.closest(buttons.reply) !== null) pressed = { mode: 'reply', path };
    },
    { signal, capture: true, passive: true },
  );
  return { last: () => (pressed?.path === page.location.pathname ? pressed.mode : null) };
}
