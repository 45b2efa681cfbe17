/**
 * When words of time fall due. What can be held to the minute becomes a moment; a day is due when
 * its work ends, and working time is counted by whoever knows the team's week.
 */
import * as english from 'chrono-node/en';
import * as russian from 'chrono-node/ru';
import type { Due, Lang } from '../types.ts';
import { clockIn, numberOf, WORD } from './clock.ts';

const chrono = { en: english, ru: russian };

const DAY = 86_400_000;
const FRIDAY = 5;
/** Characters; no time is longer. */
const LONGEST = 200;

/** "2 business days", «двух-трёх рабочих дней»: the last number counts. */
const WORKING = new RegExp(
  `(?:^|[^\\p{L}\\d])(${WORD})?\\s*(?:full |полн\\p{L}+ )?(?:business|working|banking|рабоч\\p{L}+|банковск\\p{L}+)[\\s-]+(hour|час|day|d[a-z]*|день|дн\\p{L}+)`,
  'u',
);
const END_OF_DAY =
  /(?:end|close|rest) of (?:the |this |my |our |play|business)?\s*(?:business |working )?(?:day|play|business|today|tomorrow|shift|[a-z]+day)|\b(?:eod|cob|eob|close)\b|(?:конц|окончани|исход)\p{L}* (?:(?:этого|сегодняшнего|завтрашнего|текущего|рабочего|моего|нашего) )*(?:дня|смены|суток)/u;
const END_OF_WEEK =
  /\bbefore the weekend|до выходных|\bend of (?:the |this |my )?week|\beow\b|конц\p{L}* (?:(?:этой|текущей|рабочей) )*недели/u;
const THIS_WEEK = /\bthis week|(?:этой|текущей) недел/u;
const NEXT_WEEK = /\bnext week|(?:следующ|будущ)\p{L}* недел/u;
const END_OF_MONTH = /\bend of (?:the |this )?month|конц\p{L}* (?:(?:этого|текущего) )*месяца/u;
const ROUND_THE_CLOCK = new RegExp(`(?:(${WORD})\\s+)?сут(?:ки|ок)`, 'u');
const HOURLY = /\bhourly\b|(?:each|every) hour|кажд\p{L}+ час|ежечасно|раз в час/u;
const DAILY =
  /\bdaily\b|(?:each|every) day|overnight|кажд\p{L}+ день|ежедневно|раз в день|next day|the next morning|на следующий день/u;

/** Until when a part of the day lasts, in hours; the first that is named counts. */
const PARTS: [RegExp, number][] = [
  [/lunch|обед/u, 13],
  [/noon|midday|полд(?:ень|ня|ню)/u, 12],
  [/afternoon|после обеда|дн[её]м/u, 18],
  [/morning|first thing|утр/u, 12],
  [/(?:by|before|towards?) (?:this |the )?evening|(?:до|к) вечер/u, 18],
  [/tonight|evening|вечер/u, 21],
  [/midnight|полноч/u, 24],
];
/** Weekdays as chrono does not know them, from Sunday. */
const WEEKDAYS = [
  /воскресень/u,
  /понедельник/u,
  /вторник/u,
  /сред[уеы]/u,
  /четверг/u,
  /пятниц/u,
  /суббот/u,
];
const DATE = /(?:^|[^\d.])(\d{1,2})[.](\d{1,2})(?![.\d])/u;
const DATE_ALONE = /(?:^|\D)(\d{1,2})(?:st|nd|rd|th|-?(?:го|му|е)(?!\p{L})| числ)/u;

/**
 * When what `words` (a time found in a draft) says is due; null when that cannot be told or has
 * gone by. Days and clock times are those of the machine, as the agent has them before them.
 * @param now epoch milliseconds
 */
export function dueOf(words: string, lang: Lang, now: number): Due | null {
  const text = words
    .slice(0, LONGEST)
    .toLowerCase()
    .replaceAll('ё', 'е')
    // chrono reads a Russian day before its hour only.
    .replace(/(\d{1,2}:\d\d)\s+(\d{1,2}\s+\p{L}{3,})/u, '$2 в $1');
  const due = resolve(text, lang, new Date(now));
  if (due?.kind === 'day' && due.day < dayOf(new Date(now))) return null;
  return due?.kind === 'moment' && due.at <= now ? null : due;
}

function resolve(text: string, lang: Lang, now: Date): Due | null {
  const closing = END_OF_DAY.test(text);
  const working = closing ? null : WORKING.exec(text);
  if (working !== null) {
    const count = numberOf(working[1] ?? '') ?? 1;
    const hours = /^(?:hour|час)/.test(working[2]!);
    return hours ? { kind: 'working-hours', count } : { kind: 'working-days', count };
  }
  if (NEXT_WEEK.test(text)) return onDay(weekday(now, FRIDAY, 7));
  if (END_OF_WEEK.test(text) || THIS_WEEK.test(text)) return onDay(weekday(now, FRIDAY, 0));
  if (END_OF_MONTH.test(text)) return onDay(new Date(now.getFullYear(), now.getMonth() + 1, 0));
  const round = ROUND_THE_CLOCK.exec(text);
  if (round !== null && !closing) return inTime(now, (numberOf(round[1] ?? '') ?? 1) * DAY);
  if (HOURLY.test(text)) return inTime(now, DAY / 24);
  return pointIn(text, lang, now, closing);
}

