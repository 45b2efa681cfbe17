/**
 * Finds the conversation around a composer on a page nobody described: a group of elements that
 * look like messages, the nearest and likeliest one.
 */
import { authorOf } from './author-of.ts';

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
  let scope = above(composer);
  for (let level = 0; level < LEVELS && scope !== null; level += 1) {
    let best: Group | null = null;
    let points = ENOUGH - 1;
    for (const group of groupsIn(scope, composer)) {
      const own = score(group);
      if (own > points) [best, points] = [group, own];
    }
    if (best !== null) return best.items;
    scope = above(scope);
  }
  return [];
}

/** The parent, out of a shadow root too. */
function above(node: Node): (Node & ParentNode) | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
