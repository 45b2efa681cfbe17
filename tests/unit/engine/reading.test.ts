import { describe, expect, it } from 'vitest';
import type { Flag, Tone, Turn } from '../../../lib/engine/types.ts';
import { coachByRules } from '../../rules/core-pack.ts';

const read = (customer: string | Turn[]) => coachByRules(customer, '').reading;

describe('the tone', () => {
  it.each<[string, Tone]>([
    ['What time do you close on Sundays?', 'calm'],
    ['Подскажите, где скачать счёт?', 'calm'],
    ['Thank you so much, it works now!', 'grateful'],
    ['Спасибо огромное, всё получилось 😊', 'grateful'],
    ['I am worried, is my money safe?', 'worried'],
    ['Вылет завтра, паспорта нет, боюсь не успеть. Помогите!', 'worried'],
    ['Third time I ask, still no reply. Really disappointed.', 'frustrated'],
    ['Уже вторую неделю жду, никто не отвечает.', 'frustrated'],
    ['THIS IS A DISGRACE! Give me my money back NOW!!!', 'angry'],
    ['Вы издеваетесь?! Верните деньги, мошенники! 😡', 'angry'],
    ['I am not happy with this at all.', 'frustrated'],
    ['Не рада я вашему сервису.', 'frustrated'],
    ['I am not angry, just curious how it works.', 'calm'],
    ['Браво, опять потеряли мою посылку. Третий раз.', 'frustrated'],
  ])('of %j is %s', (text, tone) => {
    expect(read(text).tone).toBe(tone);
  });

  it.each<[string, Tone]>([
    ['The tent came with three red poles. Three red poles!', 'frustrated'],
    ['The soup was cold. COLD.', 'frustrated'],
    ['Ужин привезли холодным. ХОЛОДНЫМ.', 'frustrated'],
    ['The nurse forgot my father in the hall ALL EVENING', 'frustrated'],
    ['Your driver lost my suitcase!!!', 'angry'],
    ['Третий раз путаете мой адрес!!!', 'angry'],
    ['My son drank a bit of your cleaner!! is it toxic', 'worried'],
    ['You were great!! See you next summer!!', 'grateful'],
    ['The order is 771. 771.', 'calm'],
  ])('hears how it is said in %j: %s', (text, tone) => {
    expect(read(text).tone).toBe(tone);
  });

  it.each<[string, Tone]>([
    ['Your update wiped my playlists. Lovely.', 'frustrated'],
    ['You swapped the broken lamp in a day. Lovely.', 'calm'],
    ['thanks, the spare key fits', 'grateful'],
    ['Thanks, could you send the second page too?', 'calm'],
    ['Спасибо, лампа на месте', 'grateful'],
    ['Спасибо, когда пришлёте вторую страницу?', 'calm'],
    ['Курьер разбил зеркало и ушёл, осколки на полу. Спасибо большое', 'frustrated'],
  ])('tells praise and thanks that are meant in %j: %s', (text, tone) => {
    expect(read(text).tone).toBe(tone);
  });

  it.each<[string, Tone]>([
    ['The app does not open since the update, version 8.1', 'calm'],
    ['Жду посылку неделю, что с ней?', 'calm'],
    ['Нет связи третий день, и никто не перезвонил', 'frustrated'],
    ['The fitter was due Monday, then Thursday, and now it is Saturday.', 'frustrated'],
    ['can i take these antibiotics with milk?', 'worried'],
    ['What do I do with the old box?', 'calm'],
  ])('weighs bare facts in %j: %s', (text, tone) => {
    expect(read(text).tone).toBe(tone);
  });

  it('hears a word of an earlier message said again in capitals', () => {
    const turns: Turn[] = [
      { role: 'customer', text: 'It is about the kettle, not the toaster.' },
      { role: 'agent', text: 'The toaster has a reset key on its side.' },
      { role: 'customer', text: 'KETTLE. I wrote kettle.' },
    ];
    const reading = read(turns);
    expect(reading.tone).toBe('frustrated');
    expect(reading.flags).toContain('corrects-agent');
  });

  it('is that of the last message first', () => {
    const turns: Turn[] = [
      { role: 'customer', text: 'This is outrageous!!! Where is my order, you lost it AGAIN!' },
      { role: 'agent', text: 'I found it, it is at your door.' },
      { role: 'customer', text: 'Oh, I see it. Thank you so much, sorry for shouting.' },
    ];
    const reading = read(turns);
    expect(reading.tone).toBe('grateful');
    expect(reading.trend).toBe('falling');
    expect(reading.flags).toEqual(expect.arrayContaining(['thanks', 'apologises']));
  });

  it('is never taken from the agent or from a quotation', () => {
    expect(
      read([
        { role: 'agent', text: 'This is outrageous, you idiots!' },
        { role: 'customer', text: 'Hello, my order is 5512.' },
      ]).tone,
    ).toBe('calm');
    expect(read('> you are a disgrace\nHello, where is the form?').tone).toBe('calm');
  });

  it('rises when the messages get worse', () => {
    const turns: Turn[] = [
      { role: 'customer', text: 'Hello, where is my order?' },
      { role: 'customer', text: 'Two weeks and nobody answers. This is ridiculous!!!' },
    ];
    expect(read(turns).trend).toBe('rising');
  });

  it('comes with the words it was read from', () => {
    const text = 'Third time I write. Nobody answers 😡';
    const words = read(text).evidence.map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(expect.arrayContaining(['😡']));
    expect(words.length).toBeGreaterThan(1);
  });
});

