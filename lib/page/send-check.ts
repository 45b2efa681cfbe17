/**
 * Holds a reply once before it goes out with something in it that must not. The second press, and
 * any press the coach does not understand, is the page's own: nothing is sent by us but what the
 * agent asks for, nothing twice, and no text is touched.
 */
import type { Held, KeyedHint } from '../coach-state.ts';
import { focusComposer } from './replace/select.ts';
import type { Composer } from './composer.ts';

/** How the agent was about to send. */
export type Press = { by: 'click'; button: HTMLElement } | { by: 'Enter' | 'Ctrl+Enter' };

export interface SendCheck {
  /** Asked at each press that sends; true when it must not reach the page. `again` is a repeat of
   * the very same press: a double click, a key kept down. */
  hold(press: Press, again: boolean): boolean;
  held(): Held | null;
  /** The agent sends as it is. */
  sendAnyway(): void;
  /** The agent goes back to the text, or has changed it. */
  letGo(): void;
  /** Another draft: it is asked about anew. */
  forget(): void;
}

export interface SendCheckDeps {
  composer: Composer;
  /** What must not go out as it stands now; nothing when it is not known. */
  blockers(): KeyedHint[];
  text(): string;
  /** The button that sends from this box, where there is one on the screen. */
  sendButton(): HTMLElement | null;
  draw(): void;
}

export function sendCheck({
  composer,
  blockers,
  text,
  sendButton,
  draw,
}: SendCheckDeps): SendCheck {
  let press: Press | null = null;
  let held: Held | null = null;
  /** The text that was asked about: no text is asked about twice. */
  let asked: string | null = null;

  function letGo(): void {
    if (press === null) return;
    press = null;
    held = null;
    draw();
  }

  return {
    hold(next, again) {
      if (press !== null && again) return true;
      const now = text();
      if (asked === now) {
        letGo();
        return false;
      }
      const found = blockers();
      if (found.length === 0) return false;
      asked = now;
      press = next;
      held = { keys: found.map(({ key }) => key), by: next.by };
      draw();
      return true;
    },
    held: () => held,
    sendAnyway() {
      const was = press;
      letGo();
      if (was === null) return;
      const button = was.by === 'click' && was.button.isConnected ? was.button : sendButton();
      if (button !== null) button.click();
      else {
        focusComposer(composer);
        pressKey(composer.element, was.by === 'Ctrl+Enter');
      }
    },
    letGo,
    forget() {
      asked = null;
      letGo();
    },
  };
}

/** For a box without a button. A page that takes no key but a real one leaves the text as it is. */
function pressKey(element: HTMLElement, ctrlKey: boolean): void {
  for (const type of ['keydown', 'keyup']) {
    const init = {
      key: 'Enter',
      code: 'Enter',
      keyCode: 13,
      ctrlKey,
      bubbles: true,
      cancelable: true,
    };
    element.dispatchEvent(new KeyboardEvent(type, { ...init, composed: true }));
  }
}
