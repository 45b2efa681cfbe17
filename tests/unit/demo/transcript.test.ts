import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../demo/step.ts';
import { rowsOf } from '../../demo/transcript.ts';

const plain = { width: 60, colours: false };
const colourful = { width: 60, colours: true };

const HINT = {
  label: 'Vague time',
  weight: 'Warning',
  say: 'Say which one.',
  why: 'It is heard as never.',
  words: '',
};

const STEPS: Step[] = [
  {
    what: 'ticket',
    lang: 'ru',
    number: '4712',
    subject: 'Дважды списали',
    messages: [
      { who: 'Тимур', role: 'customer', ago: 'вчера', lines: ['Где деньги?', 'Жду.'] },
      { who: 'Алёна', role: 'agent', ago: 'вчера', lines: ['Проверяю.'] },
    ],
  },
  {
    what: 'reading',
    tone: 'Angry, rising',
    because: [
      { words: 'ridiculous', labels: '' },
      { words: 'NOTHING', labels: 'shouting' },
    ],
  },
  {
    what: 'typed',
    line: 'It comes soon.',
    came: [{ key: '1', rule: 'vague-eta', severity: 'warning', label: 'Vague time', say: 'When?' }],
    behind: 2,
  },
  {
    what: 'draft',
    lines: [
      { text: 'It comes soon 😊.', marks: [{ start: 9, end: 13, severity: 'warning' }] },
      { text: '', marks: [] },
    ],
  },
  {
    what: 'mended',
    hint: HINT,
    out: 'soon',
    into: 'by noon',
    by: 'fix',
    filled: ['noon'],
  },
  { what: 'quiet', words: 'Nothing to add' },
  { what: 'sent', who: 'Oliver', lines: ['It comes by noon.'] },
];

describe('the transcript', () => {
  it.each(STEPS.map((step) => [step.what, step] as const))(
    'says the same with and without colours: %s',
    (what, step) => {
      const rows = rowsOf(step, plain);
      expect(rows.join('')).not.toContain('\u001b');
      const coloured = rowsOf(step, colourful).map(stripVTControlCharacters);
      // With colours the words are underlined; without, a row of signs stands below them.
      const signs = what === 'draft' ? /^\s+[~=.-]+$/ : /^$(?!)/;
      expect(coloured).toEqual(rows.filter((row) => !signs.test(row)));
    },
  );

  it('puts signs under the marked words', () => {
    const [text, signs] = rowsOf(STEPS[3]!, plain).slice(2);
    expect(text).toBe('    It comes soon 😊.');
    expect(signs).toBe('             ~~~~');
  });

  it('keeps a mark together across rows', () => {
    const text = 'A 😊 reply in which the marked words begin on a row and end below';
    const start = text.indexOf('begin');
    const marks = [{ start, end: text.length, severity: 'blocker' as const }];
    const rows = rowsOf({ what: 'draft', lines: [{ text, marks }] }, plain).slice(2, 6);
    const column = rows[0]!.indexOf('begin');
    expect(rows[1]!.indexOf('=')).toBe(column);
    expect(rows[3]!.trim()).toMatch(/^=+$/);
  });

  it('tells a click, what was typed after it, and a change made by hand', () => {
    const step = STEPS[4]! as Extract<Step, { what: 'mended' }>;
    expect(rowsOf(step, plain)).toEqual([
      '',
      '  Vague time (Warning)',
      '    Say which one.',
      '    It is heard as never.',
      '    - soon',
      '    + by noon',
      '    by a click, then typed: “noon”',
    ]);
    expect(rowsOf({ ...step, filled: [], into: '' }, plain).slice(-2)).toEqual([
      '    - soon',
      '    by a click',
    ]);
    expect(rowsOf({ ...step, by: 'hand', filled: [] }, plain).at(-1)).toBe(
      '    typed over by hand',
    );
  });

  it('tells of the hints behind the count only when there are any', () => {
    const step = STEPS[2]! as Extract<Step, { what: 'typed' }>;
    expect(rowsOf(step, plain)).toEqual([
      '    It comes soon.',
      '      ~ Vague time: When?',
      '      and 2 more behind the count',
    ]);
    expect(rowsOf({ ...step, behind: 0 }, plain)).toHaveLength(2);
  });
});
