import { describe, expect, it } from 'vitest';
import { maskedRegions } from '../../../../lib/engine/text/mask.ts';

const fresh = (text: string): string => {
  let left = '';
  let at = 0;
  for (const { start, end } of maskedRegions(text)) {
    left += text.slice(at, start);
    at = end;
  }
  return (left + text.slice(at)).trim();
};

describe('what is nobody’s fresh words', () => {
  it.each([
    ['quoted lines', '> Sorry!\n>> Sorry again\nThanks.'],
    ['lines quoted with carriage returns', '> Sorry!\r\nThanks.\r\n> Sorry!'],
    ['a header', 'Thanks.\n\nOn Mon, 3 Mar 2026 at 10:00, Ann <a@b.example> wrote:\nSorry!'],
    [
      'a header on the line the words begin in',
      'Thanks.On Mon 3 Mar 10:00:00 2026, ann@b.example wrote:\nSorry!',
    ],
    [
      'a header over two lines',
      'Thanks.\nOn Mon, 3 Mar 2026 at 10:00, Support\n<a@b.example> wrote:\nSorry!',
    ],
    ['a Russian header', 'Thanks.\nпн, 3 мар. 2026 г. в 10:00, Служба <a@b.example>:\nПростите!'],
    ['a Russian header with a verb', 'Thanks.\n3 марта 2026, Служба заботы пишет:\nПростите!'],
    ['a block of headers', 'Thanks.\nFrom: Support\nSent: Monday\nTo: Ann\nSorry!'],
    [
      'a Russian block of headers',
      'Thanks.\nОт: Служба\nОтправлено: 3 марта\nКому: Анна\nПростите!',
    ],
    ['an original message', 'Thanks.\n-----Original Message-----\nSorry!'],
    ['a forwarded message', 'Thanks.\n---------- Forwarded message ---------\nSorry!'],
    ['a helpdesk’s line', '##- Please type your reply above this line -##\nSorry!\n'],
    ['a phone’s signature', 'Thanks.\nSent from my iPhone'],
    ['a phone’s Russian signature', 'Thanks.\nОтправлено с моего iPhone'],
    [
      'a lawyer’s footer',
      'Thanks.\nThis email and any attachments are confidential and intended solely for Ann.',
    ],
    ['a signature', 'Thanks.\n-- \nAnn, worst department ever'],
  ])('%s', (_, text) => {
    expect(fresh(text)).toMatch(/^(?:Thanks\.|)$/);
  });

  it.each([
    '>250 items on your list and nothing works',
    'Your colleague writes:\nno refund',
    'Ваш бот пишет:\nошибка',
    'From: what I see, it is lost',
    'Отправлено с задержкой',
    'This message is rude',
    'On Monday you promised a call',
  ])('%j is fresh', (text) => {
    expect(fresh(text)).toBe(text);
  });
});
