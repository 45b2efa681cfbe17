import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corrected, readMacroFile } from '../../../lib/macros/macro-file.ts';
import { utf8 } from './sample-files.ts';

/** Texts as people write them, with all that formats trip over; never blank. */
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'Привет',
      '"',
      ',',
      ';',
      '\n',
      '\\',
      '{{x}}',
      '<b>',
      '&amp;',
      ' ',
      '😀',
      'é',
      "'",
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => `x${parts.join('')}y`);
const rows = fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 6 });
const line = fc.constantFrom('\n', '\r\n');
const mark = fc.constantFrom('', '\ufeff');

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const WRITERS: Record<string, (all: [string, string][], end: string) => string> = {
  'a.csv': (all, end) =>
    ['Title,Body', ...all.map((cells) => cells.map(quoted).join(','))].join(end) + end,
  'a.tsv': (all, end) =>
    ['Title\tBody', ...all.map((cells) => cells.map(quoted).join('\t'))].join(end),
  'a.json': (all, end) =>
    JSON.stringify(
      all.map(([title, body]) => ({ title, body, id: 1 })),
      null,
      1,
    ).replaceAll('\n', end),
  'zendesk.json': (all) =>
    JSON.stringify({
      macros: all.map(([title, value]) => ({
        title,
        actions: [{ field: 'comment_value', value }],
      })),
    }),
  'a.txt': (all, end) => all.map(([, body]) => `# T${end}${body.replaceAll('\n', end)}`).join(end),
};

describe.each(Object.entries(WRITERS))('%s', (name, write) => {
  it('comes back byte for byte when nothing was edited', () => {
    fc.assert(
      fc.property(rows, line, mark, (all, end, bom) => {
        const bytes = utf8(bom + write(all, end));
        const file = readMacroFile(bytes, name);
        expect(file.macros).toHaveLength(all.length);
        const same = new Map(
          file.macros.map(({ text }, index) => [index, text.replaceAll('\r\n', '\n')]),
        );
        expect(corrected(file, new Map())).toEqual(bytes);
        expect(corrected(file, same)).toEqual(bytes);
      }),
    );
  });

  it('changes the edited field and nothing else', () => {
    fc.assert(
      fc.property(rows, line, mark, words, fc.nat(), (all, end, bom, edit, at) => {
        const bytes = utf8(bom + write(all, end));
        const file = readMacroFile(bytes, name);
        const index = at % all.length;
        const out = corrected(file, new Map([[index, edit]]));
        const { start, end: behind } = file.macros[index]!.field;
        const before = utf8(bom + file.source.text.slice(0, start));
        const after = utf8(file.source.text.slice(behind));
        expect(out.slice(0, before.length)).toEqual(before);
        expect(out.slice(out.length - after.length)).toEqual(after);
        const again = readMacroFile(out, name).macros;
        const plain = (text: string) => text.replaceAll('\r\n', '\n');
        expect(again.map(({ text }) => plain(text))).toEqual(
          file.macros.map(({ text }, other) => plain(other === index ? edit : text)),
        );
      }),
    );
  });
});