describe('flags', () => {
  it.each<[string, Flag]>([
    ['When will it be fixed?', 'asks-when'],
    ['Когда почините?', 'asks-when'],
    ["I'll see you in court.", 'threat-legal'],
    ['Подам в суд и напишу в прокуратуру.', 'threat-legal'],
    ["I'm posting every picture on Twitter.", 'threat-public'],
    ['Напишу отзыв везде, где можно.', 'threat-public'],
    ['We are switching to your competitor.', 'threat-churn'],
    ['Ухожу от вас к другому оператору.', 'threat-churn'],
    ['You useless idiots.', 'abusive'],
    ['Идиоты, верните деньги.', 'abusive'],
    ['I have been waiting for two weeks.', 'waiting'],
    ['Жду третью неделю.', 'waiting'],
    ['I want to speak to a real person.', 'asks-human'],
    ['Соедините с оператором.', 'asks-human'],
    ['This is the third time I am writing.', 'repeat-contact'],
    ['Пишу третий раз.', 'repeat-contact'],
    ["That's not a screenshot, those are the logs you asked for.", 'corrects-agent'],
    ['Это не скриншот, это логи, вы сами просили.', 'corrects-agent'],
  ])('of %j hold %s', (text, flag) => {
    expect(read(text).flags).toContain(flag);
  });
});

describe('what was given', () => {
  it.each([
    ['Order 5512-88 came broken.', 'order-number'],
    ['Заказ 3312-К без крышки.', 'order-number'],
    ['Write to ann@mail.example please', 'email'],
    ['Call me on 07700 900244.', 'phone'],
    ['Мой номер +7 912 345-67-89', 'phone'],
    ['Here are the logs you wanted.', 'logs'],
    ['Логи приложил.', 'logs'],
    ['See the photos. [leg1.jpg]', 'photo'],
    ['It was £46 a month.', 'amount'],
  ])('in %j is %s', (text, what) => {
    expect(read(text).provided.map((given) => given.what)).toContain(what);
  });

  it('is not what the customer says is missing', () => {
    expect(read('I have not sent the logs yet.').provided).toEqual([]);
  });

  it('counts a thing read in two ways once, by its widest words', () => {
    const text = 'It is about Order #44812, charged on 3 March.';
    const numbers = read(text).provided.filter(({ what }) => what === 'order-number');
    expect(numbers.map(({ start, end }) => text.slice(start, end))).toEqual(['Order #44812']);
  });
});

it('keeps the questions no agent has answered', () => {
  const reading = read([
    { role: 'customer', text: 'Do you ship to Malta?' },
    { role: 'agent', text: 'We do.' },
    { role: 'customer', text: 'How long does it take?' },
  ]);
  expect(reading.questions).toEqual([{ turn: 2, start: 0, end: 22 }]);
});
