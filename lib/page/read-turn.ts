/** One message of the page as a turn of the conversation. */
import type { Turn } from '../engine/types.ts';
import type { Author, ThreadFacts } from '../sites/site.ts';
import { authorOf } from './author-of.ts';
import { readText } from './read-text.ts';
import { QUOTES } from './text-rules.ts';

/** A message as read; `author` is null where the page does not say who wrote it. */
export interface ReadTurn {
  author: Author | null;
  turn: Omit<Turn, 'role'>;
}

/** A message longer than this is cut, in UTF-16 units: a pasted log is no conversation. */
const MAX_TURN = 20_000;
/** Parts of any message that are nobody's words. */
const COMMON_DROP = `${QUOTES}, time, .signature, [class*="timestamp" i], [class*="avatar" i], [aria-hidden="true"]`;
const BYLINE =
  '[class*="author" i], [class*="sender" i], [class*="byline" i], header, [class*="who" i]';

function words(elements: Iterable<Element>, drop: string): string {
  return [...elements]
    .map((element) => readText(element, { drop, preserve: false }).text.trim())
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, MAX_TURN);
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
  const author = facts.authors.find(({ match }) => matchesAnywhere(item, match))?.author ?? null;
  const at =
    facts.time && item.querySelector(facts.time.selector)?.getAttribute(facts.time.attribute);
  const name = facts.name && item.querySelector(facts.name)?.textContent?.trim();
  return { author, turn: { text, ...(at && { at }), ...(name && { author: name }) } };
}

/** Reads a message of a page nobody described; null for one without words. */
export function readFoundTurn(item: Element): ReadTurn | null {
  const author = authorOf(item);
  const body = item.querySelector('[class*="text" i], [class*="body" i], [class*="content" i]');
  const parts = body !== null && body.textContent?.trim() ? [body] : [item];
  const text = words(parts, `${COMMON_DROP}, ${BYLINE}`) || words([item], COMMON_DROP);
  if (text === '') return null;
  const at = item.querySelector('time[datetime]')?.getAttribute('datetime');
  return { author, turn: { text, ...(at && { at }) } };
}

/** Drops elements that lie within another of the list. */
function outermost(elements: Iterable<Element>): Element[] {
  const list = [...elements];
  return list.filter((one) => !list.some((other) => other !== one && other.contains(one)));
}
