/** Which columns of an export hold the macros' texts and titles, by their usual names. */
import type { Field, Records } from './records.ts';

export interface Chosen {
  /** Each text in these columns is a macro of its own. */
  texts: string[];
  title: string | null;
}

/** The best first. */
const TEXTS =
  'comment_value comment_value_html body message_body text content reply response message answer template macro comment canned_response body_text description html body_html content_html text_html value текст ответ шаблон содержание сообщение тело комментарий макрос текст_ответа текст_шаблона текст_макроса текст_сообщения'.split(
    ' ',
  );
const TITLES =
  'title name macro_name subject shortcut label key command id название имя заголовок тема наименование команда ключ код'.split(
    ' ',
  );

/** "Macro Name" and "actions.macroName" are the same name. */
const plain = (column: string): string =>
  (column.split('.').at(-1) ?? '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');

export const isKnownColumn = (name: string): boolean =>
  TEXTS.includes(plain(name)) || TITLES.includes(plain(name));

const best = (columns: string[], names: string[]): string | null =>
  names.flatMap((name) => columns.filter((column) => plain(column) === name))[0] ?? null;

/** Characters of a column over all records. */
function weightOf(column: string, records: Field[][]): number {
  let sum = 0;
  for (const record of records) {
    for (const one of record) if (one.column === column) sum += one.value.length;
  }
  return sum;
}

export function recognise({ format, columns, records }: Records): Chosen {
  const title = best(columns, TITLES);
  // A macro of Zendesk's has its text in the one column or in the other.
  const comments = columns.filter((column) => /^comment_value/.test(column));
  if (format === 'zendesk' && comments.length > 0) return { texts: comments, title };
  const known = best(columns, TEXTS);
  const others = columns.filter((column) => column !== title);
  const longest = others.toSorted((a, b) => weightOf(b, records) - weightOf(a, records))[0];
  const text = known ?? longest ?? title;
  return { texts: text === null ? [] : [text], title: title === text ? null : title };
}
