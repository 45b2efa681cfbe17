/**
 * The one element of ours in the page, per composer: our shadow root hangs on it, in the
 * browser's top layer, so that there is no z-index to fight about.
 */

import type { Placing } from './measure.ts';
import { refuseForgery } from './no-forgery.ts';

/** How often the host is put back when the page takes it away; after that the page has won. */
const FIGHTS = 5;

/** `!important`, so that no rule of the page reaches our box. */
const STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  'pointer-events': 'none',
  'z-index': '2147483647',
  display: 'none',
};

/**
 * Left to whoever needs their text wider apart (WCAG 1.4.12); what is drawn inside starts anew
 * anyway. Firefox takes `all` for each of these, and axe finds them.
 */
const SPACING = ['letter-spacing', 'word-spacing', 'line-height'];

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Shows the host on a box of the screen. */
  show(placing: Placing): void;
  hide(): void;
  remove(): void;
}

/** Makes the host of a composer; `lost` is called when the page keeps taking it away. */
export function makeHost(anchor: HTMLElement, lost: () => void): Host {
  const page = anchor.ownerDocument;
  const element = page.createElement('sincerely-coach');
  const root = element.attachShadow({ mode: 'open' });
  refuseForgery(root);
  element.setAttribute('popover', 'manual');
  const set = (name: string, value: string) => element.style.setProperty(name, value, 'important');
  for (const [name, value] of Object.entries(STYLE)) set(name, value);
  for (const name of SPACING) element.style.setProperty(name, 'normal');
  let fights = 0;
  let gone = false;

  /** What lies outside an open modal dialog cannot be clicked while it is open. */
  const home = () => anchor.closest('dialog') ?? page.documentElement;

  function join(): void {
    home().append(element);
    if (!element.matches(':popover-open')) element.showPopover?.();
  }

  function defend(): void {
    if (gone || (element.isConnected && element.matches(':popover-open'))) return;
    fights += 1;
    if (fights > FIGHTS) {
      remove();
      lost();
    } else join();
  }

  const observer = new MutationObserver(defend);

  function remove(): void {
    gone = true;
    observer.disconnect();
    element.remove();
  }

  join();
  observer.observe(home(), { childList: true });
  element.addEventListener('toggle', defend);

  return {
    element,
    root,
    show({ box: { left, top, width, height }, edge, lap }) {
      if (gone) return;
      // A page that is zoomed by CSS as a whole would zoom us too, and move us by as much.
      set('zoom', `${1 / home().currentCSSZoom}`);
      set('left', `${left}px`);
      set('top', `${top}px`);
      set('width', `${width}px`);
      set('height', `${height}px`);
      element.style.setProperty('--sincerely-lap', `${lap}px`);
      element.dataset.edge = edge;
      set('display', 'block');
    },
    hide: () => set('display', 'none'),
    remove,
  };
}
