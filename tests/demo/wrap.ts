/** Lines of a terminal: cut at words, and measured in columns. Offsets are UTF-16. */

/** An emoji takes two columns, a combining mark or a joiner none. */
function columnsOf(character: string): number {
  if (/^(\p{M}|\u200d|\ufe0f)+$/u.test(character)) return 0;
  return /^\p{Emoji_Presentation}/u.test(character) ? 2 : 1;
}

/** How many columns a text takes. */
export function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + columnsOf(character), 0);
}

/**
 * Cuts a text into pieces of at most `width` columns, at spaces where there are any; the space
 * at a cut goes. Gives where each piece starts and ends in the text.
 */
export function wrap(text: string, width: number): { start: number; end: number }[] {
  const rows: { start: number; end: number }[] = [];
  let start = 0;
  let end = 0;
  for (const word of text.matchAll(/\s*\S+/g)) {
    const after = word.index + word[0].length;
    if (end > start && columns(text.slice(start, after)) > width) {
      rows.push({ start, end });
      start = word.index + word[0].search(/\S/);
    }
    end = after;
  }
  if (end > start || rows.length === 0) rows.push({ start, end });
  return rows;
}
