import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../lib/engine/text/document.ts';
import { quotedRegions } from '../../../../lib/engine/text/quotes.ts';

const quoted = (line: string): string[] =>
  quotedRegions(line).map(({ start, end }) => line.slice(start, end));

describe('quotation marks', () => {
  it.each<[string, string[]]>([
    ['you said "soon" and "very soon"', ['"soon"', '"very soon"']],
    ['вы писали «скоро», потом „завтра“', ['«скоро»', '„завтра“']],
    ["'Signs of wear' my foot", ["'Signs of wear'"]],
    ["it says 'can't connect' since Monday", ["'can't connect'"]],
    ['he said ‘we don’t know’ twice', ['‘we don’t know’']],
    ["the customers' orders aren't there, that's it", []],
    ['a 15" screen and a 17" one', []],
    ['a mark " without its pair', []],
    ['«not closed', []],
  ])('of %j hold %j', (line, expected) => {
    expect(quoted(line)).toEqual(expected);
  });

  it('tell the words in them from the others', () => {
    const [sentence] = readDocument('She wrote "never mind" today').sentences;
    expect(sentence!.terms.filter((term) => term.quoted).map((term) => term.raw)).toEqual([
      'never',
      'mind',
    ]);
  });
});
