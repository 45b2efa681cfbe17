/** What is left of a draft when a fix of the project's own rules is taken. */
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../lib/engine/types.ts';
import { coachByRules } from '../../rules/core-pack.ts';

const ANGRY = 'This is ridiculous!!! Photos of the crack are attached, I want my money back.';
const ANGRY_RU = 'Это безобразие!!! Верните деньги, выписку из банка приложил.';

function after(customer: string, draft: string, rule: string, kind: Fix['kind']): string {
  const hint = coachByRules(customer, draft).hints.find((one) => one.rule === rule);
  const fix = hint?.fixes.find((one) => one.kind === kind);
  if (fix === undefined) throw new Error(`${rule} offers no such fix`);
  return draft.slice(0, fix.start) + fix.text + draft.slice(fix.end);
}

describe('a sentence taken out', () => {
  it('takes its full stop along', () => {
    const draft = 'Hi Dana. Please calm down. I am looking into it.';
    expect(after(ANGRY, draft, 'calm-down', 'remove')).toBe('Hi Dana. I am looking into it.');
  });

  it('does so in Russian too', () => {
    const draft = 'Проверяю. Пришлите, пожалуйста, выписку из банка. Спасибо.';
    expect(after(ANGRY_RU, draft, 're-asks-provided', 'remove')).toBe('Проверяю. Спасибо.');
  });
});

describe('words replaced', () => {
  it('by a whole sentence end with one stop', () => {
    const draft = 'Hi Dana. Please calm down. I am looking into it.';
    expect(after(ANGRY, draft, 'calm-down', 'replace')).not.toMatch(/\.\./);
  });

  it('by words keep the stop behind them', () => {
    const draft = 'Hi Dana. The money will be back as soon as possible.';
    expect(after(ANGRY, draft, 'vague-eta', 'replace')).toMatch(/back by \[time\]\.$/);
  });
});

describe('a clause', () => {
  it.each([
    [
      'boilerplate-empathy',
      'Hello Omar, we apologise for any inconvenience caused. I will write by 6 pm.',
      /^Hello Omar, I'm sorry that \[what went wrong for them\]\. I will/,
    ],
    [
      'boilerplate-empathy',
      'Hello. We apologise for any inconvenience caused, and I will write by 6 pm.',
      /^Hello\. I'm sorry that \[what went wrong for them\], and I will/,
    ],
    [
      'refused-eta',
      'Hello Dana, we cannot give a timeframe.',
      /^Hello Dana, I can't name the finish yet because \[reason\]; I'll write/,
    ],
    [
      'handoff-without-owner',
      'I have passed this to our specialists, and the crack is noted.',
      /^I've passed this to \[name\], and I'll write to you by \[time\], and the crack/,
    ],
    ['internal-excuse', 'Sorry, we are short-staffed.', /^Sorry, \[what is being done for them\]/],
  ])('is replaced whole by %s: %s', (rule, draft, expected) => {
    expect(after(ANGRY, draft, rule, 'replace')).toMatch(expected);
  });

  it('taken out of the middle or the end leaves no comma of its own', () => {
    const middle = 'Hello Dana, please calm down, I am looking into it.';
    expect(after(ANGRY, middle, 'calm-down', 'remove')).toBe('Hello Dana, I am looking into it.');
    const end = 'I am looking into it, please calm down.';
    expect(after(ANGRY, end, 'calm-down', 'remove')).toBe('I am looking into it.');
  });

  it.each([
    ['I will write by noon, have a great day!', 'I will write by noon!'],
    ['I will write by noon. Have a great day, Dana!', 'I will write by noon.'],
    ['Напишу до 18:00, хорошего дня!', 'Напишу до 18:00!'],
  ])('of a wish leaves the rest of its sentence: %s', (draft, expected) => {
    expect(after(ANGRY, draft, 'cheerful-signoff', 'remove')).toBe(expected);
  });

  it('gives its capital to the word behind it', () => {
    const draft = 'Из-за высокой загрузки деньги вернутся до пятницы.';
    expect(after(ANGRY_RU, draft, 'internal-excuse', 'remove')).toBe('Деньги вернутся до пятницы.');
  });

  it('takes a capital only where it opens a sentence', () => {
    expect(after('Где возврат?', 'Возврат скоро.', 'vague-eta', 'replace')).toBe(
      'Возврат до [время].',
    );
    expect(after('Где возврат?', 'Скоро придёт.', 'vague-eta', 'replace')).toBe(
      'До [время] придёт.',
    );
  });
});
