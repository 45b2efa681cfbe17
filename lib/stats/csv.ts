/** Tables as spreadsheets open them right. */
import type { Lang } from '../engine/types.ts';

export type Cell = string | number | null;

/** A list of a Russian spreadsheet is separated by semicolons: its comma stands in numbers. */
const SEPARATOR: Record<Lang, string> = { en: ',', ru: ';' };
const DECIMAL: Record<Lang, string> = { en: '.', ru: ',' };

/**
 * Text a spreadsheet would take for a formula gets an apostrophe before it: a pseudonym comes
 * from somebody else's file.
 */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function written(cell: Cell, lang: Lang): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', DECIMAL[lang]);
  const text = guarded(cell);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 lines behind a byte order mark, by which a spreadsheet knows UTF-8. */
export function csv(rows: readonly (readonly Cell[])[], lang: Lang): string {
  const lines = rows.map((row) => row.map((cell) => written(cell, lang)).join(SEPARATOR[lang]));
  return `\uFEFF${[...lines, ''].join('\r\n')}`;
}
