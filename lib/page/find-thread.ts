/**
 * Finds the conversation around a composer on a page nobody described: a group of elements that
 * look like messages, the nearest and likeliest one.
 */
import { above } from './above.ts';
import { authorOf, lookOf, nameOf } from './author-of.ts';
import { pointsOf } from './author-signs.ts';

const LIKELY = [
  ...[
    'message',
    'msg',
    'bubble',
    'comment',
    'turn',
    'post',
    'entry',
    'chat-',
    'reply',
    'letter',
  ].map((name) => `[class*="${name}" i]`),
  ...['history', 'thread', 'conversation', 'messages', 'dialog', 'timeline'].flatMap((name) => [
    `[class*="${name}" i] > *`,
    `[id*="${name}" i] > *`,
  ]),
  '[data-message-id], [data-role], [data-author], [data-sender], [data-from]',
  '[role="article"], [role="listitem"], [role="log"] > *, [role="feed"] > *, [aria-live] > *',
  'article, ol > li, ul > li, dl > dd',
].join(', ');
const CONTAINER = /message|conversation|thread|chat|history|dialog|correspond|log|feed|timeline/i;
const ITEM = /message|msg|bubble|comment|turn|post/i;
const NOT_HERE =
  'nav, menu, [role="menu"], [role="navigation"], [role="tablist"], [role="toolbar"], [role="listbox"], aside, form';
/** How far up from the composer the conversation is looked for. */
const LEVELS = 14;
/** A group needs this much to be taken for a conversation. */
const ENOUGH = 4;
/** Shorter words are a label or a button, in characters. */
const MIN_WORDS = 12;
/** The last so many messages tell whether a group is a conversation. */
const SAMPLE = 8;

interface Group {
  parent: Element;
  items: Element[];
}

function collect(groups: Map<Element, Element[]>, parent: Element, item: Element): void {
  const items = groups.get(parent);
  if (items === undefined) groups.set(parent, [item]);
  else items.push(item);
}

/** Likely messages under an element, by parent; what lies in or around the box is left out. */
function groupsIn(scope: ParentNode, composer: Element): Group[] {
  const groups = new Map<Element, Element[]>();
  for (const one of scope.querySelectorAll(LIKELY)) {
    const parent = one.parentElement;
    if (parent === null || one.contains(composer) || composer.contains(one)) continue;
    if (one.matches('textarea, input, button, label') || one.closest(NOT_HERE) !== null) continue;
    // What is not shown is a menu or a dialog of the editor, not what the agent answers.
    if (!one.checkVisibility()) continue;
    collect(groups, parent, one);
  }
  // Messages that each stand in a row of their own belong together by their rows.
  const rows = new Map<Element, Element[]>();
  for (const [parent, [item, ...others]] of groups) {
    const above = parent.parentElement;
    if (others.length === 0 && above !== null) collect(rows, above, item!);
  }
  for (const [parent, items] of rows) {
    if (items.length > 1 && (groups.get(parent)?.length ?? 0) < items.length) {
      groups.set(parent, items);
    }
  }
  return [...groups].map(([parent, items]) => ({ parent, items }));
}

function score({ parent, items }: Group): number {
  const spoken = items
    .slice(-SAMPLE)
    .filter((item) => (item.textContent ?? '').trim().length >= MIN_WORDS);
  if (spoken.length === 0) return 0;
  const authors = new Set(spoken.map((item) => authorOf(item)));
  authors.delete(null);
  const named = CONTAINER.test(`${parent.className} ${parent.id}`) ? 2 : 0;
  const log = parent.matches('[role="log"], [role="feed"], [aria-live]') ? 3 : 0;
  const like = spoken.some((item) => ITEM.test(item.className)) ? 2 : 0;
  return authors.size * 4 + Math.min(spoken.length, 4) + named + log + like;
}

/** The messages of the conversation in page order; empty when none can be told. */
export function findThread(composer: Element): Element[] {
  let scope = around(composer);
  for (let level = 0; level < LEVELS && scope !== null; level += 1) {
    let best: Group | null = null;
    let points = ENOUGH - 1;
    for (const group of groupsIn(scope, composer)) {
      const own = score(group);
      if (own > points) [best, points] = [group, own];
    }
    if (best !== null) return best.items;
    scope = around(scope);
  }
  return findRepeated(composer);
}

/** Parts of a page that messages may be, whatever they are called. */
const ANY = 'div, section, li, tr, p, dd, blockquote, article';
/** A larger page is not searched by repetition alone, in elements. */
const MOST = 4000;
/** What repeats needs this much to be taken for a conversation. */
const SURE = 5;
const CLOCK = /\b\d{1,2}:\d{2}\b/;

/**
 * Messages by nothing but repetition: neighbours built alike that bear names and times, or speak
 * as customers and agents do.
 */
export function findRepeated(composer: Element): Element[] {
  let scope = around(composer);
  for (let level = 0; level < LEVELS && scope !== null; level += 1) {
    const parts = 'querySelectorAll' in scope ? scope.querySelectorAll(ANY) : [];
    if (parts.length > MOST) return [];
    let best: Element[] = [];
    let points = SURE - 1;
    for (const parent of new Set([...parts].map((part) => part.parentElement))) {
      if (parent === null || parent.contains(composer) || composer.contains(parent)) continue;
      if (parent.closest(NOT_HERE) !== null) continue;
      const items = alike(parent);
      const own = items.length < 2 ? 0 : signs(items);
      if (own > points) [best, points] = [items, own];
    }
    if (best.length > 0) return best;
    scope = around(scope);
  }
  return [];
}

/** The children of one tag that say something; the most frequent tag counts. */
function alike(parent: Element): Element[] {
  const spoken = [...parent.children].filter(
    (child) =>
      child.matches(ANY) &&
      (child.textContent ?? '').trim().length >= MIN_WORDS &&
      child.checkVisibility(),
  );
  const tags = spoken.map(({ tagName }) => tagName);
  const count = (tag: string) => tags.filter((one) => one === tag).length;
  const most = [...new Set(tags)].toSorted((one, other) => count(other) - count(one))[0];
  return spoken.filter(({ tagName }) => tagName === most);
}

function signs(items: Element[]): number {
  const sample = items.slice(-SAMPLE);
  const texts = sample.map((item) => item.textContent ?? '');
  const names = new Set(sample.map((item) => nameOf(item)).filter((name) => name !== null));
  const points = texts.map(pointsOf);
  return (
    (texts.filter((text) => CLOCK.test(text)).length * 2 >= sample.length ? 2 : 0) +
    (names.size > 1 ? 3 : 0) +
    (points.some((one) => one < 0) ? 2 : 0) +
    (points.some((one) => one > 0) ? 2 : 0) +
    (new Set(sample.map(lookOf)).size === 2 ? 1 : 0)
  );
}

const around = (node: Node) => above(node) as (Node & ParentNode) | null;
