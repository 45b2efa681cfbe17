/**
 * Helpdesks hand messages over with entities ("don&#39;t", "&gt; quoted") and line breaks as tags.
 * The text is read as a person would see it, and every place in it leads back to the original.
 */

export interface Decoded {
  text: string;
  /** Offset in the original of an offset in `text`. */
  at(offset: number): number;
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  bull: '•',
  euro: '€',
  pound: '£',
  shy: '',
};

const MARKUP =
  /&(?:amp;){0,2}(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));|<(\/?)(br|p|div|li|ul|ol|blockquote|span|b|i|u|em|strong)(?:\s[^<>]{0,200})?\/?>/gi;
/** Tags that stand for a new line; the others leave nothing. */
const BREAKS = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'blockquote']);
const HIGHEST = 0x10ffff;

function meaning(match: RegExpMatchArray): string | null {
  const [, decimal, hex, name, , tag] = match;
  if (tag !== undefined) return BREAKS.has(tag.toLowerCase()) ? '\n' : '';
  if (name !== undefined) {
    const known = name.toLowerCase();
    return Object.hasOwn(NAMED, known) ? NAMED[known]! : null;
  }
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  const isCharacter = code > 0 && code <= HIGHEST && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

/** The text without its markup; null when it has none, which is the common case. */
export function decodeMarkup(text: string): Decoded | null {
  if (!/&[#a-z]|<[a-z/]/i.test(text)) return null;
  let decoded = '';
  let from = 0;
  /** Where each piece starts, here and in the original. */
  const pieces: [here: number, original: number][] = [[0, 0]];
  for (const match of text.matchAll(MARKUP)) {
    const means = meaning(match);
    if (means === null) continue;
    decoded += text.slice(from, match.index);
    pieces.push([decoded.length, match.index]);
    decoded += means;
    from = match.index + match[0].length;
    pieces.push([decoded.length, from]);
  }
  if (pieces.length === 1) return null;
  decoded += text.slice(from);
  return {
    text: decoded,
    at(offset) {
      let low = 0;
      let high = pieces.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (pieces[middle]![0] <= offset) low = middle;
        else high = middle - 1;
      }
      const [here, original] = pieces[low]!;
      return original + offset - here;
    },
  };
}
