/**
 * Tells when a reply was sent. Neither an emptied box nor a pressed button is proof alone: drafts
 * are thrown away, boxes change their mode, sending is refused. A box that empties soon after the
 * agent sent is, and so is a new message of an agent in the conversation that says the same.
 * Long because every way a reply leaves a page is told apart here, against the same state.
 */
import { isThere } from '../on-screen.ts';
import { above } from './above.ts';
import { BOXES, sends } from './looks-like-reply.ts';
import type { Press } from './send-check.ts';
import type { SendKey } from '../sites/site.ts';
import { paneOf, type Composer } from './composer.ts';
import { sameWords } from './replace/change.ts';
import type { Thread } from './read-thread.ts';

/** Milliseconds within which a box empties, or goes, after the reply was sent from it. */
const SOON = 8000;
/** The same for a bare Enter, which in most boxes only begins a line. */
const AT_ONCE = 1000;

const BUTTONS = 'button, [role="button"], input[type="submit"], a';
/** On a page nobody described a button further off than so many elements is another box's. */
const NEAR = 6;

export interface Sending {
  /** The draft of the composer, at each look and edit. */
  draft(text: string): void;
  /** The conversation, when it changed. */
  thread(thread: Thread): void;
  /** The composer left the page. */
  left(): void;
  /** The button that sends from this box, as far as one is on the screen. */
  button(): HTMLElement | null;
}

export interface SendingWatch {
  composer: Composer;
  /** The agent is about to send: over the button, on it, or with the keys for it. */
  moves(): void;
  /** Asked before a press that sends reaches the page; true keeps it from there. */
  hold(press: Press, again: boolean): boolean;
  /** The reply was sent. */
  sent(): void;
  /** The box was emptied, and nothing was sent. */
  discarded(): void;
  signal: AbortSignal;
}

/** Milliseconds on a clock that nobody sets. */
const now = (): number => performance.now();

