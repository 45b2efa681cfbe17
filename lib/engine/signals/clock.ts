/** Numbers and clock times as people write them, where chrono-node reads none; ё is written е. */
import type { Lang } from '../types.ts';

const NUMBERS: [RegExp, number][] = [
  [/^(?:an?|one|один|одн\p{L}+|час)$/u, 1],
  [/^(?:two|два|две|дву[хм]|двумя)$/u, 2],
  [/^(?:three|три|тре[хм]|тремя)$/u, 3],
  [/^(?:four|четыр\p{L}+)$/u, 4],
  [/^(?:five|пят[ьи])$/u, 5],
  [/^(?:six|шест[ьи])$/u, 6],
  [/^(?:seven|сем[ьи])$/u, 7],
  [/^(?:eight|восемь|восьми)$/u, 8],
  [/^(?:nine|девят[ьи])$/u, 9],
  [/^(?:ten|десят[ьи])$/u, 10],
  [/^(?:eleven|одиннадцат\p{L}+)$/u, 11],
  [/^(?:twelve|двенадцат\p{L}+)$/u, 12],
  [/^(?:fifteen|пятнадцат\p{L}+)$/u, 15],
  [/^(?:twenty|двадцат\p{L}+)$/u, 20],
  [/^(?:thirty|тридцат\p{L}+)$/u, 30],
];
/** A number in figures or letters, as a piece of a pattern; it must be asked of `numberOf`. */
export const WORD = String.raw`\d+|\p{L}+`;

export function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  return NUMBERS.find(([words]) => words.test(word))?.[1] ?? null;
}

const CLOCK = new RegExp(
  String.raw`(?:^|[^\p{L}\d:.])(?:by|at|before|until|till|around|about|and|–|-|к|до|в|во|около|и)\s*(\d{1,2}(?:[:.]\d\d)?|\p{L}+)(?:\s*(o'?clock|sharp|час(?:ам|ов|а|у)?))?(?:\s*(утра|дня|вечера|ночи))?(?=$|[^\p{L}\d:.])`,
  'gu',
);

/** The last clock time that is named: of "between 2 and 4" the customer waits for 4. */
export function clockIn(
  text: string,
  lang: Lang,
): { hour: number; minute: number; exact: boolean } | null {
  // "In 3 days", "by 28 November": other things that are counted.
  const cleared = text.replace(
    /\d+\s*(?:st|nd|rd|th|-?го|-?му|числ\p{L}*|days?|weeks?|months?|дн\p{L}+|недел\p{L}+|январ\p{L}|феврал\p{L}|марта|апрел\p{L}|ма[яю]|июн\p{L}|июл\p{L}|август\p{L}|сентябр\p{L}|октябр\p{L}|ноябр\p{L}|декабр\p{L}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/gu,
    ' ',
  );
  for (const [, time = '', , part] of [...cleared.matchAll(CLOCK)].reverse()) {
    const [head = '', tail] = time.split(/[:.]/);
    const hour = numberOf(head);
    const minute = Number(tail ?? 0);
    if (hour === null || hour < 1 || hour > 24 || minute > 59) continue;
    const late = part === 'дня' || part === 'вечера';
    return {
      hour: late && hour < 12 ? hour + 12 : hour,
      minute,
      // A Russian clock with minutes has 24 hours; a part of the day says which half.
      exact: part !== undefined || head.startsWith('0') || (lang === 'ru' && tail !== undefined),
    };
  }
  return null;
}
