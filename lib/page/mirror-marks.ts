/**
 * Marks over a textarea: a mirror of its text, laid out alike and see-through, in our own shadow
 * root. A range inside a textarea has no rectangles, so the mirror's words are what is marked.
 */
import { addSheet } from '../add-sheet.ts';
import { scaleOf } from '../on-screen.ts';
import { mirrorCss } from './mark-styles.ts';
import type { Box } from './measure.ts';
import { holds, type Mark, type Marks } from './marks.ts';
import type { Theme } from './theme.ts';

/** Properties that decide where a character of a textarea stands. */
const LAYOUT =
  /^(direction|font|hyphens|letter|line-(break|height)|overflow-wrap|padding|tab|text-(align|indent|rendering|transform|wrap)|white|word|writing)/;

const CSS = `.mirror{all:initial;position:fixed;overflow:hidden;pointer-events:none;contain:strict;transform-origin:0 0}
.mirror>div{box-sizing:border-box;color:transparent;user-select:none}
.mirror span{color:transparent}
@media (forced-colors:active){.mirror{forced-color-adjust:none}}`;

/** An open box of the mirror and where in the text it ends. */
interface Level {
  node: Element | DocumentFragment;
  end: number;
}

const outerFirst = (one: Mark, other: Mark) =>
  one.span.start - other.span.start || other.span.end - one.span.end;

/** Marks over a textarea, drawn in `root`. */
export function mirrorMarks(field: HTMLTextAreaElement, root: ShadowRoot, theme: Theme): Marks {
  const page = field.ownerDocument;
  const view = page.defaultView!;
  const clip = page.createElement('div');
  clip.className = 'mirror';
  clip.setAttribute('aria-hidden', 'true');
  const text = page.createElement('div');
  clip.append(text);
  const removeSheet = addSheet(root, CSS);
  let removeTheme = addSheet(root, mirrorCss(theme));
  let boxes: HTMLElement[] = [];
  /** The names of every computed property are hundreds; those that matter are the same for life. */
  const style = view.getComputedStyle(field);
  const layout = [...style].filter((name) => LAYOUT.test(name));
  let visible: Box | null = null;

  /** Puts the mirror exactly over the textarea's text area, without its scroll bar. */
  function place(): void {
    if (boxes.length === 0) return;
    for (const name of layout) text.style.setProperty(name, style.getPropertyValue(name));
    // Laid out in pixels as large as the textarea's, or the lines would break elsewhere.
    const { zoom, stretch, drawn } = scaleOf(field);
    const { left, top } = field.getBoundingClientRect();
    clip.style.zoom = String(zoom);
    clip.style.transform = `scale(${stretch})`;
    clip.style.left = `${left / zoom + field.clientLeft * stretch}px`;
    clip.style.top = `${top / zoom + field.clientTop * stretch}px`;
    clip.style.width = `${field.clientWidth}px`;
    clip.style.height = `${field.clientHeight}px`;
    text.style.width = `${field.clientWidth}px`;
    // A scroller around the textarea cuts it; the top layer would not be cut.
    clip.style.clipPath =
      visible === null ? 'none' : insetOf(clip.getBoundingClientRect(), visible, drawn);
    scroll();
  }

  function scroll(): void {
    text.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
  }

  field.addEventListener('scroll', scroll, { passive: true });

  return {
    draw(draft, marks) {
      boxes = [];
      const bottom: Level = { node: page.createDocumentFragment(), end: draft.text.length };
      const open: Level[] = [bottom];
      let at = 0;
      const writeTo = (end: number) => {
        open.at(-1)!.node.append(draft.text.slice(at, end));
        at = end;
      };
      const closeBefore = (start: number) => {
        while (open.length > 1 && open.at(-1)!.end <= start) {
          writeTo(open.at(-1)!.end);
          open.pop();
        }
      };
      for (const { key, rule, severity, span } of marks.toSorted(outerFirst)) {
        closeBefore(span.start);
        writeTo(Math.max(at, span.start));
        const box = page.createElement('span');
        box.dataset.mark = rule;
        box.dataset.key = key;
        box.dataset.severity = severity;
        open.at(-1)!.node.append(box);
        // A mark that reaches out of the one around it is cut: a mirror has each word once.
        open.push({ node: box, end: Math.min(span.end, open.at(-1)!.end) });
        boxes.push(box);
      }
      closeBefore(draft.text.length);
      writeTo(draft.text.length);
      if (boxes.length === 0) {
        clip.remove();
        return;
      }
      text.replaceChildren(bottom.node, '\n');
      if (!clip.isConnected) root.append(clip);
      place();
    },
    theme(next) {
      removeTheme();
      removeTheme = addSheet(root, mirrorCss(next));
    },
    rectOf: (key) => boxes.find((box) => box.dataset.key === key)?.getBoundingClientRect() ?? null,
    at(x, y) {
      return boxes.find((box) => holds(box.getClientRects(), x, y))?.dataset.key ?? null;
    },
    place(next) {
      visible = next;
      place();
    },
    remove() {
      field.removeEventListener('scroll', scroll);
      clip.remove();
      removeSheet();
      removeTheme();
    },
  };
}

/** The clip path that leaves of a rectangle, drawn so much larger, what lies in a box. */
function insetOf(rect: DOMRect, box: Box, scale: number): string {
  const cut = [
    box.top - rect.top,
    rect.right - (box.left + box.width),
    rect.bottom - (box.top + box.height),
    box.left - rect.left,
  ];
  return `inset(${cut.map((by) => `${Math.max(0, by) / scale}px`).join(' ')})`;
}
