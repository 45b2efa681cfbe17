/** One message of the page, as far as it tells by itself. */
import type { Turn } from '../engine/types.ts';
import type { Author, ThreadFacts } from '../sites/site.ts';
import { authorOf, lookOf, nameOf, sideOf } from './author-of.ts';
import { readText } from './read-text.ts';
import { QUOTES } from './text-rules.ts';
import { timeOf } from './turn-order.ts';
import type { Voice } from './who-wrote.ts';

/** A message as read; `author` is null where its markup does not say who wrote it. */
export interface ReadTurn extends Voice {
  author: Author | null;
  /** The author's name, where the site says which words of a message that is. */
  by: string | null;
  /** ISO time, where the page gives one. */
  at: string | null;
  /** Epoch milliseconds, for the order of messages. */
  written: number | null;
}

/** A message longer than this is cut, in UTF-16 units: a pasted log is no conversation. */
const MAX_TURN = 20_000;
/** Parts of any message that are nobody's words. */
const COMMON_DROP = `${QUOTES}, time, .signature, [class*="signature" i], [class*="timestamp" i], [class*="avatar" i], [class*="reaction" i], [class*="read-receipt" i], [role="toolbar"], [role="menu"], [aria-hidden="true"]`;
const BYLINE =
  '[class*="author" i], [class*="sender" i], [class*="byline" i], header, [class*="who" i]';
const BODY = '[class*="text" i], [class*="body" i], [class*="content" i], iframe';

function words(elements: Iterable<Element>, drop: string): string {
  return [...elements]
    .map((element) => readText(inside(element), { drop, preserve: false }).text.trim())
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, MAX_TURN);
}

/** A letter is often shown in a frame of its own; where we may not look in, it has no words. */
function inside(element: Element): Element {
  if (element.tagName !== 'IFRAME') return element;
  try {
    return (element as HTMLIFrameElement).contentDocument?.body ?? element;
  } catch {
    return element;
  }
}

const matchesAnywhere = (item: Element, selector: string) =>
  item.matches(selector) || item.querySelector(selector) !== null;

/** Reads a message of a site that is described; null for one without words. */
export function readTurn(item: Element, facts: ThreadFacts): ReadTurn | null {
  const drop = facts.drop.join(', ');
  const selector = facts.text.find((one) => item.querySelector(one) !== null);
  const parts = selector === undefined ? [item] : item.querySelectorAll(selector);
  const text = words(outermost(parts), drop);
  if (text === '') return null;
  const { authors, time } = facts;
  const told = authors.find(({ match }) => matchesAnywhere(item, match))?.author ?? null;
  const stamp = time && item.querySelector(time.selector);
  const attribute = time?.attribute && stamp?.getAttribute(time.attribute);
  const name = (facts.name && item.querySelector(facts.name)?.textContent?.trim()) || null;
  return {
    ...(authors.length > 0
      ? { author: told, name, look: '', side: null }
      : { ...voiceOf(item), ...(name !== null && { name }) }),
    by: name,
    text,
    at: attribute || null,
    written: timeOf(attribute || stamp?.textContent),
  };
}

/** Reads a message of a page nobody described; null for one without words. */
export function readFoundTurn(item: Element): ReadTurn | null {
  const body = item.querySelector(BODY);
  const parts = body !== null && words([body], COMMON_DROP) !== '' ? [body] : [item];
  const text = words(parts, `${COMMON_DROP}, ${BYLINE}`) || words([item], COMMON_DROP);
  if (text === '') return null;
  const at = item.querySelector('time[datetime]')?.getAttribute('datetime') ?? null;
  return { ...voiceOf(item), by: null, text, at, written: timeOf(at ?? stampOf(item)) };
}

function voiceOf(item: Element): Omit<Voice, 'text'> {
  return { author: authorOf(item), name: nameOf(item), look: lookOf(item), side: sideOf(item) };
}

const STAMPS = ['data-time', 'data-timestamp', 'data-ts', 'data-date', 'data-created'];

function stampOf(item: Element): string | null {
  const name = STAMPS.find((one) => item.hasAttribute(one));
  if (name !== undefined) return item.getAttribute(name);
  return item.querySelector('[class*="time" i], [class*="date" i]')?.textContent ?? null;
}

/** A message as a turn of the conversation. */
export function asTurn({ text, at, by }: ReadTurn, role: Turn['role']): Turn {
  return { role, text, ...(at !== null && { at }), ...(by !== null && { author: by }) };
}

/** Drops elements that lie within another of the list. */
function outermost(elements: Iterable<Element>): Element[] {
  const list = [...elements];
  return list.filter((one) => !list.some((other) => other !== one && other.contains(one)));
}
