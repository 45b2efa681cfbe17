// long because one format's peculiarities are many; a description for each
import { describe, expect, it } from 'vitest';
import { choose, corrected, readMacroFile } from '../../../lib/macros/macro-file.ts';
import { MacroFileError } from '../../../lib/macros/file-error.ts';
import { textOf, utf8, windows1251 } from './sample-files.ts';

const macrosIn = (text: string, name: string) =>
  readMacroFile(utf8(text), name).macros.map(({ title, text: body, line }) => [title, body, line]);

function troubleOf(bytes: Uint8Array<ArrayBuffer>, name: string): [string, number | null] {
  try {
    readMacroFile(bytes, name);
  } catch (error) {
    if (error instanceof MacroFileError) return [error.trouble, error.line];
  }
  throw new Error('it was read');
}

describe('CSV', () => {
  it.each([',', ';', '\t'])('with %j between the cells', (by) => {
    const text =
      ['id', 'Title', 'Body'].join(by) +
      '\r\n' +
      ['7', 'Late', `"It is ""late"".\r\n${by}Sorry"`].join(by);
    expect(macrosIn(text, 'a.csv')).toEqual([['Late', `It is "late".\r\n${by}Sorry`, 2]]);
  });

  it('in Russian, out of a spreadsheet, in windows-1251', () => {
    const text = 'Название;Текст ответа\nСрок;Ответим скоро.\n';
    const file = readMacroFile(windows1251(text), 'a.csv');
    expect(file.source.encoding).toBe('windows-1251');
    expect(file.macros.map(({ title, text: body }) => [title, body])).toEqual([
      ['Срок', 'Ответим скоро.'],
    ]);
    const out = corrected(file, new Map([[0, 'Ответим в пятницу; напишу сам.']]));
    expect(textOf(out, 'windows-1251')).toBe(
      'Название;Текст ответа\nСрок;"Ответим в пятницу; напишу сам."\n',
    );
  });

  it('keeps the byte order mark, and reads UTF-16 as spreadsheets save it', () => {
    const text = '\ufeffTitle\tText\nA\tHello there';
    const units = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
    const sixteen = readMacroFile(new Uint8Array(units.buffer), 'a.txt.tsv');
    expect(sixteen.macros[0]?.text).toBe('Hello there');
    expect(textOf(corrected(sixteen, new Map([[0, 'Hi']])), 'utf-16le')).toBe(
      '\ufeffTitle\tText\nA\tHi',
    );
    const eight = readMacroFile(utf8('\ufefftext\nHello there'), 'a.csv');
    expect(textOf(corrected(eight, new Map([[0, 'Hi']])))).toBe('\ufefftext\nHi');
  });

  it('western text is not taken for Russian', () => {
    const bytes = Uint8Array.from('text\nYour café booking is done.', (one) => one.charCodeAt(0));
    expect(readMacroFile(bytes, 'a.csv').macros[0]?.text).toBe('Your café booking is done.');
  });

  it('with no headings takes the longest column, and any other that is chosen', () => {
    const text =
      'refund,We have sent your money back today.\ndelay,Your parcel is late and comes on Friday.';
    const file = readMacroFile(utf8(text), 'a.csv');
    expect(file.macros.map(({ text: body }) => body.slice(0, 10))).toEqual([
      'We have se',
      'Your parce',
    ]);
    expect(choose(file, { texts: ['1'], title: null }).macros.map((one) => one.text)).toEqual([
      'refund',
      'delay',
    ]);
  });

  it('names the line of a quote that is never closed', () => {
    expect(troubleOf(utf8('title,text\na,"b"\nc,"d'), 'a.csv')).toEqual(['csv', 3]);
  });
});

