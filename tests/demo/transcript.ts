/** The steps of the demo as lines of a terminal. */
import { styleText } from 'node:util';
import type { Severity } from '../../lib/engine/types.ts';
import type { DraftLine, Message, ShownHint, Step } from './step.ts';
import { columns, wrap } from './wrap.ts';

export interface Terminal {
  /** In columns. */
  width: number;
  colours: boolean;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const COLOUR: Record<Severity, 'cyan' | 'blue' | 'yellow' | 'red'> = {
  note: 'cyan',
  suggestion: 'blue',
  warning: 'yellow',
  blocker: 'red',
};
/** As the lines under the words: the style tells the severity before the colour does. */
const LINE: Record<Severity, string> = { note: '-', suggestion: '.', warning: '~', blocker: '=' };
const LANGUAGE = { en: 'English', ru: 'Russian' };

function painter(colours: boolean): Paint {
  return (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
}

/** A text in rows, the first behind `first`, the others indented as far. */
function hanging(first: string, text: string, { width }: Terminal): string[] {
  const indent = columns(first);
  return wrap(text, width - indent).map(
    ({ start, end }, row) => (row === 0 ? first : ' '.repeat(indent)) + text.slice(start, end),
  );
}

function heading(text: string, paint: Paint): string[] {
  return ['', `  ${paint('bold', text)}`];
}

function messageRows(message: Message, terminal: Terminal, paint: Paint): string[] {
  const bar = paint(message.role === 'customer' ? 'magenta' : 'gray', '│');
  const text = message.lines.flatMap((line) =>
    wrap(line, terminal.width - 4).map(({ start, end }) => `  ${bar} ${line.slice(start, end)}`),
  );
  return [`  ${bar} ${paint('dim', `${message.who}, ${message.ago}`)}`, ...text, `  ${bar}`];
}

/** A line of the draft with its marks: underlined in colour, or with signs in a row below. */
function draftRows({ text, marks }: DraftLine, terminal: Terminal, paint: Paint): string[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  return wrap(text, terminal.width - 4).flatMap(({ start, end }) => {
    let row = '';
    let below = '';
    let at = start;
    for (const mark of sorted) {
      const [from, to] = [Math.max(mark.start, at), Math.min(mark.end, end)];
      if (from >= to) continue;
      const [before, words] = [text.slice(at, from), text.slice(from, to)];
      row += before + paint(['underline', COLOUR[mark.severity]], words);
      below += ' '.repeat(columns(before)) + LINE[mark.severity].repeat(columns(words));
      at = to;
    }
    row += text.slice(at, end);
    const signs = terminal.colours || below === '' ? [] : [`    ${below}`];
    return [`    ${row}`, ...signs];
  });
}

function hintRows(hint: ShownHint, terminal: Terminal, paint: Paint): string[] {
  const [first = '', ...rest] = hanging(
    `      ${LINE[hint.severity]} ${hint.label}: `,
    hint.say,
    terminal,
  );
  const name = paint(COLOUR[hint.severity], `${LINE[hint.severity]} ${hint.label}`);
  return [first.replace(`${LINE[hint.severity]} ${hint.label}`, () => name), ...rest];
}

function becauseText(because: Extract<Step, { what: 'reading' }>['because']): string {
  return because
    .map(({ words, labels }) => (labels === '' ? `“${words}”` : `“${words}” (${labels})`))
    .join(', ');
}

function mendedRows(step: Extract<Step, { what: 'mended' }>, terminal: Terminal, paint: Paint) {
  const { hint, out, into, by, filled } = step;
  const slots = filled.map((words) => `“${words}”`).join(', ');
  const click = slots === '' ? 'by a click' : `by a click, then typed: ${slots}`;
  const rows = (sign: string, text: string, colour: 'red' | 'green') =>
    text.trim() === ''
      ? []
      : hanging(`    ${sign} `, text.trim(), terminal).map((row) => paint(colour, row));
  return [
    '',
    `  ${paint('bold', hint.label)} ${paint('dim', `(${hint.weight})`)}`,
    ...hanging('    ', hint.say, terminal),
    ...hanging('    ', hint.why, terminal).map((row) => paint('dim', row)),
    ...rows('-', out, 'red'),
    ...rows('+', into, 'green'),
    ...hanging('    ', by === 'fix' ? click : 'typed over by hand', terminal).map((row) =>
      paint('dim', row),
    ),
  ];
}

/** One step in rows, without line ends. */
export function rowsOf(step: Step, terminal: Terminal): string[] {
  const paint = painter(terminal.colours);
  switch (step.what) {
    case 'ticket': {
      const title = `${LANGUAGE[step.lang]} · ticket #${step.number} · ${step.subject}`;
      const rule = '─'.repeat(Math.min(terminal.width, columns(title)));
      return [
        '',
        paint('bold', title),
        paint('dim', rule),
        ...step.messages.flatMap((message) => messageRows(message, terminal, paint)),
      ];
    }
    case 'reading':
      return [
        `  ${paint('bold', 'The coach reads the customer:')} ${paint(['bold', 'magenta'], step.tone)}`,
        ...hanging('    ', becauseText(step.because), terminal),
        ...heading('The agent types, and pauses at each line', paint),
      ];
    case 'typed':
      return [
        ...hanging('    ', step.line, terminal),
        ...step.came.flatMap((hint) => hintRows(hint, terminal, paint)),
        ...(step.behind > 0
          ? [paint('dim', `      and ${step.behind} more behind the count`)]
          : []),
      ];
    case 'draft':
      return [
        ...heading('About to send: three at a time are marked', paint),
        ...step.lines.flatMap((line) => draftRows(line, terminal, paint)),
        ...heading('Hint by hint, as each chip is opened', paint),
      ];
    case 'mended':
      return mendedRows(step, terminal, paint);
    case 'quiet':
      return [...heading('The coach', paint), `    ${paint('green', step.words)}`];
    case 'sent':
      return [
        ...heading(`${step.who} sends`, paint),
        ...step.lines.flatMap((line) => hanging('    ', line, terminal)),
      ];
  }
}
