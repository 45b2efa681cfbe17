/** A person's name under a draft, and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { signatureIn } from '../../../../lib/engine/signals/signature.ts';
import { readDocument } from '../../../../lib/engine/text/document.ts';

function signed(text: string): string | null {
  const span = signatureIn(readDocument(text));
  return span && text.slice(span.start, span.end);
}

describe('a personal signature', () => {
  it.each([
    ["I'll write by noon.\n\nRosa", 'Rosa'],
    ["I'll write by noon. Karl", 'Karl'],
    ["I'll write by noon. Best, Tom", 'Tom'],
    ["I'll write by noon. – Anna", 'Anna'],
    ["I'll write by noon.\n— Anna, support", 'Anna'],
    ["I'll write by noon.\nSam | Customer Care", 'Sam'],
    ["I'll write by noon.\nTom from billing", 'Tom'],
    ["I'll write by noon.\n--\nAnna", 'Anna'],
    [
      "I'll write by noon.\n\nHelen O'Shea\nComplaints lead, Norr\n+44 20 7946 0000",
      "Helen O'Shea",
    ],
    ["I'll write by noon.\nMr Okafor", 'Mr Okafor'],
    ['Напишу в 18:00. Олег, аварийная служба', 'Олег'],
    ['Напишу в 18:00. Старшая медсестра Ильмира', 'Ильмира'],
    ["I'll write by noon.\nDr Anna de Wit", 'Dr Anna de Wit'],
    ["I'll write by noon. ^Nadia", ' ^Nadia'],
    ['Money is back. ^ND', ' ^ND'],
    ["I'll write by noon.\nAnna\n\nOn Monday, Ben wrote:\nWhere is my money?", 'Anna'],
    ["I'll write by noon.\nAnna\n> Where is it?\n> Ben", 'Anna'],
    ['Напишу до 15:00. С уважением, Анна', 'Анна'],
    ['Напишу до 15:00.\nС уважением, Анна Петрова, специалист поддержки', 'Анна Петрова'],
    ['Напишу до 15:00.\nС уважением,\nЮ. Ферзева', 'Ю. Ферзева'],
    ['Напишу до 15:00. Карина', 'Карина'],
    ['Напишу до 15:00 😊 Карина', 'Карина'],
    ['Напишу до 15:00.\nЭльвира, ночная смена', 'Эльвира'],
    ['Напишу до 15:00.\nИгорь Петрович', 'Игорь Петрович'],
    ['Напишу до 15:00. Ваша Мия', 'Мия'],
  ])('stands under %j', (text, name) => {
    expect(signed(text)).toBe(name);
  });

  it.each([
    "We'll write.\n\nKind regards,\nSupport Team",
    "We'll write.\nYour Harbour Team",
    "We'll write.\nSincerely, Harbour Bank",
    "We'll write.\nThanks",
    "We'll write. Please wait.",
    'Thank you, Maria!',
    "We'll write.\nMaria, we have your parcel",
    "We'll write.\n[YOUR NAME]",
    "We'll write.\nXXX",
    'Hello Anna',
    'Please bring:\n- Passport\n- Ticket',
    'Send us the\nfollowing:\nPassport',
    'Напишем.\nС уважением, служба поддержки',
    'Напишем.\nАварийная служба, Тверь',
    'Напишем.\nС уважением,\nОтдел Заботы',
    'Напишем.\nКоманда «Маяка»',
    'Напишем. Ожидайте.',
    'Напишем.\nАнна, ваш заказ уже у курьера',
    'Спасибо, Анна!',
    '',
    '\n\n',
  ])('does not stand under %j', (text) => {
    expect(signed(text)).toBeNull();
  });

  it('is looked for at the end only, whatever the length', () => {
    expect(signed('Rosa\n' + 'We wait. '.repeat(20_000))).toBeNull();
  });
});
