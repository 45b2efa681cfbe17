/** What the markup of a text means: which tags break a line, which say nothing. */

export const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY ' +
    'TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

const SILENT = new Set(
  (
    'SCRIPT STYLE TEMPLATE NOSCRIPT SVG BUTTON SELECT TEXTAREA INPUT VIDEO AUDIO OBJECT IFRAME ' +
    'CANVAS HEAD'
  ).split(' '),
);

/** Zero-width characters that editors keep the caret with. */
export const FILLER = '\u200b\u2060\ufeff';

/** White space that HTML shows as one space. */
export const COLLAPSIBLE = ' \t\n\r\f';

/** History that stands quoted inside an editor. */
export const QUOTES =
  'blockquote, .gmail_quote, .freshdesk_quote, .moz-cite-prefix, .yahoo_quoted, [type="cite"]';

/** Whether an element holds no words of anybody. */
export function isSilent(node: Element): boolean {
  return SILENT.has(node.tagName.toUpperCase()) || (node as HTMLElement).hidden === true;
}

/** `1. ` or `- `: the engine counts what is asked by the markers of a list. */
export function listMarker(item: Element): string {
  const list = item.parentElement;
  const ordered = list?.tagName === 'OL' && item.getAttribute('data-list') !== 'bullet';
  if (!ordered) return '- ';
  let place = Number(list.getAttribute('start') ?? 1) || 1;
  for (let one = item.previousElementSibling; one !== null; one = one.previousElementSibling) {
    if (one.tagName === 'LI') place += 1;
  }
  return `${place}. `;
}

/** Whether an element shows spaces and line ends of its source as they stand. */
export function preservesSpace(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  return view !== null && /^(pre|break-spaces)/.test(view.getComputedStyle(element).whiteSpace);
}
