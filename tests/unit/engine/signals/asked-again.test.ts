/** What counts as asking again, and as a card written out in a reply. */
import { describe, expect, it } from 'vitest';
import { coach } from '../../../rules/core-pack.ts';

const rules = (customer: string, draft: string): string[] =>
  coach(customer, draft).hints.map(({ rule }) => rule);

describe('asking for what was given', () => {
  const customer = 'Прикрепила фото крышки';

  it('is asking for it once more', () => {
    expect(rules(customer, 'Здравствуйте! Пришлите фото крышки.')).toContain('re-asks-provided');
    expect(rules(customer, 'Здравствуйте! Пришлите ещё раз фото.')).toContain('re-asks-provided');
  });

  it('is not asking for another one', () => {
    expect(rules(customer, 'Здравствуйте! Пришлите ещё фото наклейки.')).not.toContain(
      're-asks-provided',
    );
  });
});

describe('sixteen digits', () => {
  it('named a card are one, whatever the last of them', () => {
    const draft = 'Возврат на карту 4276 5500 1122 3345 отправила.';
    expect(rules('Где возврат?', draft)).toContain('sensitive-data');
  });

  it('of nothing in particular are none', () => {
    const draft = 'Посылка 4276 5500 1122 3345 едет.';
    expect(rules('Где посылка?', draft)).not.toContain('sensitive-data');
  });
});
