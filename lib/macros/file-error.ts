/** Why a file of macros cannot be read or written: for people on the command line and for pages. */
export type FileTrouble =
  | 'empty'
  | 'spreadsheet'
  | 'too-large'
  | 'json'
  | 'csv'
  | 'no-macros'
  | 'no-column'
  | 'no-character';

const SAID: Record<FileTrouble, string> = {
  empty: 'the file is empty',
  spreadsheet: 'this is a spreadsheet or an archive; save it as CSV first',
  'too-large': 'the file is larger than 50 MB',
  json: 'this is no valid JSON',
  csv: 'a quoted cell is not closed, or text stands behind its closing quote',
  'no-macros': 'no macros were found in it',
  'no-column': 'there is no such column',
  'no-character': "the file's encoding has no such character",
};

export class MacroFileError extends Error {
  readonly trouble: FileTrouble;
  /** Counting from 1; null where the trouble is with the whole file. */
  readonly line: number | null;
  /** The column or the character it is about, or the columns there are. */
  readonly detail: string;

  constructor(trouble: FileTrouble, line: number | null = null, detail = '') {
    super(detail === '' ? SAID[trouble] : `${SAID[trouble]}: ${detail}`);
    this.trouble = trouble;
    this.line = line;
    this.detail = detail;
  }
}
