/** The selection in a composer, by offsets of its draft. */
import type { Span } from '../../engine/types.ts';
import { readDraft, type Composer } from '../composer.ts';
import { offsetOf, placeOf, rangeOf } from '../mapped-text.ts';
import type { MappedText } from '../read-text.ts';
import { engineOf, type Engine } from './engine.ts';

/** Milliseconds an editor gets to hear of a new selection. */
const HEAR = 80;
/** Milliseconds for which an editor that has heard of one selection is deaf to the next. */
const DEAF: Partial<Record<Engine, number>> = { slate047: 100 };

/** What is selected in the composer, or where its caret is; null when neither is in it. */
export function selectionIn({ element, field }: Composer, draft: MappedText): Span | null {
  if (field !== null) return { start: field.selectionStart, end: field.selectionEnd };
  const selection = element.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const root = element.getRootNode();
  const range =
    root instanceof ShadowRoot && 'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots: [root] })[0]
      : selection.getRangeAt(0);
  if (range === undefined || !element.contains(range.startContainer)) return null;
  if (!element.contains(range.endContainer)) return null;
  return {
    start: offsetOf(draft, range.startContainer, range.startOffset),
    end: offsetOf(draft, range.endContainer, range.endOffset),
  };
}

/** Selects a span of the draft, or puts the caret there; false when the page has no such place. */
export function select({ element, field }: Composer, draft: MappedText, span: Span): boolean {
  if (field !== null) {
    field.setSelectionRange(span.start, span.end);
    return true;
  }
  const selection = element.ownerDocument.getSelection();
  if (selection === null) return false;
  if (span.start === span.end) {
    const place = placeOf(draft, span.start) ?? { node: element, offset: 0 };
    selection.setBaseAndExtent(place.node, place.offset, place.node, place.offset);
    return true;
  }
  const range = rangeOf(draft, span);
  if (range === null) return false;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  return true;
}

/** Puts the focus into the composer without scrolling the page. */
export function focusComposer({ element, anchor }: Composer): void {
  if (anchor !== element) element.ownerDocument.defaultView?.focus();
  const root = element.getRootNode() as Document | ShadowRoot;
  if (root.activeElement !== element) element.focus({ preventScroll: true });
}

/**
 * Selects a span and waits until the editor has heard of it. Editors reset the selection when
 * they draw anew, so it is set a second time where it did not hold.
 */
export async function selectFirmly(composer: Composer, span: Span): Promise<boolean> {
  const deaf = DEAF[engineOf(composer.element)] ?? 0;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const heard = nextSelection(composer.element.ownerDocument, deaf);
    const draft = readDraft(composer);
    if (!select(composer, draft, span)) return false;
    await heard;
    const now = selectionIn(composer, readDraft(composer));
    if (now?.start === span.start && now.end === span.end) return true;
  }
  return false;
}

function nextSelection(page: Document, deaf: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      page.removeEventListener('selectionchange', done);
      // Editors listen to the same event: they are done once this turn is over.
      setTimeout(resolve, deaf);
    };
    const timer = setTimeout(done, HEAR);
    page.addEventListener('selectionchange', done);
  });
}
