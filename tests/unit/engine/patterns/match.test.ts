import { describe, expect, it } from 'vitest';
import { Net } from '../../../../lib/engine/patterns/net.ts';
import { WordLists } from '../../../../lib/engine/patterns/word-lists.ts';
import { parsePattern, PatternError } from '../../../../lib/engine/patterns/parse.ts';
import { readDocument } from '../../../../lib/engine/text/document.ts';
import type { Lang } from '../../../../lib/engine/types.ts';

function find(pattern: string, text: string, lang: Lang = 'en'): string[] {
  const net = new Net<string>();
  net.add(parsePattern(pattern, lang), pattern);
  return readDocument(text).sentences.flatMap(({ terms }) =>
    net.run(terms).map(({ from, to }) => text.slice(terms[from]!.start, terms[to - 1]!.end)),
  );
}

describe('a pattern', () => {
  it.each([
    ['sorry', 'So sorry.', ['sorry']],
    ['(sorry|apologies)', 'Our apologies.', ['apologies']],
    ['i am (so|very)? sorry', "I'm sorry. I am so sorry.", ["I'm sorry", 'I am so sorry']],
    ['{apologise} for', 'We apologised for it', ['apologised for']],
    ['^sorry', 'Not sorry. Sorry!', ['Sorry']],
    ['please$', 'Please wait, please', ['please']],
    ['anything else [i can] help', 'Is there anything else I can help with?', ['I can']],
    ['/^refund/', 'Refunding refunds', ['Refunding', 'refunds']],
    ['(thanks && @hasExclamation)', 'Thanks! and thanks', ['Thanks']],
    [
      '(hi|(thanks && @hasComma)|bye) you',
      'Thanks, you. Thanks you. Hi you.',
      ['Thanks, you', 'Hi you'],
    ],
    ['have a .{1,2} day', 'Have a very nice day', ['Have a very nice day']],
    ['not !sure', 'not sure, not good', ['not good']],
    ['cannot wait', "I can't wait", ["can't wait"]],
    ['(be (sure|aware)|wait)', 'Please be aware', ['be aware']],
    ['#Emoji', 'oh 😡', ['😡']],
  ])('%s in %j finds %j', (pattern, text, expected) => {
    expect(find(pattern, text)).toEqual(expected);
  });

  it('goes back on an optional word and on a wildcard before a choice', () => {
    expect(find('(our)? our .{0,2} (will|is going to) call', 'Our experts will call')).toEqual([
      'Our experts will call',
    ]);
  });

  it('meets the forms of a Russian word by its stem, and ё as е', () => {
    expect(find('{заявка}', 'Ваших заявок нет, заявку приняли', 'ru')).toContain('заявку');
    expect(find('еще', 'Ещё раз', 'ru')).toEqual(['Ещё']);
  });
});

describe('the gate of patterns', () => {
  it.each([
    ['', /empty/],
    ['.', /anything/],
    ['* * * * sorry', /wildcards/],
    ['/(a+)+$/', /repetition/],
    ['#Verb', /not a tag/],
    ['@isNice', /not known/],
    ['~sorry~', /fuzzy/],
    ['(sorry', /pair up/],
    ['(a|b .{0,3})', /wildcard/],
    ['x '.repeat(30), /at most 24 words/],
    ['(' + 'word|'.repeat(700) + 'a)', /at most 3000/],
  ])('refuses %j', (pattern, reason) => {
    expect(() => parsePattern(pattern, 'en')).toThrow(PatternError);
    expect(() => parsePattern(pattern, 'en')).toThrow(reason);
  });
});

describe('a word list', () => {
  const lists = new WordLists({
    verb: ['send', '/^chec(k|ks)$/', 'ещё'],
    who: ['we', 'i'],
  });
  const findListed = (pattern: string, text: string, lang: Lang = 'en'): string[] => {
    const net = new Net<string>(lists);
    net.add(parsePattern(pattern, lang), pattern);
    return readDocument(text).sentences.flatMap(({ terms }) =>
      net.run(terms).map(({ from, to }) => text.slice(terms[from]!.start, terms[to - 1]!.end)),
    );
  };

  it.each([
    ['$who will $verb', 'We will send it. She will send it.', ['We will send']],
    [
      'will ($verb|/^ship/)',
      'It will check, it will shipped, it will do',
      ['will check', 'will shipped'],
    ],
    ['will !$verb', 'will send, will go', ['will go']],
    ['will !($verb|be)', 'will be, will send, will go', ['will go']],
    ['$nobody', 'we send', []],
  ])('%s in "%s"', (pattern, text, expected) => {
    expect(findListed(pattern, text)).toEqual(expected);
  });

  it('is read in the spelling of the text', () => {
    expect(findListed('$verb раз', 'Ещё раз', 'ru')).toEqual(['Ещё раз']);
  });
});

describe('a wildcard at the end', () => {
  const ends = (reaching: boolean, text: string): string[] => {
    const net = new Net<string>();
    net.add(parsePattern('if you .{0,4}', 'en'), '', reaching);
    return readDocument(text).sentences.flatMap(({ terms }) =>
      net.run(terms).map(({ from, to }) => text.slice(terms[from]!.start, terms[to - 1]!.end)),
    );
  };

  it('takes nothing in a signal', () => {
    expect(ends(false, 'If you did not get it, write.')).toEqual(['If you']);
  });

  it('takes the rest of its clause in an exception', () => {
    expect(ends(true, 'If you did not, write to us.')).toEqual(['If you did not']);
    expect(ends(true, 'If you did not get it by noon write.')).toEqual(['If you did not get it']);
  });
});
