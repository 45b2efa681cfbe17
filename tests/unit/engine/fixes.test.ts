/** What is left of a draft when a fix of the project's own rules is taken. */
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../lib/engine/types.ts';
import { coach } from '../../rules/core-pack.ts';

const ANGRY = 'This is ridiculous!!! Photos of the crack are attached, I want my money back.';
const ANGRY_RU = 'Это безобразие!!! Верните деньги, выписку из банка приложил.';

function after(customer: string, draft: string, rule: string, kind: Fix['kind']): string {
  const hint = coach(customer, draft).hints.find((one) => one.rule === rule);
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
