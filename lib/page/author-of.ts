/** Who wrote a message of a page nobody described: what the markup says, never where it stands. */
import { authorNamed } from '../sites/author-words.ts';
import type { Author } from '../sites/site.ts';

const NAMING = /^(class|id|type|title|aria-label|data-.+)$/;
/** Longer values are words of somebody, an address or a token. */
const MAX_VALUE = 80;
/** Where a message names its author. */
const BYLINE =
  '[class*="author" i], [class*="sender" i], [class*="name" i], [class*="from" i], [class*="who" i], [class*="meta" i], [class*="head" i], [class*="role" i], [data-author], [data-sender], header, b, strong, h3, h4, h5, h6, dt, small';
/** A byline is short; longer text is a message. */
const MAX_BYLINE = 48;

function namedBy(element: Element): Author | null {
  for (const { name, value } of element.attributes) {
    if (!NAMING.test(name) || value.length > MAX_VALUE) continue;
    const author = authorNamed(value);
    if (author !== null) return author;
  }
  return null;
}

/** The author of a message, or null for unknown. */
export function authorOf(item: Element): Author | null {
  const own = namedBy(item);
  if (own !== null) return own;
  for (const child of item.children) {
    const inner = namedBy(child);
    if (inner !== null && inner !== 'system') return inner;
  }
  for (const line of item.querySelectorAll(BYLINE)) {
    const words = line.textContent.trim();
    if (words === '' || words.length > MAX_BYLINE) continue;
    const author = namedBy(line) ?? authorNamed(words.split(/[:·|,(]/, 1)[0]!);
    if (author !== null) return author;
  }
  const above = item.parentElement;
  // A wrapper of one message may carry the name instead.
  return above !== null && above.childElementCount === 1 ? namedBy(above) : null;
}

/** Words that stand where a name could and are none. */
const NO_NAME = /\d|[@:/]|^(re|fwd?|to|cc|from|кому|от)\b/iu;
const NAME =
  '[class*="author" i], [class*="sender" i], [class*="name" i], [class*="from" i], [class*="who" i], [rel="author"], [itemprop="author"], cite, header b, header strong, b, strong, h3, h4, h5, h6, dt';

/** Tags that stress words as often as they name somebody. */
const PLAIN = /^(B|STRONG|H[3-6]|DT|CITE)$/;

function startsWith(item: Element, words: string): boolean {
  return (item.textContent ?? '').trim().replace(/\s+/g, ' ').startsWith(words);
}

/** The name above a message, where it has one. */
export function nameOf(item: Element, selector = NAME): string | null {
  for (const line of item.querySelectorAll(selector)) {
    const words = (line.textContent ?? '').trim().replace(/\s+/g, ' ').replace(/[:,]$/, '');
    if (words.length < 2 || words.length > MAX_BYLINE || NO_NAME.test(words)) continue;
    // Bold words in the middle of a message are stressed, not signed.
    if (PLAIN.test(line.tagName) && !startsWith(item, words)) continue;
    if (/^\p{Lu}/u.test(words)) return words;
  }
  const face = item.querySelector('img[alt]')?.getAttribute('alt')?.trim() ?? '';
  return /^\p{Lu}\p{L}+( \p{Lu}\p{L}+)?$/u.test(face) ? face : null;
}

/** A class that says more of the moment than of the kind. */
const PASSING =
  /^(is-)?(active|first|last|new|unread|read|odd|even|focus(ed)?|selected|hover)$|\d{2,}/i;

/** What a message looks like in the markup: its own names and those of what it is made of. */
export function lookOf(item: Element): string {
  const part = (element: Element) =>
    [
      element.tagName,
      ...[...element.classList].filter((one) => !PASSING.test(one)).toSorted(),
    ].join('.');
  return [item, ...item.children]
    .map(part)
    .filter((one, index) => index === 0 || one.includes('.'))
    .join(' ');
}

const SIDES: [RegExp, 'left' | 'right'][] = [
  [/(^|[^a-z])(left|start)([^a-z]|$)/i, 'left'],
  [/(^|[^a-z])(right|end)([^a-z]|$)/i, 'right'],
];

/** Which side the names of a message speak of; the weakest sign there is. */
export function sideOf(item: Element): 'left' | 'right' | null {
  const names = lookOf(item);
  const found = SIDES.filter(([words]) => words.test(names));
  return found.length === 1 ? found[0]![1] : null;
}
