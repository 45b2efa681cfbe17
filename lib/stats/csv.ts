/** Tables as spreadsheets open them right. */

export type Cell = string | number | null;

/** `.` or `,`, as people who speak `uiLang` write it. */
const decimalOf = (uiLang: string): string =>
  new Intl.NumberFormat(uiLang).formatToParts(0.5).find(({ type }) => type === 'decimal')!.value;

/**
 * Text a spreadsheet would take for a formula gets an apostrophe before it: a pseudonym comes
 * from somebody else's file.
 */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function written(cell: Cell, decimal: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  const text = guarded(cell);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 lines behind a byte order mark, by which a spreadsheet knows UTF-8. */
export function csv(rows: readonly (readonly Cell[])[], uiLang: string): string {
  const decimal = decimalOf(uiLang);
  // Where a comma stands in numbers, spreadsheets separate by semicolons.
  const separator = decimal === ',' ? ';' : ',';
  const lines = rows.map((row) => row.map((cell) => written(cell, decimal)).join(separator));
  return `\uFEFF${[...lines, ''].join('\r\n')}`;
}
