/**
 * The letter that is answered, where the page shows no conversation: some helpdesks have the box
 * on a page of its own, with the customer's words quoted in it.
 */
import type { Turn } from '../engine/types.ts';
import type { Composer } from './composer.ts';
import { readText } from './read-text.ts';
import { QUOTES } from './text-rules.ts';

/** "On Monday, Ann wrote:" before it; an agent's own indented words have no such line. */
const INTRODUCED = /:\s*$/;
/** Plain text quotes by a sign at the head of each line. */
const QUOTED_LINE = /^>\s?(?!>)/;

/** The quoted letter as the customer's one message; null when none stands in the box. */
export function quotedTurn({ element, field, preserve }: Composer): Turn | null {
  const text = field === null ? quoteIn(element, preserve) : plainQuote(field.value);
  return text === '' ? null : { role: 'customer', text };
}

function quoteIn(element: HTMLElement, preserve: boolean): string {
  for (const quote of element.querySelectorAll(QUOTES)) {
    const marked = quote.tagName !== 'BLOCKQUOTE' || quote.hasAttribute('type');
    if (!marked && !INTRODUCED.test(wordsBefore(quote) ?? wordsBefore(quote.parentElement) ?? '')) {
      continue;
    }
    const text = readText(quote, { drop: QUOTES, preserve }).text.trim();
    if (text !== '') return text;
  }
  return '';
}

/** What stands right before an element under the same parent; null when there are no words. */
function wordsBefore(element: Element | null): string | null {
  for (let at = element?.previousSibling; at; at = at.previousSibling) {
    if (at.textContent?.trim()) return at.textContent;
  }
  return null;
}

function plainQuote(draft: string): string {
  const lines = draft.split('\n');
  const first = lines.findIndex((line) => QUOTED_LINE.test(line));
  if (first <= 0 || !INTRODUCED.test(lines[first - 1]!)) return '';
  const quoted = lines.slice(first).filter((line) => QUOTED_LINE.test(line));
  return quoted
    .map((line) => line.replace(QUOTED_LINE, ''))
    .join('\n')
    .trim();
}
