/**
 * Finds composers as they come and go, without polling: one look at the start, one once the page
 * has loaded, the agent's focus from then on. Only where a composer is known to live (a helpdesk,
 * or a box found already) are changes of the page watched, and looked at in batches.
 */
import { isThere } from '../on-screen.ts';
import type { Site } from '../sites/site.ts';
import type { Composer } from './composer.ts';
import { candidates, composerOf, sitesToTry, type PageFacts } from './pick-site.ts';

/** Milliseconds between two looks while the page changes. */
const BATCH = 250;

export interface ComposerWatch {
  page: Document;
  facts(): PageFacts;
  found(composer: Composer): void;
  lost(element: HTMLElement): void;
  signal: AbortSignal;
}

/** Watches until the signal fires. Returns a function that looks again at once. */
export function watchComposers({ page, facts, found, lost, signal }: ComposerWatch): () => void {
  const known = new Set<HTMLElement>();
  let observer: MutationObserver | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function take(element: HTMLElement, touched: boolean, sites?: Site[]): void {
    if (known.has(element)) return;
    const composer = composerOf(element, facts(), touched, sites);
    if (composer === null) return;
    // A page may make its box anew at every key: the one before must not wait for the next look.
    drop();
    known.add(element);
    found(composer);
    watchChanges();
  }

  function drop(): void {
    for (const element of known) {
      if (element.isConnected) continue;
      known.delete(element);
      lost(element);
    }
  }

  function look(): void {
    drop();
    const sites = sitesToTry(facts(), page);
    for (const element of candidates(facts().own, sites, page)) {
      // A hidden ticket's box is looked at when its ticket is shown.
      if (!known.has(element) && isThere(element)) take(element, false, sites);
    }
    // On a known helpdesk the box may come up at any time.
    if (sites.length > 0) watchChanges();
  }

  function lookSoon(): void {
    timer ??= setTimeout(() => {
      timer = null;
      if (!signal.aborted) look();
    }, BATCH);
  }

  function watchChanges(): void {
    if (observer !== null) return;
    observer = new MutationObserver(lookSoon);
    observer.observe(page, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['contenteditable'],
    });
  }

  function onFocus(event: Event): void {
    const element = event.composedPath()[0];
    if (!(element instanceof HTMLElement)) return;
    // Focus that moves about inside a shadow root is not heard outside of it.
    const root = element.getRootNode();
    if (root instanceof ShadowRoot) root.addEventListener('focusin', onFocus, { signal });
    const editable = editableOf(element);
    if (editable !== null) take(editable, true);
  }

  page.addEventListener('focusin', onFocus, { signal, capture: true });
  signal.addEventListener('abort', () => {
    observer?.disconnect();
    if (timer !== null) clearTimeout(timer);
  });
  look();
  if (page.readyState !== 'complete') {
    page.defaultView?.addEventListener('load', lookSoon, { signal, once: true });
  } else lookSoon();
  const focused = deepFocus(page);
  if (focused !== null) take(focused, true);
  return look;
}

/** The outermost editable element around an element, or the textarea it is. */
function editableOf(element: HTMLElement): HTMLElement | null {
  if (element.tagName === 'TEXTAREA') return element;
  if (!element.isContentEditable) return null;
  let at = element;
  while (at.parentElement?.isContentEditable) at = at.parentElement;
  return at;
}

function deepFocus(page: Document): HTMLElement | null {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? editableOf(active) : null;
}
