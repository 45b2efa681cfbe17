import type { KeptPromise } from '../../promises/promise.ts';
import { formatFromNow, formatMoment } from '../kit/format.ts';
import { promiseTexts } from './texts.ts';
import { ticketName } from './ticket-name.ts';

/** More lines than a notification shows. */
const LINES = 3;

/** What the one notification says of the promises that are due, the earliest first. */
export function noticeOf(
  lang: string,
  due: readonly KeptPromise[],
  now: number,
): { title: string; message: string } {
  const texts = promiseTexts(lang).promises;
  const line = (promise: KeptPromise): string =>
    `${ticketName(promise)}, ${texts.by(formatMoment(lang, promise.due))}`;
  const message = due.slice(0, LINES).map(line).join('\n');
  const [one] = due;
  if (one === undefined || due.length > 1) return { title: texts.badge(due.length), message };
  const when = formatFromNow(lang, one.due, now);
  return { title: one.due > now ? texts.noticeOne(when) : texts.noticeOverdue(when), message };
}
