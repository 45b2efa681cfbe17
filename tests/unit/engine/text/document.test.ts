import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../lib/engine/text/document.ts';

const sentences = (text: string): string[] => readDocument(text).sentences.map((one) => one.text);
const normals = (text: string): string[] =>
  readDocument(text).sentences.flatMap((one) => one.terms.map((term) => term.normal));

describe('sentences', () => {
  it.each([
    ['I see. We will call.', ['I see.', 'We will call.']],
    ['The fee is 5.50 until 15.30 today.', ['The fee is 5.50 until 15.30 today.']],
    ['Dear Mr. Pell, thank you.', ['Dear Mr. Pell,', 'thank you.']],
    ['We met Mr. Pell, thank you.', ['We met Mr. Pell, thank you.']],
    ['Дом на ул. Лесная 14. Света нет!', ['Дом на ул. Лесная 14.', 'Света нет!']],
    ['Спасибо 😊 Хорошего дня', ['Спасибо 😊', 'Хорошего дня']],
    ['Иванова М. П. просит акт.', ['Иванова М. П. просит акт.']],
    ['really?! yes', ['really?!', 'yes']],
    ['', []],
  ])('cuts %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('takes a list mark off and remembers it', () => {
    const doc = readDocument('Please send:\n1. the log\n- a photo');
    expect(doc.sentences.map(({ text, listed }) => [text, listed])).toEqual([
      ['Please send:', false],
      ['the log', true],
      ['a photo', true],
    ]);
  });

  it.each([
    ['quoted history', '> we are very sorry\nThanks!'],
    ['a forwarded header', 'Thanks!\nOn Mon, 3 Mar 2026 Ann wrote:\nwe are very sorry'],
    ['code', '```\nwe are very sorry\n```\nThanks!'],
    ['what is below the signature mark', 'Thanks!\n-- \nwe are very sorry'],
    ['a Russian header', 'Thanks!\n3 марта Анна написала:\nwe are very sorry'],
  ])('leaves out %s', (_, text) => {
    expect(sentences(text)).toEqual(['Thanks!']);
  });
});

describe('terms', () => {
  it('keep their exact place', () => {
    const text = '  «Ёлка», don’t e-mail a@b.co 5512-88 👩‍👩‍👧 :)';
    for (const { terms } of readDocument(text).sentences) {
      for (const term of terms) expect(text.slice(term.start, term.end)).toBe(term.raw);
    }
  });

  it.each([
    ["I'm sorry, we can’t", ['i', 'am', 'sorry', 'we', 'can', 'not']],
    ['dont wont cannot', ['do', 'not', 'will', 'not', 'can', 'not']],
    ["it's Ann's", ['it', 'is', "ann's"]],
    ['follow-up', ['follow', 'up']],
    ['по-прежнему ещё', ['по-прежнему', 'еще']],
    ['AB-4410 3312-К 15:30', ['ab-4410', '3312-к', '15:30']],
  ])('%j become %j', (text, expected) => {
    expect(normals(text)).toEqual(expected);
  });

  it('know what is quoted', () => {
    const [sentence] = readDocument('Мне сказали «скоро всё будет» вчера').sentences;
    expect(sentence!.terms.filter((term) => term.quoted).map((term) => term.normal)).toEqual([
      'скоро',
      'все',
      'будет',
    ]);
  });
});

describe('language', () => {
  it.each([
    ['Where is my order?', 'en'],
    ['Где мой заказ?', 'ru'],
    ['Не работает Firefox на MacBook', 'ru'],
    ['Добрий день, де моє замовлення і коли приїде кур’єр?', 'other'],
    ['Guten Tag, wo ist meine Bestellung und wann kommt sie an?', 'other'],
    ['Bonjour, je voudrais savoir où est ma commande', 'other'],
    ['请问我的订单在哪里', 'other'],
    ['12345 !!!', null],
  ])('of %j is %s', (text, lang) => {
    expect(readDocument(text).lang).toBe(lang);
  });

  it('is decided sentence by sentence in a mixed message', () => {
    const doc = readDocument(
      'Добрый день! Please send the invoice to our office. Спасибо за помощь',
    );
    expect(doc.sentences.map((one) => one.lang)).toEqual(['ru', 'en', 'ru']);
  });
});
