/**
 * Comma-separated values, whatever separates them. The parser reads the values; a walk over the
 * text finds the place of each cell and holds the parser to what is written there.
 */
import Papa from 'papaparse';
import { isKnownColumn } from './columns.ts';
import { MacroFileError } from './file-error.ts';
import { columnsOf, lineCounter, type Field, type Records } from './records.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** A heading is short; a macro is long. */
const LONGEST_HEADING = 40;

interface Cell {
  value: string;
  start: number;
  end: number;
}

function place(text: string, rows: string[][], delimiter: string): Cell[][] {
  let at = 0;
  const line = lineCounter(text);
  const wrong = (): MacroFileError => new MacroFileError('csv', line(Math.min(at, text.length)));
  return rows.map((row, index) => {
    const cells = row.map((value, position) => {
      if (position > 0) {
        if (!text.startsWith(delimiter, at)) throw wrong();
        at += delimiter.length;
      }
      const start = at;
      const quoted = `"${value.replaceAll('"', '""')}"`;
      const raw = text.startsWith(quoted, at) ? quoted : value;
      if (!text.startsWith(raw, at)) throw wrong();
      at += raw.length;
      const end = at;
      if (raw === quoted) at += /^ */.exec(text.slice(at, at + 100))![0].length;
      return { value, start, end };
    });
    const ends = /^(?:\r\n|\r|\n|$)/.exec(text.slice(at, at + 2));
    if (!ends || (at === text.length && index < rows.length - 1)) throw wrong();
    at += ends[0].length;
    return cells;
  });
}

function hasHeadings([first = [], ...rest]: string[][]): boolean {
  if (rest.length === 0) return false;
  if (first.some(isKnownColumn)) return true;
  const short = first.every(
    (cell) => cell.trim() !== '' && cell.length <= LONGEST_HEADING && !/[.!?{<\n]/.test(cell),
  );
  return short && rest.some((row) => row.some((cell) => cell.length > LONGEST_HEADING));
}

/** What stands between headings we know; empty, which has the parser guess, where we know none. */
function namedDelimiter(text: string): string {
  const [head = ''] = text.split(/[\r\n]/, 1);
  const isBetween = (delimiter: string): boolean => {
    const names = head.split(delimiter).map((name) => name.replace(/^"|"$/g, ''));
    return names.length > 1 && names.some(isKnownColumn);
  };
  return DELIMITERS.find(isBetween) ?? '';
}

/** @throws MacroFileError at a cell whose quotes are not as they should be */
export function readCsv(text: string): Records {
  // The parser would take the end of the last line for one more row of nothing.
  const { data, errors, meta } = Papa.parse<string[]>(text.replace(/[\r\n]+$/, ''), {
    delimiter: namedDelimiter(text),
    delimitersToGuess: DELIMITERS,
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) {
    const line = lineCounter(text);
    throw new MacroFileError('csv', broken.index === undefined ? null : line(broken.index));
  }
  const { delimiter } = meta;
  const cells = place(text, data, delimiter);
  const headed = hasHeadings(data);
  const headings = headed ? data[0]! : [];
  // Two columns of one name are told apart by their number.
  const names = (data[0] ?? []).map((_, index) => {
    const name = headings[index]?.trim() ?? '';
    const first = headings.findIndex((other) => other.trim() === name) === index;
    return name !== '' && first ? name : `${name} ${index + 1}`.trim();
  });
  const records = cells
    .slice(headed ? 1 : 0)
    .map((row) =>
      row.map((cell, index): Field => ({ column: names[index] ?? String(index + 1), ...cell })),
    );
  return { format: 'csv', columns: columnsOf(records), records, rawOf };

  function rawOf(value: string, field: Field): string {
    const wasQuoted = text[field.start] === '"' && field.end > field.start + 1;
    const needs = value.includes(delimiter) || /["\r\n]|^\s|\s$/.test(value);
    return wasQuoted || needs ? `"${value.replaceAll('"', '""')}"` : value;
  }
}
