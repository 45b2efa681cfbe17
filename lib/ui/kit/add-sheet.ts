/**
 * Puts styles into a shadow root. A constructed stylesheet is let through by every page's CSP;
 * where the browser refuses one to a content script (Firefox), a style element is used.
 */
export function addSheet(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