export function watchSending(watch: SendingWatch): Sending {
  const { composer, moves, hold, sent, discarded, signal } = watch;
  const page = composer.anchor.ownerDocument;
  let last = '';
  /** The box was shown with these words in it; an editor's other box, put away, sends nothing. */
  let there = true;
  /** Until when an emptied box means that the reply went out; 0 when nothing was pressed. */
  let expectUntil = 0;
  /** A draft that vanished without a press; a message that says the same proves it was sent. */
  let vanished: string | null = null;
  let turns = -1;
  /** The last press was a bare Enter; that it sends is learnt when the reply is seen to go. */
  let byEnter = false;
  let enterSends = false;

  const isShown = () => composer.anchor.checkVisibility({ visibilityProperty: true });

  function press(within: number): void {
    there = isShown();
    if (there && last.trim() !== '') expectUntil = Math.max(expectUntil, now() + within);
  }

  /** The button of this composer that an event means; null for anything else. */
  function sendAt(target: EventTarget | null): HTMLElement | null {
    // Our own buttons speak of sending too.
    if (!isElement(target) || isCoach(target)) return null;
    const button = target.closest<HTMLElement>(composer.site.send ?? BUTTONS);
    return button !== null && isOurs(button) ? button : null;
  }

  function isOurs(button: Element): boolean {
    const { send } = composer.site;
    if (send === null ? !sends(button) : !button.matches(send)) return false;
    const pane = paneOf(composer);
    return pane === null ? isNearest(button) : pane.contains(button);
  }

  /** Without panes the button belongs to the box it stands closest to. */
  function isNearest(button: Element): boolean {
    const { anchor, site } = composer;
    const boxes = site.composers.map(({ selector }) => selector).join(', ') || BOXES;
    let at: Node | null = button;
    for (let level = 0; at !== null; level += 1) {
      if (at.contains(anchor)) return site.send !== null || level <= NEAR;
      const inside = 'querySelectorAll' in at ? (at as Element).querySelectorAll(boxes) : [];
      if ([...inside].some(isThere)) return false;
      at = above(at);
    }
    return false;
  }

  /** The keys that send from this box. A bare Enter is one where it is known, or was seen to be. */
  function sendKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): SendKey | null {
    if (key !== 'Enter' || shiftKey || altKey) return null;
    const pressed = ctrlKey || metaKey ? 'Ctrl+Enter' : 'Enter';
    const known = composer.site.sendKeys ?? ['Ctrl+Enter'];
    return known.includes(pressed) || (pressed === 'Enter' && enterSends) ? pressed : null;
  }

  // Before the page hears of it: on the window, where events begin.
  const first = { signal, capture: true };
  page.defaultView?.addEventListener(
    'click',
    (event) => {
      const button = sendAt(event.composedPath()[0] ?? null);
      if (button !== null && hold({ by: 'click', button }, event.detail > 1)) keep(event);
    },
    first,
  );
  composer.element.ownerDocument.defaultView?.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || !event.composedPath().includes(composer.element)) return;
      const by = sendKey(event);
      if (by !== null && hold({ by }, event.repeat)) keep(event);
    },
    first,
  );

  function keep(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    expectUntil = 0;
  }

  const quiet = { signal, capture: true, passive: true };
  for (const type of ['pointerover', 'focusin', 'pointerdown', 'click']) {
    page.addEventListener(
      type,
      (event) => {
        if (sendAt(event.composedPath()[0] ?? null) === null) return;
        moves();
        if (type !== 'pointerdown' && type !== 'click') return;
        byEnter = false;
        press(SOON);
      },
      quiet,
    );
  }
  composer.element.addEventListener(
    'keydown',
    ({ key, isComposing, ctrlKey, metaKey, shiftKey }) => {
      if (key !== 'Enter' || isComposing || shiftKey) return;
      if (ctrlKey || metaKey) moves();
      byEnter = !(ctrlKey || metaKey);
      press(ctrlKey || metaKey ? SOON : AT_ONCE);
    },
    quiet,
  );

  function confirm(): void {
    if (byEnter && now() < expectUntil) enterSends = true;
    expectUntil = 0;
    vanished = null;
    sent();
  }

  return {
    draft(text) {
      const before = last;
      last = text;
      if (text.trim() !== '') there = isShown();
      const emptied = text.trim() === '' && before.trim() !== '';
      if (now() < expectUntil && (emptied || isBegunAnew(before, text))) confirm();
      else if (emptied) {
        if (there) vanished = before;
      } else if (text.trim() !== '' && vanished !== null) {
        // Another draft is begun, and nothing proved that the one before was sent.
        vanished = null;
        discarded();
      }
    },
    thread({ turns: all }) {
      const fresh = turns >= 0 ? all.slice(turns) : [];
      turns = all.length;
      const draft = vanished;
      if (draft === null) return;
      if (fresh.some(({ role, text }) => role === 'agent' && sameStart(text, draft))) confirm();
    },
    left() {
      if (last.trim() !== '' && now() < expectUntil) confirm();
    },
    button() {
      const all = page.querySelectorAll<HTMLElement>(composer.site.send ?? BUTTONS);
      return [...all].find((one) => isOurs(one) && one.checkVisibility()) ?? null;
    },
  };
}

/** Told by its kind, not its class: the page around an editor's frame has classes of its own. */
function isElement(target: EventTarget | null): target is Element {
  return (target as Node | null)?.nodeType === Node.ELEMENT_NODE;
}

function isCoach(element: Element): boolean {
  return (above(element.getRootNode()) as Element | null)?.tagName === 'SINCERELY-COACH';
}

/** A box emptied by the page's own script tells nobody: then the first key of the next draft does. */
const isBegunAnew = (before: string, text: string): boolean =>
  text.trim().length === 1 && before.trim().length > 1;

/** A helpdesk adds a signature below; how the reply begins is enough. */
function sameStart(message: string, draft: string): boolean {
  const words = draft.trim().replace(/\s+/g, ' ').slice(0, 80);
  return sameWords(message, draft) || message.trim().replace(/\s+/g, ' ').startsWith(words);
}
