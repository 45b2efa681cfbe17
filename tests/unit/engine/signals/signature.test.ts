/** A person's name under a draft, and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { signatureIn, speakersIn } from '../../../../lib/engine/signals/signature.ts';
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

describe('a person the draft names', () => {
  const named = (text: string, person: string, greeting?: string): number => {
    const span = (words: string) => {
      const start = text.indexOf(words);
      return {
        name: words === person ? 'person' : 'greeting',
        start,
        end: start + words.length,
        sentence: 0,
      };
    };
    const byName = new Map([
      ['person', [span(person)]],
      ['greeting', greeting === undefined ? [] : [span(greeting)]],
    ]);
    return speakersIn(readDocument(text), byName).filter(({ name }) => name === 'person.named')
      .length;
  };

  it('is somebody else than the one it is written to', () => {
    expect(named('Our engineer Tom comes at 9.', 'engineer Tom')).toBe(1);
    expect(named('Our lead, Dr Kaur, will ring.', 'Dr Kaur')).toBe(1);
    expect(named('Dear Mr Pell, it was logged.', 'Mr Pell', 'Dear')).toBe(0);
    expect(named('It was logged, Mr Pell.', 'Mr Pell')).toBe(0);
  });

  it('is no department and no way through menus', () => {
    expect(named('It was sent to Customer Care.', 'sent to Customer Care')).toBe(0);
    expect(named('Press Create label > Download.', 'Create label > Download')).toBe(0);
  });
});
