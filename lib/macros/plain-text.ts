/**
 * Plain text with macros one below the other. The first of these that the file has divides them:
 * headings ("# Refund", "Macro: refund"), lines of dashes, two blank lines, one blank line.
 */
import { columnsOf, type Field, type Records } from './records.ts';

const HEADING =
  /^(?:#{1,6}[ \t]+|(?:macro|template|title|макрос|шаблон|название)[ \t]*:[ \t]*)(\S.*?)[ \t]*$/i;
const RULE = /^[ \t]*(?:-{3,}|={3,}|\*{3,}|_{3,}|~{3,})[ \t]*$/;
const BLANK = /^[ \t]*$/;

interface Line {
  text: string;
  start: number;
  end: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n|$/g)) {
    lines.push({ text: text.slice(start, index), start, end: index });
    start = index + end.length;
  }
  return lines;
}

/** A macro without the blank lines around it. */
function macroOf(text: string, lines: Line[], title: Line | null): Field[] {
  const first = lines.find((line) => !BLANK.test(line.text));
  const last = lines.findLast((line) => !BLANK.test(line.text));
  if (!first || !last) return [];
  const { start } = first;
  const { end } = last;
  const body: Field = { column: 'text', value: text.slice(start, end), start, end };
  if (!title) return [body];
  const value = HEADING.exec(title.text)![1]!;
  return [{ column: 'title', value, start: title.start, end: title.end }, body];
}

/** Cut at each line that divides; a heading begins what follows it. */
function cut(text: string, lines: Line[], divides: (index: number) => boolean): Field[][] {
  const macros: Field[][] = [];
  let title: Line | null = null;
  let own: Line[] = [];
  lines.forEach((line, index) => {
    if (!divides(index)) {
      own.push(line);
      return;
    }
    macros.push(macroOf(text, own, title));
    title = HEADING.test(line.text) ? line : null;
    own = [];
  });
  macros.push(macroOf(text, own, title));
  return macros.filter((macro) => macro.length > 0);
}

export function readPlainText(text: string): Records {
  const lines = linesOf(text);
  const is = (kind: RegExp, index: number): boolean => kind.test(lines[index]?.text ?? 'x');
  const ways = [
    (index: number) => is(HEADING, index),
    (index: number) => is(RULE, index),
    (index: number) => is(BLANK, index) && (is(BLANK, index - 1) || is(BLANK, index + 1)),
    (index: number) => is(BLANK, index),
  ];
  const inside = lines.slice(0, -1);
  const way = ways.find((divides) => inside.some((_, index) => divides(index))) ?? (() => false);
  const records = cut(text, lines, way);
  return { format: 'text', columns: columnsOf(records), records, rawOf: (value) => value };
}
