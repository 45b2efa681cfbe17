/** How long the customer's trouble went on is no time promised to them. */
import { describe, expect, it } from 'vitest';
import { coach } from '../../../rules/core-pack.ts';

const rules = (draft: string): string[] =>
  coach('Сколько можно собирать мою кухню? Два месяца живём на коробках!', draft).hints.map(
    ({ rule }) => rule,
  );

describe('a stretch of time in an apology', () => {
  it('leaves a promise without a time', () => {
    expect(rules('Два месяца на коробках, извините. Сборщика направим. Лев')).toContain(
      'missing-eta',
    );
    expect(rules('Два акта за месяц — понимаю вас. Сборщик придёт и проверит. Лев')).toContain(
      'missing-eta',
    );
  });

  it('is one from now when it says so', () => {
    expect(rules('Извините за коробки. Сборщик придёт через час. Лев')).not.toContain(
      'missing-eta',
    );
  });
});
