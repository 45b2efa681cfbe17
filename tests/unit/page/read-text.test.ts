// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { offsetOf, placeOf, rangeOf, touchesLocked } from '../../../lib/page/mapped-text.ts';
import { readText } from '../../../lib/page/read-text.ts';
import { QUOTES } from '../../../lib/page/text-rules.ts';

/** Builds nodes from nested arrays: `['p', 'words', ['b', 'bold']]`, attributes as an object. */
type Markup = string | [string, ...(Markup | Record<string, string>)[]];

function build(markup: Markup): Node {
  if (typeof markup === 'string') return document.createTextNode(markup);
  const [tag, ...parts] = markup;
  const element = document.createElement(tag);
  for (const part of parts) {
    if (typeof part === 'string' || Array.isArray(part)) element.append(build(part));
    else for (const [name, value] of Object.entries(part)) element.setAttribute(name, value);
  }
  return element;
}

function read(...content: Markup[]) {
  const root = build(['div', ...content]) as HTMLElement;
  document.body.replaceChildren(root);
  return readText(root, { drop: QUOTES, preserve: false });
}

describe('readText', () => {
  test.each<[string, Markup[], string]>([
    [
      'paragraphs',
      [
        ['p', 'One.'],
        ['p', 'Two.'],
      ],
      'One.\nTwo.',
    ],
    [
      'an empty paragraph',
      [
        ['p', 'One.'],
        ['p', ['br']],
        ['p', 'Two.'],
      ],
      'One.\n\nTwo.',
    ],
    ['a line break', [['p', 'One', ['br'], 'two']], 'One\ntwo'],
    [
      'a filler break',
      [
        ['p', 'One', ['br']],
        ['p', 'Two'],
      ],
      'One\nTwo',
    ],
    [
      'an empty first line',
      [
        ['p', ['br']],
        ['p', 'Two'],
      ],
      '\nTwo',
    ],
    ['an empty editor', [['p', ['br']]], ''],
    [
      'a bulleted list',
      [
        ['p', 'Send:'],
        ['ul', ['li', 'logs'], ['li', 'a video']],
      ],
      'Send:\n- logs\n- a video',
    ],
    ['a numbered list', [['ol', { start: '3' }, ['li', 'one'], ['li', 'two']]], '3. one\n4. two'],
    ['bold words', [['p', 'No ', ['b', 'refund'], ' today']], 'No refund today'],
    ['collapsed spaces', ['\n  ', ['p', '  One \n two  '], '\n'], 'One two'],
    ['no-break spaces', [['p', 'One\u00a0\u00a0two']], 'One  two'],
    ['caret fillers', [['p', '\u2060\u2060One\u200b \ufefftwo']], 'One two'],
    ['an emoji picture', [['p', 'Bye ', ['img', { alt: '🙂' }]]], 'Bye 🙂'],
    ['a photo', [['p', 'See ', ['img', { alt: 'the whole kitchen' }], 'here']], 'See here'],
    [
      'a mention',
      [['p', 'Hi ', ['span', { contenteditable: 'false' }, '@Dana'], ', hello']],
      'Hi @Dana, hello',
    ],
    [
      'quoted history',
      [
        ['p', 'Yes.'],
        ['blockquote', ['p', 'Why?']],
      ],
      'Yes.',
    ],
    [
      'code',
      [
        ['p', 'Run'],
        ['pre', 'npm i'],
        ['p', 'then'],
      ],
      'Run\n```\nnpm i\n```\nthen',
    ],
    ['a button in the text', [['p', 'One', ['button', 'Copy'], 'two']], 'Onetwo'],
  ])('reads %s', (_, content, text) => {
    expect(read(...content).text).toBe(text);
  });

  it('keeps spaces and line ends where the page shows them', () => {
    const root = build(['div', 'One  two\n three ']) as HTMLElement;
    expect(readText(root, { drop: '', preserve: true }).text).toBe('One  two\n three ');
  });

  it('maps every character it did not put in itself', () => {
    const words = fc.constantFrom('One', ' two ', '\u00a0', '\u2060', 'три', '!', '\n', '  ');
    const paragraph = fc
      .array(
        fc.oneof(
          words,
          words.map((one): Markup => ['b', one]),
          fc.constant<Markup>(['br']),
        ),
      )
      .map((parts): Markup => ['p', ...parts]);
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), (content) => {
        const mapped = read(...content);
        for (const { start, end, node, from } of mapped.pieces) {
          if (node.nodeType !== Node.TEXT_NODE) continue;
          const there = (node as Text).data.slice(from, from + end - start);
          expect(there.replaceAll('\u00a0', ' ').replace(/\s/g, ' ')).toBe(
            mapped.text.slice(start, end),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('places in the page', () => {
  const mapped = () => read(['p', 'Hello ', ['b', 'Da'], 'na'], ['p', ['br']], ['p', 'Bye']);

  it('finds the range of words that are half bold', () => {
    expect(String(rangeOf(mapped(), { start: 6, end: 10 }))).toBe('Dana');
  });

  it('finds a range that begins at a line break', () => {
    const text = mapped();
    expect(text.text).toBe('Hello Dana\n\nBye');
    const range = rangeOf(text, { start: 10, end: 15 });
    expect(range?.startContainer.textContent).toBe('na');
    expect(range?.endContainer.textContent).toBe('Bye');
  });

  it('knows no range for what is not in the page', () => {
    const list = read(['ul', ['li', 'logs']]);
    expect(rangeOf(list, { start: 0, end: 1 })).toBeNull();
  });

  it('puts a caret behind a word, on an empty line and before a word', () => {
    const text = mapped();
    expect(placeOf(text, 5)).toMatchObject({ offset: 5 });
    expect((placeOf(text, 11)?.node as Element).tagName).toBe('P');
    expect(placeOf(text, 12)).toMatchObject({ offset: 0 });
    expect(placeOf(read(), 0)).toBeNull();
  });

  it('gives the offset of a place back', () => {
    const text = mapped();
    for (const offset of [0, 3, 8, 10, 13, 15]) {
      const place = placeOf(text, offset)!;
      expect(offsetOf(text, place.node, place.offset)).toBe(offset);
    }
  });

  it('knows what cannot be written in', () => {
    const text = read(['p', 'Hi ', ['span', { contenteditable: 'false' }, '@Dana'], ', bye']);
    expect(touchesLocked(text, { start: 0, end: 2 })).toBe(false);
    expect(touchesLocked(text, { start: 2, end: 5 })).toBe(true);
  });
});
