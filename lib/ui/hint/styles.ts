import tokens from '../kit/tokens.css?inline';
import base from './base.css?inline';
import card from './card.css?inline';
import cardFoot from './card-foot.css?inline';
import fixes from './fixes.css?inline';
import held from './held.css?inline';
import popup from './popup.css?inline';
import strip from './strip.css?inline';
import tonePill from './tone-pill.css?inline';

const CSS = [tokens, base, strip, tonePill, popup, card, fixes, cardFoot, held].join('\n');

/**
 * Puts our styles into a shadow root. A constructed stylesheet is let through by every page's
 * CSP; where the browser refuses one to a content script (Firefox), a style element is used.
 */
export function addStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = CSS;
    root.append(style);
  }
}
