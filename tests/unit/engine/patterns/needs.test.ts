/** A pack that was built says the same as one read from its files, and starts without parsing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../lib/engine/engine.ts';
import type { Pack } from '../../../../lib/engine/pack.ts';
import { withNeeds } from '../../../../lib/engine/patterns/lexicon.ts';
import { needsOf, readNeeds, writtenNeeds } from '../../../../lib/engine/patterns/needs.ts';
import { parsePattern } from '../../../../lib/engine/patterns/parse.ts';
import { WordLists } from '../../../../lib/engine/patterns/word-lists.ts';
import type { Conversation } from '../../../../lib/engine/types.ts';
import { core, NOON } from '../../../rules/core-pack.ts';

const lists = new WordLists({ stop: ['the'] });

describe('what a pattern needs', () => {
  it('is its words, the rarest group first, without what may be left out', () => {
    expect(needsOf(parsePattern('the? (red|blue) the lamp', 'en'), lists)).toEqual([
      ['lamp'],
      ['red', 'blue'],
      ['the'],
    ]);
  });

  it('is the same after it was written down', () => {
    for (const source of ['the? (red|blue) lamp', 'a? . b', '/^uncertain/ thing', '#Url']) {
      const needs = needsOf(parsePattern(source, 'en'), lists);
      expect(readNeeds(writtenNeeds(needs))).toEqual(needs);
    }
    expect(readNeeds(writtenNeeds([]))).toEqual([]);
  });
});

describe('a pack that was built', () => {
  const plain = createEngine([core]);
  const built = JSON.parse(JSON.stringify(withNeeds(core))) as Pack;
  const quick = createEngine([built]);

  it.each(['en', 'ru'])('says the same as its files (%s)', (lang) => {
    const lines = readFileSync(`tests/corpora/${lang}.jsonl`, 'utf8').split('\n').filter(Boolean);
    for (const line of lines.slice(0, 10)) {
      const conversation = JSON.parse(line) as Conversation;
      const options = { now: NOON, settled: true };
      expect(quick.analyse(conversation, options)).toEqual(plain.analyse(conversation, options));
    }
  });

  it('parses nothing before it is needed', () => {
    const broken = structuredClone(built);
    for (const signal of broken.signals) signal.find = signal.find.map(() => ')broken(');
    expect(() => createEngine([broken])).not.toThrow();
  });
});
