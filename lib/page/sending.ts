/**
 * Tells when a reply was sent. Neither an emptied box nor a pressed button is proof alone: drafts
 * are thrown away, boxes change their mode, sending is refused. A box that empties soon after the
 * agent sent is, and so is a new message of an agent in the conversation that says the same.
 */
import { sends } from './looks-like-reply.ts';
import { paneOf, type Composer } from './composer.ts';
import { sameWords } from './replace/change.ts';
import type { Thread } from './read-thread.ts';

/** Milliseconds within which a box empties, or goes, after the reply was sent from it. */
const SOON = 8000;
/** The same for a bare Enter, which in most boxes only begins a line. */
const AT_ONCE = 1000;

export interface Sending {
  /** The draft of the composer, at each look and edit. */
  draft(text: string): void;
  /** The conversation, when it changed. */
  thread(thread: Thread): void;
  /** The composer left the page. */
  left(): void;
}

export interface SendingWatch {
  composer: Composer;
  /** The agent is about to send: over the button, on it, or with the keys for it. */
  moves(): void;
  /** The reply was sent. */
  sent(): void;
  /** The box was emptied, and nothing was sent. */
  discarded(): void;
  signal: AbortSignal;
}

export function watchSending(watch: SendingWatch): Sending {
  const { composer, moves, sent, discarded, signal } = watch;
  const page = composer.anchor.ownerDocument;
  let last = '';
  /** Until when an emptied box means that the reply went out; 0 when nothing was pressed. */
  let expectUntil = 0;
  /** A draft that vanished without a press; a message that says the same proves it was sent. */
  let vanished: string | null = null;
  let turns = -1;

  function press(within: number): void {
    if (last.trim() !== '') expectUntil = Math.max(expectUntil, Date.now() + within);
  }

  function isSend(target: EventTarget | null): boolean {
    if (!(target instanceof Element)) return false;
    const button = target.closest('button, [role="button"], input[type="submit"], a');
    if (button === null) return false;
    const pane = paneOf(composer);
    if (pane !== null && !pane.contains(button)) return false;
    const { send } = composer.site;
    return send === null ? near(button) && sends(button) : button.matches(send);
  }

  /** On a page nobody described the button belongs to the box it stands close to. */
  function near(button: Element): boolean {
    let around: Element | null = composer.anchor;
    for (let level = 0; level < 6 && around !== null; level += 1) around = around.parentElement;
    return around === null || around.contains(button);
  }

  const quiet = { signal, capture: true, passive: true };
  for (const type of ['pointerover', 'focusin', 'pointerdown', 'click']) {
    page.addEventListener(
      type,
      (event) => {
        if (!isSend(event.composedPath()[0] ?? null)) return;
        moves();
        if (type === 'pointerdown' || type === 'click') press(SOON);
      },
      quiet,
    );
  }
  composer.element.addEventListener(
    'keydown',
    ({ key, isComposing, ctrlKey, metaKey, shiftKey }) => {
      if (key !== 'Enter' || isComposing || shiftKey) return;
      if (ctrlKey || metaKey) moves();
      press(ctrlKey || metaKey ? SOON : AT_ONCE);
    },
    quiet,
  );

  function confirm(): void {
    expectUntil = 0;
    vanished = null;
    sent();
  }

  return {
    draft(text) {
      const before = last;
      last = text;
      if (text.trim() === '' && before.trim() !== '') {
        if (Date.now() < expectUntil) confirm();
        else vanished = before;
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
      if (last.trim() !== '' && Date.now() < expectUntil) confirm();
    },
  };
}

/** A helpdesk adds a signature below; how the reply begins is enough. */
function sameStart(message: string, draft: string): boolean {
  const words = draft.trim().replace(/\s+/g, ' ').slice(0, 80);
  return sameWords(message, draft) || message.trim().replace(/\s+/g, ' ').startsWith(words);
}
