/**
 * What a content script is handed of its life: a signal that fires once a newer copy of it starts
 * in the same page. Stands in for WXT's own (see `wxt.config.ts`), which also watches addresses
 * and wraps every timer: nothing here has a use for that, and the script has to stay small.
 */
import { browser } from 'wxt/browser';

export class ContentScriptContext {
  readonly signal: AbortSignal;

  constructor() {
    const life = new AbortController();
    this.signal = life.signal;
    // Copies of before and after an update share nothing but the page's document.
    const starts = `${browser.runtime.id}:starts`;
    document.dispatchEvent(new Event(starts));
    document.addEventListener(starts, () => life.abort(), { once: true });
  }
}
