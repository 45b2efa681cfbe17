/** What a draft leaves of the customer's questions, and where the hint points. */
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../../lib/engine/types.ts';
import { coachByRules } from '../../../rules/core-pack.ts';

/** The words of the question the draft leaves open; null when it touches every one. */
function left(customer: string | Turn[], draft: string): string | null {
  const hint = coachByRules(customer, draft).hints.find(
    ({ rule }) => rule === 'unanswered-question',
  );
  if (!hint?.cause) return null;
  const turns = typeof customer === 'string' ? [{ text: customer }] : customer;
  return turns[hint.cause.turn]!.text.slice(hint.cause.start, hint.cause.end);
}

describe('a question', () => {
  const two = 'Is breakfast included? And do you take dogs?';

  it('is left open by an answer to the other one', () => {
    expect(left(two, 'Yes, breakfast is included and runs from 7 to 10.')).toBe(
      'And do you take dogs',
    );
  });

  it('is not met by a clause about something else', () => {
    expect(
      left(two, 'Yes, breakfast is included. The rooms are ready from 3, and Wi-Fi is free.'),
    ).toBe('And do you take dogs');
    expect(left(two, 'Yes, breakfast is included, and they stay for free.')).toBeNull();
  });

  it('is met by its words, by a yes of its own, and by an answer in other words', () => {
    expect(left(two, 'Yes, breakfast is included, and dogs stay for £5.')).toBeNull();
    expect(left('Can I pay by card?', 'We take Visa and Mastercard.')).toBeNull();
    expect(left('Does the lamp come with a bulb?', 'It does, a warm white one.')).toBeNull();
  });

  it('is not met by courtesies, waiting and pointing to a website', () => {
    const question = 'Does the lamp come with a bulb?';
    expect(left(question, 'Thank you for writing to us! Have a great day.')).not.toBeNull();
    expect(left(question, 'Your request has been received and registered.')).not.toBeNull();
    expect(left(question, 'All the information is on our website.')).not.toBeNull();
    expect(left('Есть ли в доме лифт?', 'Ожидайте, пожалуйста.')).not.toBeNull();
  });

  it('is met by asking for what is needed and by a promise to find out', () => {
    expect(left('Can I move to Friday?', 'Could you tell me your booking number?')).toBeNull();
    expect(left('Is it in stock?', "I'll check with the shop and write by 5 pm.")).toBeNull();
    expect(left('Есть в наличии?', 'Уточню в магазине и напишу до 17:00.')).toBeNull();
  });

  it('behind a question with a small word before it is one of its own', () => {
    const both = 'Во сколько открывается касса и можно ли оплатить картой?';
    expect(left(both, 'Касса работает с 9:00 до 20:00.')).toBe('и можно ли оплатить картой');
    expect(left(both, 'Касса работает с 9:00, карты принимаем.')).toBeNull();
  });

  it('opens at a verb with «ли», and one word of its own is the shortest yes', () => {
    const both = 'Делаете ли вы ламинацию и нужна ли предоплата?';
    expect(left(both, 'Делаем, занимает около часа.')).toBe('и нужна ли предоплата');
    expect(left(both, 'Делаем, предоплата не нужна.')).toBeNull();
    expect(left('Где вы и открыты ли в субботу?', 'Ленина, 5, в субботу открыты.')).toBeNull();
  });

  it('of a price is not met by how long it takes', () => {
    const both = 'Есть ли доставка в Омск и сколько она стоит?';
    expect(left(both, 'Да, в Омск доставляем, обычно за 6 дней.')).toBe('и сколько она стоит');
    expect(left(both, 'Да, в Омск доставляем за 390 рублей.')).toBeNull();
  });

  it('of time belongs to the time rules', () => {
    expect(left('When will it arrive?', 'Thank you for your patience.')).toBeNull();
  });

  it('that an agent has answered is closed', () => {
    const turns: Turn[] = [
      { role: 'customer', text: 'Does it come in blue?' },
      { role: 'agent', text: 'It does.' },
      { role: 'customer', text: 'Great, thank you.' },
    ];
    expect(left(turns, 'You are welcome!')).toBeNull();
  });

  it('is pointed at in the turn it was asked in', () => {
    const turns: Turn[] = [
      { role: 'customer', text: 'Hello.' },
      { role: 'agent', text: 'Hello!' },
      { role: 'customer', text: 'Thanks. Is the pool heated?' },
    ];
    expect(left(turns, 'Thank you for your interest!')).toBe('Is the pool heated');
  });
});
