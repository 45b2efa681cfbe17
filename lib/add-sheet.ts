/**
 * Puts a stylesheet into a document or a shadow root. A constructed one is let through by every
 * page's policy; where the browser refuses it to a content script (Firefox), a style element
 * stands in. Returns a function that takes it out again.
 */
export function addSheet(root: Document | ShadowRoot, css: string): () => void {
  const page = root.ownerDocument ?? (root as Document);
  try {
    const sheet = new page.defaultView!.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  } catch {
    const style = page.createElement('style');
    style.textContent = css;
    (root === page ? page.documentElement : root).append(style);
    return () => style.remove();
  }
}
