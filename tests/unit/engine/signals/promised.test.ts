/** The times an agent gives a customer, and when they fall due. */
import { describe, expect, it } from 'vitest';
import type { Due } from '../../../../lib/engine/types.ts';
import { engine } from '../../../rules/core-pack.ts';

/** A Monday, by the clock of the machine. */
const NOW = new Date(2026, 10, 23, 10, 20).getTime();

function said(due: Due): string {
  if (due.kind === 'day') return due.day;
  if (due.kind !== 'moment') return `${due.count} ${due.kind}`;
  const at = new Date(due.at);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(at.getDate())}. ${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

const promised = (draft: string): string[] =>
  engine
    .promised(
      { turns: [{ role: 'customer', text: 'Where is my parcel? Где посылка?' }], draft },
      NOW,
    )
    .map(said);

describe('a promised time falls due', () => {
  it.each([
    ["I'll write to you by 16:00 today.", '23. 16:00'],
    ["We'll answer within 72 hours.", '26. 10:20'],
    ["I'll call you on Friday.", '2026-11-27'],
    ['I will reply by Friday at 3pm.', '27. 15:00'],
    ["I'll be back to you tomorrow morning.", '24. 12:00'],
    ["You'll have it within 2 business days.", '2 working-days'],
    ['We will respond within 4 business hours.', '4 working-hours'],
    ['We will fix it by the end of the week.', '2026-11-27'],
    ["I'll write by end of day Tuesday.", '2026-11-24'],
    ["I'll get back to you by EOD.", '2026-11-23'],
    ["I'll ring you today at 4.", '23. 16:00'],
    ["I'll ring you at 9.", '24. 09:00'],
    ["I'll let you know between 2 and 4 pm.", '23. 16:00'],
    ["We'll reply by the 28th.", '2026-11-28'],
    ["I'll write next week.", '2026-12-04'],
    ["I'll write on the next business day.", '1 working-days'],
    ["I'll get back to you. By noon at the latest.", '23. 12:00'],
    ['Напишу вам сегодня до 16:00.', '23. 16:00'],
    ['Ответим в течение 72 часов.', '26. 10:20'],
    ['Вернусь к вам до пятницы, до 15:00.', '27. 15:00'],
    ['Ответим не позднее 18:00 27 ноября.', '27. 18:00'],
    ['Деньги вернём в течение трёх рабочих дней.', '3 working-days'],
    ['Решим за 4 рабочих часа.', '4 working-hours'],
    ['Починим до конца недели.', '2026-11-27'],
    ['Сделаю до конца дня.', '2026-11-23'],
    ['Ответим в течение суток.', '24. 10:20'],
    ['Отправлю завтра до 12:00.', '24. 12:00'],
    ['Напишу завтра к 12.', '24. 12:00'],
    ['Привезём завтра к обеду.', '24. 13:00'],
    ['Перезвоню до вечера.', '23. 18:00'],
    ['Позвоню в пять часов вечера.', '23. 17:00'],
    ['Отвечу к пятнице.', '2026-11-27'],
    ['Ответим до 28.11.', '2026-11-28'],
    ['Мастер придёт сегодня с 16 до 18.', '23. 18:00'],
    ['В полночь перезапущу сервер.', '24. 00:00'],
  ])('%j: %s', (draft, due) => {
    expect(promised(draft)).toEqual([due]);
  });

  it('each of several, in the order of the text', () => {
    expect(promised("I'll check it by 16:00 and write to you by Friday.")).toEqual([
      '23. 16:00',
      '2026-11-27',
    ]);
  });
});

describe('no promise is', () => {
  it.each([
    'Please send me the logs by Friday.',
    "Please send me the logs and I'll answer within two hours.",
    'We are open from 9 to 18.',
    'Мы работаем с 9 до 18.',
    'Пришлите, пожалуйста, логи до пятницы.',
    'Can I do anything else for you today?',
    'Thank you for your patience.',
    '',
  ])('%j', (draft) => {
    expect(promised(draft)).toEqual([]);
  });
});
