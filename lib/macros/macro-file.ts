/** A file of macros: read, its columns chosen, and written back with nothing else changed. */
import { recognise, type Chosen } from './columns.ts';
import { readCsv } from './csv.ts';
import { MacroFileError } from './file-error.ts';
import { readJson } from './json.ts';
import { isHtml } from './readable.ts';
import { readPlainText } from './plain-text.ts';
import { lineCounter, type Field, type Records } from './records.ts';
import { readSource, spliced, unwritable, type Source } from './source.ts';

export interface Macro {
  /** Empty where the file gives none. */
  title: string;
  column: string;
  text: string;
  html: boolean;
  /** Where it stands in the file, counting from 1. */
  line: number;
  field: Field;
}

export interface MacroFile extends Omit<Records, 'records'> {
  name: string;
  source: Source;
  records: Field[][];
  chosen: Chosen;
  macros: Macro[];
}

/** By the file's name, and by what is in it where the name does not say. */
function recordsOf(text: string, name: string): Records {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'json') return readJson(text);
  if (ending === 'csv' || ending === 'tsv') return readCsv(text);
  if (ending === 'txt' || ending === 'md') return readPlainText(text);
  if (/^\s*[[{]/.test(text)) {
    try {
      return readJson(text);
    } catch {
      // A text may begin with a bracket: "[Name], hello".
    }
  }
  const [head = ''] = text.split(/[\r\n]/, 1);
  return /^"|[;\t]|,\S/.test(head) ? readCsv(text) : readPlainText(text);
}

function macrosOf(
  { source, records }: Pick<MacroFile, 'source' | 'records'>,
  chosen: Chosen,
): Macro[] {
  const line = lineCounter(source.text);
  return records.flatMap((record) => {
    const title = record.find(({ column }) => column === chosen.title)?.value.trim() ?? '';
    return record
      .filter(({ column, value }) => chosen.texts.includes(column) && value.trim() !== '')
      .map((field) => ({
        title,
        column: field.column,
        text: field.value,
        html: isHtml(field.value),
        line: line(field.start),
        field,
      }));
  });
}

/** @throws MacroFileError when there are no macros to be had */
export function readMacroFile(bytes: Uint8Array<ArrayBuffer>, name: string): MacroFile {
  const source = readSource(bytes);
  if (source.text.trim() === '') throw new MacroFileError('empty');
  const read = recordsOf(source.text, name);
  const chosen = recognise(read);
  const macros = macrosOf({ source, records: read.records }, chosen);
  if (macros.length === 0) throw new MacroFileError('no-macros');
  return { ...read, name, source, chosen, macros };
}

/** The same file with its texts and titles taken from other columns. */
export function choose(file: MacroFile, chosen: Chosen): MacroFile {
  return { ...file, chosen, macros: macrosOf(file, chosen) };
}

const breaksOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
const unified = (text: string): string => text.replace(/\r\n|\r/g, '\n');

/** Text boxes turn every line break into "\n": that alone is no change. */
export const isSame = (one: string, other: string): boolean => unified(one) === unified(other);

/** An edited text with the line breaks of the field, or of the file where it had none. */
function written(text: string, { field }: Macro, source: Source): string {
  const from = /[\r\n]/.test(field.value) ? field.value : source.text;
  return unified(text).replaceAll('\n', breaksOf(from));
}

/** The first character of a text that the file cannot hold; in HTML every character can be named. */
export function foreignCharacter(file: MacroFile, macro: Macro, text: string): string | null {
  return macro.html ? null : unwritable(text, file.source.encoding);
}

function named(text: string, file: MacroFile): string {
  const { encoding } = file.source;
  if (unwritable(text, encoding) === null) return text;
  return [...text]
    .map((one) => (unwritable(one, encoding) === null ? one : `&#${one.codePointAt(0)};`))
    .join('');
}

/**
 * The file with the edited macros in it and every other byte as it was.
 * @param edits new texts by position in `macros`
 * @throws MacroFileError with the line when an edit has a character the file's encoding has not
 */
export function corrected(
  file: MacroFile,
  edits: ReadonlyMap<number, string>,
): Uint8Array<ArrayBuffer> {
  const changes = [...edits]
    .map(([index, text]) => ({ macro: file.macros[index]!, text }))
    .filter(({ macro, text }) => !isSame(text, macro.text))
    .sort((a, b) => a.macro.field.start - b.macro.field.start)
    .map(({ macro, text }) => {
      const foreign = foreignCharacter(file, macro, text);
      if (foreign !== null) throw new MacroFileError('no-character', macro.line, foreign);
      const value = written(macro.html ? named(text, file) : text, macro, file.source);
      const { start, end } = macro.field;
      return { start, end, raw: file.rawOf(value, macro.field) };
    });
  return spliced(file.source, changes);
}