/** A day, a clock time, or both. */
function pointIn(text: string, lang: Lang, now: Date, closing: boolean): Due | null {
  const day = dayNamed(text, lang, now);
  if (closing) return onDay(day ?? now);
  const clock = clockIn(text, lang);
  if (clock?.exact) return { kind: 'moment', at: clockOn(clock, day, now) };
  const timed = chrono[lang]
    .parse(text, now, { forwardDate: true })
    .map(({ start, end }) => end ?? start)
    .find((point) => point.isCertain('hour'));
  if (timed !== undefined) {
    const hour = timed.get('hour')!;
    // "4 o'clock" of which half of the day is settled by what is likely at work.
    const sure = timed.isCertain('meridiem') || hour > 12 || hour === 0 || /noon|полд/u.test(text);
    if (timed.isCertain('timezoneOffset') || (sure && (day === null || timed.isCertain('day')))) {
      return { kind: 'moment', at: timed.date().getTime() };
    }
    const named = { hour, minute: timed.get('minute') ?? 0, exact: sure };
    return { kind: 'moment', at: clockOn(named, day, now) };
  }
  if (clock !== null) return { kind: 'moment', at: clockOn(clock, day, now) };
  const part = PARTS.find(([words]) => words.test(text))?.[1];
  if (part !== undefined) return { kind: 'moment', at: partOn(part, day, now) };
  return day === null ? null : onDay(day);
}

function dayNamed(text: string, lang: Lang, now: Date): Date | null {
  if (/завтрашн/u.test(text)) return plusDays(now, 1);
  // The words that close a day are no day themselves.
  const rest = text.replace(/(?:конц|окончани)\p{L}* (?:\p{L}+го )*дня|end of (?:the )?day/u, ' ');
  const point = chrono[lang]
    .parse(rest, now, { forwardDate: true })
    .flatMap(({ start, end }) => [end ?? start, start])
    .find((one) => one.isCertain('day') || one.isCertain('weekday'));
  if (point !== undefined) return point.date();
  const named = WEEKDAYS.findIndex((words) => words.test(rest));
  if (named >= 0) return weekday(now, named, 0);
  const date = DATE.exec(rest);
  if (date !== null) return comingDate(Number(date[1]), Number(date[2]) - 1, now);
  const alone = DATE_ALONE.exec(rest);
  if (alone !== null) return comingDate(Number(alone[1]), null, now);
  if (DAILY.test(rest)) return plusDays(now, 1);
  return /weekend|выходн/u.test(rest) ? weekday(now, 0, 0) : null;
}

/** The next time a date comes round; null for the 31st of a month of 30. */
function comingDate(date: number, month: number | null, now: Date): Date | null {
  for (let step = 0; step < 13; step += 1) {
    const day = new Date(now.getFullYear(), now.getMonth() + step, date, 12);
    const isIt = day.getDate() === date && (month === null || day.getMonth() === month);
    if (isIt && dayOf(day) >= dayOf(now)) return day;
  }
  return null;
}

/** Hours from which to which a bare "at 4" is meant. */
const EARLIEST = 7;
const LATEST = 19;

function clockOn(
  { hour, minute, exact }: { hour: number; minute: number; exact: boolean },
  day: Date | null,
  now: Date,
): number {
  const at = (base: Date, hours: number): number =>
    new Date(base.getFullYear(), base.getMonth(), base.getDate(), hours, minute).getTime();
  const halves = exact || hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12];
  const days = day === null ? [now, plusDays(now, 1)] : [day];
  const all = days.flatMap((one) => halves.map((half) => ({ half, at: at(one, half) })));
  const ahead = all.filter((one) => one.at > now.getTime());
  const likely = ahead.find(({ half }) => half >= EARLIEST && half <= LATEST);
  return (likely ?? ahead[0] ?? all.at(-1)!).at;
}

function partOn(hours: number, day: Date | null, now: Date): number {
  const on = (base: Date): number =>
    new Date(base.getFullYear(), base.getMonth(), base.getDate(), hours).getTime();
  if (day !== null) return on(day);
  return on(now) > now.getTime() ? on(now) : on(plusDays(now, 1));
}

const inTime = (now: Date, time: number): Due => ({ kind: 'moment', at: now.getTime() + time });

const onDay = (day: Date): Due => ({ kind: 'day', day: dayOf(day) });

const plusDays = (day: Date, count: number): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + count, 12);

/** The coming weekday, today included, and so many days on. */
function weekday(now: Date, wanted: number, more: number): Date {
  return plusDays(now, ((wanted - now.getDay() + 7) % 7) + more);
}

function dayOf(moment: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
