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
