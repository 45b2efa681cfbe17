/** What the engine works out by itself, on the words of the project's own pack. */
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../lib/engine/patterns/lexicon.ts';
import { readDraft } from '../../../lib/engine/signals/draft.ts';
import { placeholders } from '../../../lib/engine/signals/placeholder.ts';
import { Scanner } from '../../../lib/engine/signals/scan.ts';
import { readDocument } from '../../../lib/engine/text/document.ts';
import { core, NOON } from '../../rules/core-pack.ts';

const lexicon = buildLexicon([core]);
const scanner = new Scanner(lexicon);

function found(name: string, draft: string): string[] {
  const { byName } = readDraft(readDocument(draft), scanner, lexicon, {
    provided: [],
    stems: new Set(),
    quantities: new Set(),
    now: NOON,
  });
  return (byName.get(name) ?? []).map(({ start, end }) => draft.slice(start, end));
}

describe('an exact time', () => {
  it.each([
    "I'll write by 15:30.",
    'It will be done within 2 business days.',
    'You will have it by end of day Tuesday.',
    'I will call you tomorrow at noon.',
    'Напишу до 18:00.',
    'Ответим в течение суток.',
    'Сделаю до конца дня.',
    'Привезём завтра к обеду.',
    'Мастер придёт сегодня с 16 до 18.',
    'Позвоню через полчаса.',
  ])('stands in %j', (draft) => {
    expect(found('eta.exact', draft)).not.toEqual([]);
  });

  it.each([
    'Uploads have been failing since 19:40.',
    'I checked it yesterday.',
    'The order was placed two weeks ago.',
    'See page 2 of the certificate.',
    'Our help is there 24/7.',
    'Вчера в 15:30 я проверила заявку.',
    'Авария началась неделю назад.',
    'На сегодня доступ не согласован.',
    'This is your second request.',
  ])('does not stand in %j', (draft) => {
    expect(found('eta.exact', draft)).toEqual([]);
  });
});

describe('asks', () => {
  it.each([
    ['Please send the order number and a photo.', 2],
    ['Could you confirm your name, the address and the phone number?', 3],
    ['Order number?', 1],
    ['Which day suits you?', 1],
    ['How many adults and children are coming?', 1],
    ['Пришлите номер заказа, фото и чек.', 3],
    ['Подскажите, во сколько началось и что на экране?', 2],
    ['Please send the receipt so that I can book the courier and the van.', 1],
    ['Напишите последние цифры карты — по ним найду платёж и верну деньги.', 1],
    ['Let me know if you have questions.', 0],
    ['Please do not worry.', 0],
    ['Can I help with anything else?', 0],
    ['Напишите, если что-то понадобится.', 0],
    ['I need to check this with the store.', 0],
    ["Please post it, I won't object; a fresh box reaches you on Friday.", 1],
    ['A van can come at 8; which address is it?', 1],
    ['Happy to look: send me the date, the hotel and the name.', 3],
  ])('%j holds %i', (draft, count) => {
    expect(found('ask', draft)).toHaveLength(count);
  });

  it('counts the lines of a list, not the line above it', () => {
    const draft = 'Please send:\n1. your phone model\n2. a video\n3. the log';
    expect(found('ask', draft)).toEqual([]);
    expect(found('ask.listed', draft)).toHaveLength(3);
  });
});

describe('placeholders', () => {
  it.each([
    ['Dear {{first_name}},', ['{{first_name}}']],
    ['Hello [NAME], by [time]', ['[NAME]', '[time]']],
    ['Здравствуйте, <ИМЯ>!', ['<ИМЯ>']],
    ['the sum of XXX euros', ['XXX']],
    ['%FIRST_NAME%', ['%FIRST_NAME%']],
    ['size XXL, xxx, <br>, [1], [x], [guide](https://a.test)', []],
  ])('in %j are %j', (text, expected) => {
    expect(placeholders(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
