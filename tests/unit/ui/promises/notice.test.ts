import { expect, test } from 'vitest';
import { formatFromNow } from '../../../../lib/ui/kit/format.ts';
import { noticeOf } from '../../../../lib/ui/promises/notice.ts';

const HOUR = 3_600_000;
const NOW = new Date(2026, 10, 23, 10, 0).getTime();

const promise = (number: number, hours: number) => ({
  ticket: `https://a.zendesk.com/agent/tickets/${number}`,
  site: 'zendesk',
  link: `https://a.zendesk.com/agent/tickets/${number}`,
  made: NOW - HOUR,
  due: NOW + hours * HOUR,
  told: 0,
});

test.each([
  ['en', 2, 'in 2 hours'],
  ['en', -1, '60 minutes ago'],
  ['en', 72, 'in 3 days'],
  ['en', 0.001, 'in 1 minute'],
  ['ru', 2, 'через 2 часа'],
  ['ru', 5, 'через 5 часов'],
  ['ru', 21, 'через 21 час'],
  ['ru', 72, 'через 3 дня'],
  ['ru', 1 / 60, 'через 1 минуту'],
  ['ru', -3, '3 часа назад'],
] as const)('%s, %s hours: %s', (lang, hours, words) => {
  expect(formatFromNow(lang, NOW + hours * HOUR, NOW)).toBe(words);
});

test('one promise is said with its ticket and how long there is left', () => {
  const notice = noticeOf('en', [promise(35, 2)], NOW);
  expect(notice.title).toBe('You promised an answer in 2 hours');
  expect(notice.message).toContain('Zendesk · 35');
  expect(noticeOf('ru', [promise(35, -2)], NOW).title).toBe('Срок обещания прошёл 2 часа назад');
});

test('several are one notice', () => {
  const all = [1, 2, 3, 4, 5].map((number) => promise(number, number));
  expect(noticeOf('en', all, NOW).title).toBe('5 promises are due');
  expect(noticeOf('en', all, NOW).message.split('\n')).toHaveLength(3);
  expect(noticeOf('ru', all, NOW).title).toBe('Подходит срок 5 обещаний');
  expect(noticeOf('ru', all.slice(0, 2), NOW).title).toBe('Подходит срок 2 обещаний');
});
