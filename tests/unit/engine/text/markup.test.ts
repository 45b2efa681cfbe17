import { describe, expect, it } from 'vitest';
import { decodeMarkup } from '../../../../lib/engine/text/markup.ts';

describe('markup in a message', () => {
  it.each([
    ['I don&#39;t know &amp; don&#x27;t care', "I don't know & don't care"],
    ['&laquo;Скоро&raquo;&nbsp;&mdash; это когда?', '«Скоро» — это когда?'],
    ['&gt; we are sorry<br>Hello', '> we are sorry\nHello'],
    ['<p>One</p><P class="x">Two</P>', '\nOne\n\nTwo\n'],
    ['it&amp;#39;s <b>late</b>', "it's late"],
    ['&#128545;', '😡'],
  ])('of %j is read as %j', (text, expected) => {
    expect(decodeMarkup(text)!.text).toBe(expected);
  });

  it.each(['', 'plain', 'Marks & Spencer', 'AT&T; 5 < 6', 'a <tag>, &unknown;', '&#0; &#55555;'])(
    'is not seen in %j',
    (text) => {
      expect(decodeMarkup(text)).toBe(null);
    },
  );

  it('leads every place back to the original', () => {
    const text = 'I&#39;m &quot;very&quot; angry<br/>now';
    const { text: read, at } = decodeMarkup(text)!;
    const place = (word: string): string => {
      const start = read.indexOf(word);
      return text.slice(at(start), at(start + word.length));
    };
    expect(place('very')).toBe('very');
    expect(place('angry')).toBe('angry');
    expect(place('now')).toBe('now');
    expect(place("I'm")).toBe('I&#39;m');
    expect(at(0)).toBe(0);
    expect(at(read.length)).toBe(text.length);
  });
});
