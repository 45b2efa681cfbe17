/** Whether a box nobody described is one for replies: not a search, a title, a password. */
import { isThere } from '../on-screen.ts';
import { generic, OTHER_WORDS, REPLY_WORDS, SEND_NAMES, SEND_WORDS } from '../sites/generic.ts';
import { engineOf } from './replace/engine.ts';

/** Smaller boxes, in CSS pixels, hold a name or a search, not a reply. */
const MIN_WIDTH = 180;
const MIN_HEIGHT = 28;

function saysOfItself(element: HTMLElement): string {
  const named = ['aria-label', 'placeholder', 'data-placeholder', 'name', 'id', 'title']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
  const label = (element as Partial<HTMLTextAreaElement>).labels?.[0]?.textContent ?? '';
  return `${named} ${label} ${element.className}`;
}

/** Whether the box could be written a reply in at all; true is enough once the agent is in it. */
export function mayBeReply(element: HTMLElement): boolean {
  if (element.matches(':disabled, [readonly], [aria-readonly="true"], [aria-hidden="true"]')) {
    return false;
  }
  if (element.closest('[role="search"], [role="searchbox"], [role="combobox"]') !== null) {
    return false;
  }
  if (element.parentElement?.closest('[contenteditable]:not([contenteditable="false"])')) {
    return false; // A part of an editor, not an editor.
  }
  if (/search|code|password/.test(element.getAttribute('role') ?? '')) return false;
  if (element.closest('.CodeMirror, .cm-editor, .monaco-editor, .ace_editor') !== null) {
    return false;
  }
  if (OTHER_WORDS.test(saysOfItself(element)) && !REPLY_WORDS.test(saysOfItself(element))) {
    return false;
  }
  const { width, height } = sizeOf(element);
  return width >= MIN_WIDTH && height >= MIN_HEIGHT;
}

/** A body that is edited is as tall as its words, and as large as its frame to whoever clicks. */
function sizeOf(element: HTMLElement): { width: number; height: number } {
  if (element.tagName !== 'BODY') return element.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = element.ownerDocument.documentElement;
  return { width, height };
}

/** So many points and the agent will want the box coached before having touched it. */
const ENOUGH = 3;
const ASIDE = 'aside, nav, header, [role="complementary"], [role="navigation"], [role="banner"]';
/** A reply is rarely written in less, in CSS pixels. */
const ROOMY_WIDTH = 320;
const ROOMY_HEIGHT = 60;

/** Whether it is one the agent will want coached before having touched it. */
export function looksLikeReply(element: HTMLElement): boolean {
  return mayBeReply(element) && points(element) >= ENOUGH;
}

/** An editor that people write with, not a bare box. */
function isRich(element: HTMLElement): boolean {
  return element.matches('.redactor-in') || !['textarea', 'plain'].includes(engineOf(element));
}

/** What speaks for a box: its names, a button that sends, its role, its kind, its size, its place. */
function points(element: HTMLElement): number {
  const { width, height } = sizeOf(element);
  const signs: [boolean, number][] = [
    [REPLY_WORDS.test(saysOfItself(element)), 3],
    [hasSendButton(element), 3],
    [element.matches('[role="textbox"], [aria-multiline="true"]'), 1],
    [isRich(element), 1],
    [width >= ROOMY_WIDTH && height >= ROOMY_HEIGHT, 1],
    // Beside the page's matter stand filters, notes to oneself and other people's chats.
    [element.closest(ASIDE) !== null, -2],
  ];
  return signs.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0);
}

/** How far around a box its button is looked for, in elements. */
const LEVELS = 5;
export const BOXES = generic.composers.map(({ selector }) => selector).join(', ');
const BUTTONS = 'button, [role="button"], input[type="submit"]';

/** A button that sends, a few elements around the box, and no other box's. */
function hasSendButton(element: HTMLElement): boolean {
  let around = element.parentElement;
  for (let level = 0; level < LEVELS && around !== null; level += 1) {
    const buttons = [...around.querySelectorAll(BUTTONS)];
    if (buttons.some((button) => sends(button) && belongsTo(button, element))) return true;
    around = around.parentElement;
  }
  return false;
}

/** The box a button stands closest to is the box it sends from. */
function belongsTo(button: Element, box: Element): boolean {
  const holds = (around: Element) => [...around.querySelectorAll(BOXES)].some(isThere);
  let at = button.parentElement;
  while (at !== null && !at.contains(box) && !holds(at)) at = at.parentElement;
  return at === null || at.contains(box);
}

/** Whether a button sends, by its names or by what stands on it. */
export function sends(button: Element): boolean {
  if (button.matches(SEND_NAMES)) return true;
  const words =
    button.tagName === 'INPUT' ? (button as HTMLInputElement).value : button.textContent;
  return SEND_WORDS.test(words);
}
