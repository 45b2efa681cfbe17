/** Agents who say who they are, and sentences that only look like it. */
import { describe, expect, it } from 'vitest';
import { introductionIn } from '../../../../lib/engine/signals/introduction.ts';

function told(text: string): string | null {
  const span = introductionIn(text);
  return span && text.slice(span.start, span.end);
}

describe('a self-introduction', () => {
  it.each([
    ['Anna here.', 'Anna'],
    ['Hi Jan here.', 'Jan'],
    ['My name is Ines Vaz and I own your case.', 'Ines Vaz'],
    ['Hello, this is Tom from billing.', 'Tom'],
    ["It's Nadia from the store.", 'Nadia'],
    ["I'm Priya, the shift lead.", 'Priya'],
    ["You're chatting with Bruno.", 'Bruno'],
    ['Your contact is Gus, 020 7946 0001.', 'Gus'],
    ['Меня зовут Анна-Мария, я помогу.', 'Анна-Мария'],
    ['Добрый вечер, это Лейла с ресепшен.', 'Лейла'],
    ['Это Полина из клиники.', 'Полина'],
    ['Здравствуйте, вам пишет Надя из магазина.', 'Надя'],
    ['Яна на связи.', 'Яна'],
    ['На связи Вера, ночная смена.', 'Вера'],
    ['Здравствуйте, я Прия, старшая смены.', 'Прия'],
  ])('%j', (text, name) => {
    expect(told(text)).toBe(name);
  });

  it.each([
    'This is Customer Care.',
    'This is Harbour Support.',
    "It's Monday.",
    "It's Ben's order.",
    "I'm Sorry.",
    'Это Ваш заказ.',
    'Я Вам напишу.',
    'С вами служба поддержки.',
  ])('is not in %j', (text) => {
    expect(told(text)).toBeNull();
  });
});
