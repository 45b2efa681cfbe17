/** Marks by the CSS Custom Highlight API: the page's nodes are not touched at all. */
import { addSheet } from '../add-sheet.ts';
import { SEVERITIES, type Severity } from '../engine/types.ts';
import { rangeOf } from './mapped-text.ts';
import { highlightCss, highlightName } from './mark-styles.ts';
import { holds, type Marks } from './marks.ts';
import type { Theme } from './theme.ts';

/** Marks in a contenteditable. */
export function highlightMarks(element: HTMLElement, theme: Theme): Marks {
  const view = element.ownerDocument.defaultView!;
  let drawn: { key: string; severity: Severity; range: Range }[] = [];
  let removeSheet = style(theme);

  function style(next: Theme): () => void {
    const root = element.getRootNode();
    const inShadow = root instanceof ShadowRoot;
    return addSheet(inShadow ? root : element.ownerDocument, highlightCss(next));
  }

  /** Several composers of a page share the four highlights. */
  function highlight(severity: Severity): Highlight {
    const name = highlightName(severity);
    const there = view.CSS.highlights.get(name);
    if (there !== undefined) return there;
    const made = new view.Highlight();
    made.type = 'grammar-error';
    made.priority = SEVERITIES.indexOf(severity);
    view.CSS.highlights.set(name, made);
    return made;
  }

  function clear(): void {
    for (const { severity, range } of drawn) {
      view.CSS.highlights.get(highlightName(severity))?.delete(range);
    }
    drawn = [];
  }

  return {
    draw(draft, marks) {
      clear();
      for (const { key, severity, span } of marks) {
        const range = rangeOf(draft, span);
        if (range === null) continue;
        drawn.push({ key, severity, range });
        highlight(severity).add(range);
      }
    },
    theme(next) {
      removeSheet();
      removeSheet = style(next);
    },
    rectOf(key) {
      const rect = drawn.find((one) => one.key === key)?.range.getBoundingClientRect();
      return rect === undefined || rect.width === 0 ? null : rect;
    },
    at(x, y) {
      return drawn.find(({ range }) => holds(range.getClientRects(), x, y))?.key ?? null;
    },
    place() {
      // The browser paints highlights with the text.
    },
    remove() {
      clear();
      removeSheet();
    },
  };
}