describe('JSON', () => {
  const zendesk = {
    macros: [
      {
        title: 'A',
        actions: [
          { field: 'status', value: 'open' },
          { field: 'comment_value', value: 'Hello A' },
        ],
      },
      { title: 'B', actions: [{ field: 'comment_value', value: ['channel:all', 'Hello B'] }] },
      { title: 'C', actions: [{ field: 'comment_value_html', value: '<p>Hello C</p>' }] },
    ],
    count: 3,
  };

  it('of Zendesk, in each of its ways to write a comment', () => {
    const file = readMacroFile(utf8(JSON.stringify(zendesk, null, 2)), 'macros.json');
    expect(file.format).toBe('zendesk');
    expect(file.macros.map(({ title, text, html }) => [title, text, html])).toEqual([
      ['A', 'Hello A', false],
      ['B', 'Hello B', false],
      ['C', '<p>Hello C</p>', true],
    ]);
    const out = textOf(corrected(file, new Map([[1, 'Good day "B"']])));
    expect(out).toBe(
      JSON.stringify(zendesk, null, 2).replace('"Hello B"', String.raw`"Good day \"B\""`),
    );
  });

  it('of one macro alone', () => {
    const one = JSON.stringify({ macro: zendesk.macros[0] });
    expect(macrosIn(one, 'one.json')).toEqual([['A', 'Hello A', 1]]);
  });

  it.each([
    ['a list', [{ name: 'A', body: 'Hello A', tags: ['x'] }]],
    ['a list inside', { data: { replies: [{ name: 'A', content: { body: 'Hello A' } }] } }],
    ['texts by title', { A: 'Hello A', B: 'Hello B' }],
  ])('of %s of replies', (_, value) => {
    expect(macrosIn(JSON.stringify(value), 'a.json')[0]).toEqual(['A', 'Hello A', 1]);
  });

  it('written in escapes goes on in escapes', () => {
    const text = String.raw`[{"text":"\u041f\u0440\u0438\u0432\u0435\u0442"}]`;
    const file = readMacroFile(utf8(text), 'a.json');
    expect(file.macros[0]?.text).toBe('Привет');
    expect(textOf(corrected(file, new Map([[0, 'Да']])))).toBe(
      String.raw`[{"text":"\u0414\u0430"}]`,
    );
  });

  it('names the line where it breaks off', () => {
    expect(troubleOf(utf8('[\n{"text": "a"},\n]'), 'a.json')).toEqual(['json', 3]);
  });
});

describe('plain text', () => {
  it.each([
    [
      'headings',
      '# One\nHello.\n\nBye.\n# Two\nSorry.\n',
      [
        ['One', 'Hello.\n\nBye.', 2],
        ['Two', 'Sorry.', 6],
      ],
    ],
    [
      'named headings',
      'Макрос: Раз\nПривет.\n\nМакрос: Два\nПока.',
      [
        ['Раз', 'Привет.', 2],
        ['Два', 'Пока.', 5],
      ],
    ],
    [
      'lines of dashes',
      'Hello.\n\nBye.\n---\nSorry.',
      [
        ['', 'Hello.\n\nBye.', 1],
        ['', 'Sorry.', 5],
      ],
    ],
    [
      'two blank lines',
      'Hello.\n\nBye.\n\n\nSorry.',
      [
        ['', 'Hello.\n\nBye.', 1],
        ['', 'Sorry.', 6],
      ],
    ],
    [
      'a blank line',
      'Hello.\r\n\r\nSorry.\r\n',
      [
        ['', 'Hello.', 1],
        ['', 'Sorry.', 3],
      ],
    ],
    ['nothing', 'Hello.\nBye.', [['', 'Hello.\nBye.', 1]]],
  ])('divided by %s', (_, text, macros) => {
    expect(macrosIn(text, 'a.txt')).toEqual(macros);
  });
});

describe('a file that is none of these', () => {
  it('is refused with the reason', () => {
    expect(troubleOf(new Uint8Array(), 'a.csv')).toEqual(['empty', null]);
    expect(troubleOf(utf8(' \n '), 'a.txt')).toEqual(['empty', null]);
    expect(troubleOf(utf8('PK\u0003\u0004…'), 'a.xlsx')).toEqual(['spreadsheet', null]);
    expect(troubleOf(utf8('{"a": 1}'), 'a.json')).toEqual(['no-macros', null]);
    expect(troubleOf(utf8('Title,Body\n,'), 'a.csv')).toEqual(['no-macros', null]);
  });

  it('without an ending is known by what is in it', () => {
    expect(macrosIn('[{"text":"Hello"}]', 'export')[0]?.[1]).toBe('Hello');
    expect(macrosIn('[Name], hello\n\nBye', 'export')[0]?.[1]).toBe('[Name], hello');
    expect(macrosIn('Title;Text\nA;Hello', 'export')[0]?.[0]).toBe('A');
  });
});

it('an emoji has no place in windows-1251, but a name in HTML', () => {
  const file = readMacroFile(windows1251('Текст\nПривет всем\n"<p>Привет</p>"'), 'a.csv');
  const smile = (index: number) => corrected(file, new Map([[index, '<b>😀</b>']]));
  expect(() => smile(0)).toThrow(MacroFileError);
  expect(textOf(smile(1), 'windows-1251')).toContain('"<b>&#128512;</b>"');
});
