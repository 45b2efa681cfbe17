import { describe, expect, it } from 'vitest';
import { account, type Entry, type Moment } from '../../../lib/page/account.ts';
import { keyedHint } from './hint.ts';

const MOMENT: Moment = { lang: 'en', tone: 'angry', versions: { core: '1.2.0' } };
const soon = keyedHint({ rule: 'vague-eta', key: 'a' });
const bye = keyedHint({ rule: 'cheerful-signoff', key: 'b' });

function books() {
  const entries: Entry[] = [];
  const of = account((more) => entries.push(...more));
  return { of, said: () => entries.map(({ rule, action }) => `${rule} ${action}`), entries };
}

describe('account', () => {
  it('counts a hint as shown once, however often it is drawn', () => {
    const { of, said, entries } = books();
    of.shown([soon], MOMENT);
    of.shown([soon, bye], MOMENT);
    expect(said()).toEqual(['vague-eta shown', 'cheerful-signoff shown']);
    expect(entries[0]).toEqual({
      rule: 'vague-eta',
      packVersion: '1.2.0',
      lang: 'en',
      tone: 'angry',
      action: 'shown',
    });
  });

  it('tells what was fixed by hand from what went out', () => {
    const { of, said } = books();
    of.shown([soon, bye], MOMENT);
    of.sent([bye], MOMENT);
    expect(said().slice(2)).toEqual([
      'vague-eta fixed-by-hand',
      'cheerful-signoff sent-with',
      'reply sent-with',
    ]);
  });

  it('closes a hint once', () => {
    const { of, said } = books();
    of.shown([soon], MOMENT);
    of.closed('a', 'fix-applied');
    of.closed('a', 'dismissed');
    of.sent([], MOMENT);
    expect(said()).toEqual(['vague-eta shown', 'vague-eta fix-applied', 'reply sent-with']);
  });

  it('counts nothing for a draft that was thrown away', () => {
    const { of, said } = books();
    of.shown([soon], MOMENT);
    of.forget();
    of.sent([], MOMENT);
    expect(said()).toEqual(['vague-eta shown', 'reply sent-with']);
  });

  it('has no place for text', () => {
    const { of, entries } = books();
    of.shown([keyedHint({ rule: 'vague-eta', words: 'soon', key: 'a' })], MOMENT);
    of.sent([], MOMENT);
    for (const entry of entries) {
      expect(Object.keys(entry).sort()).toEqual(['action', 'lang', 'packVersion', 'rule', 'tone']);
    }
  });
});
