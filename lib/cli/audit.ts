/**
 * `audit FILE`: what the rules say to canned answers, sent to a calm and to an upset customer. The
 * exit code is 1 when some macro has a warning or a blocker, and 2 when the file cannot be read.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createEngine, type Engine } from '../engine/engine.ts';
import { SEVERITIES, type Severity } from '../engine/types.ts';
import { MacroFileError } from '../macros/file-error.ts';
import { judge } from '../macros/judge.ts';
import { choose, readMacroFile, type Macro, type MacroFile } from '../macros/macro-file.ts';
import { readable } from '../macros/readable.ts';
import { badness, type MacroHint, type Verdict } from '../macros/verdict.ts';
import { readPackFolder } from '../packs/read-folder.ts';
import { RULES_FOLDER } from './rules-folder.ts';

const USAGE = `sincerely audit FILE [--column NAME] [--limit N] [--json]

  FILE       macros as CSV, JSON (Zendesk's too) or plain text
  --column   where the texts are, when it is not the column that was taken
  --limit    shows so many of the worst; without it 20, with --json all
`;
const SHOWN = 20;
/** Characters of a title, and of the words a hint points at. */
const WIDTH = 48;

interface Judged extends Verdict {
  macro: Macro;
  /** As a customer reads it; what the hints' offsets count in. */
  text: string;
}

function pick(file: MacroFile, column: string | undefined): MacroFile {
  if (column === undefined) return file;
  const name = file.columns.find((one) => one.toLowerCase() === column.toLowerCase());
  if (name === undefined)
    throw new MacroFileError(
      'no-column',
      null,
      `${column} (there are: ${file.columns.join(', ')})`,
    );
  const { title } = file.chosen;
  const chosen = choose(file, { texts: [name], title: title === name ? null : title });
  if (chosen.macros.length === 0) throw new MacroFileError('no-macros');
  return chosen;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}

const wordsOf = ({ span, about }: MacroHint, text: string): string => {
  const at = span ?? about;
  return at === null ? '' : text.slice(at.start, at.end);
};

const moodOf = ({ calm, upset }: MacroHint): string =>
  calm && upset ? '' : calm ? 'calm' : 'upset';

function print(all: Judged[], shown: Judged[], file: MacroFile, engine: Engine): void {
  const labels = new Map(engine.rules.map(({ id, label }) => [id, label.en]));
  for (const { macro, text, hints } of shown) {
    console.log(`${file.name}:${macro.line}  ${short(macro.title || text)}`);
    for (const hint of hints) {
      const words = short(wordsOf(hint, text));
      const columns = [hint.severity.padEnd(10), moodOf(hint).padEnd(5), labels.get(hint.rule)];
      console.log(`  ${columns.join('  ')}${words === '' ? '' : `: “${words}”`}`);
    }
  }
  if (shown.length > 0) console.log('');
  const having = (severity: Severity): number =>
    all.filter(({ hints }) => hints.some((hint) => hint.severity === severity)).length;
  const counts = SEVERITIES.toReversed().map(
    (severity) => `${having(severity)} with a ${severity}`,
  );
  const silent = all.filter(({ hints }) => hints.length === 0).length;
  const unread = all.filter(({ lang }) => lang === null).length;
  console.log(`${all.length} macros: ${counts.join(', ')}, ${silent} with nothing to say`);
  if (unread > 0) console.log(`${unread} of them not read: neither English nor Russian`);
  console.log(
    `Texts from: ${file.chosen.texts.join(', ')} (there are: ${file.columns.join(', ')})`,
  );
}

/** One macro as JSON: offsets count in `text`. */
const asJson = ({ macro, text, lang, hints }: Judged): object => ({
  line: macro.line,
  title: macro.title,
  column: macro.column,
  lang,
  badness: badness({ lang, hints }),
  text,
  hints,
});

function auditFile(
  path: string,
  column: string | undefined,
  engine: Engine,
): [MacroFile, Judged[]] {
  const file = pick(readMacroFile(readFileSync(path), path), column);
  const now = Date.now();
  const judged = file.macros.map((macro) => ({
    ...judge(macro, engine, { now }),
    macro,
    text: readable(macro.text, macro.html).text,
  }));
  return [file, judged.sort((a, b) => badness(b) - badness(a))];
}

export async function audit(args: string[]): Promise<number> {
  let place = '';
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        column: { type: 'string' },
        limit: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const limit = Number(values.limit ?? (values.json ? Infinity : SHOWN));
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0 || !(limit >= 0)) {
      process.stderr.write(USAGE);
      return 2;
    }
    place = path;
    const engine = createEngine([readPackFolder(RULES_FOLDER).pack]);
    const [file, all] = auditFile(path, values.column, engine);
    const shown = all.filter(({ hints }) => values.json || hints.length > 0).slice(0, limit);
    if (values.json) console.log(JSON.stringify({ macros: all.length, worst: shown.map(asJson) }));
    else print(all, shown, file, engine);
    const grave = (hint: MacroHint): boolean => SEVERITIES.indexOf(hint.severity) >= 2;
    return all.some(({ hints }) => hints.some(grave)) ? 1 : 0;
  } catch (error) {
    const line = error instanceof MacroFileError && error.line !== null ? `:${error.line}` : '';
    const where = place === '' ? '' : `${place}${line}: `;
    process.stderr.write(`sincerely audit: ${where}${(error as Error).message}\n`);
    return 2;
  }
}
