import { describe, expect, it } from 'vitest';
import { account, type Entry, type Moment } from '../../../lib/page/account.ts';
import { keyedHint } from './hint.ts';

const MOMENT: Moment = { lang: 'en', tone: 'angry', intensity: 80, versions: { core: '1.2.0' } };
const soon = keyedHint({ rule: 'vague-eta', key: 'a' });
const bye = keyedHint({ rule: 'cheerful-signoff', key: 'b' });

function books() {
  const entries: Entry[] = [];
  const clock = { now: 1000, ticks: 0 };
  const of = account(
    (more) => entries.push(...more),
    () => clock.now,
    () => clock.ticks,
  );
  return { of, clock, said: () => entries.map(({ rule, action }) => `${rule} ${action}`), entries };
}

const NOTED = {
  action: 0,
  at: 0,
  intensity: 0,
  lang: 0,
  packVersion: 0,
  rule: 0,
  stood: 0,
  tone: 0,
};

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
      intensity: 80,
      action: 'shown',
      at: 1000,
      stood: null,
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

  it('counts a rule once in a reply, however often its words were rewritten', () => {
    const { of, said } = books();
    of.shown([soon], MOMENT);
    of.shown([], MOMENT);
    of.shown([keyedHint({ rule: 'vague-eta', key: 'c' })], MOMENT);
    of.sent([], MOMENT);
    expect(said()).toEqual(['vague-eta shown', 'vague-eta fixed-by-hand', 'reply sent-with']);
  });

  it('closes a rule once', () => {
    const { of, said } = books();
    of.shown([soon], MOMENT);
    of.closed('a', 'not-useful');
    of.closed('a', 'dismissed');
    of.sent([soon], MOMENT);
    expect(said()).toEqual(['vague-eta shown', 'vague-eta not-useful', 'reply sent-with']);
  });

  it('counts a fix when the reply goes out with it, not one taken back', () => {
    const { of, said } = books();
    of.shown([soon, bye], MOMENT);
    of.closed('a', 'fix-applied');
    of.closed('b', 'fix-applied');
    of.sent([bye], MOMENT);
    expect(said().slice(2)).toEqual([
      'vague-eta fix-applied',
      'cheerful-signoff sent-with',
      'reply sent-with',
    ]);
  });

  it('times a heeded hint until it was gone, by a clock nobody sets', () => {
    const { of, clock, entries } = books();
    of.shown([soon], MOMENT);
    clock.ticks = 12_000;
    of.shown([], MOMENT);
    clock.ticks = 90_000;
    of.sent([], MOMENT);
    expect(entries.map(({ stood }) => stood)).toEqual([null, 12_000, null]);
  });

  it('dates a whole reply by its beginning, over midnight and a clock set back', () => {
    const { of, clock, entries } = books();
    of.shown([soon], MOMENT);
    clock.now = -500;
    of.sent([], MOMENT);
    expect(entries.map(({ at }) => at)).toEqual([1000, 1000, 1000]);
    of.shown([bye], MOMENT);
    expect(entries.at(-1)?.at).toBe(-500);
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
      expect(Object.keys(entry).sort()).toEqual(Object.keys(NOTED));
    }
  });
});
