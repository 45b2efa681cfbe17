/**
 * Regions that are nobody's fresh words: quoted history, forwarded headers, code, what stands
 * under a signature mark, and what a mail program adds. They are kept out of every judgement.
 */
import type { Span } from '../types.ts';

/** ">250 items" compares, it does not quote. */
const QUOTED_LINE = /^\s*>(?!\d)/;
const SIGNATURE_MARK = /^--\s?$/;
const FENCE = /^\s*```/;

/** A line that opens the history below it: who wrote when, or "original message" between dashes. */
const HISTORY_HEADS = [
  /^\s*on .{6,200} wrote:\s*$/i,
  // A customer may say "your colleague writes:"; only with a date or an address is it a header.
  /^\s*(?=.{0,200}[\d@]).{4,200}(?:написал(?:а|\(а\))?|пишет|wrote|writes):\s*$/i,
  /^\s*.{4,120}\d{4}.{0,80}<[^<>\s]{1,80}@[^<>\s]{1,80}>\s*:\s*$/,
  /^\s*-{2,}\s*(?:original message|forwarded message|исходное сообщение|пересылаемое сообщение|пересланное сообщение)\s*-*\s*$/i,
  /^\W{0,4}(?:please type your reply above this line|введите ответ над этой строкой|пожалуйста, пишите ответ выше этой строки)\W{0,4}$/i,
];
/** The same behind the agent's own words, who began to write at the head of its line. */
const HEAD_BEHIND = /(?<=[.!?…])\s*(?=on .{6,200} wrote:\s*$)/i;
/** "On Monday, …" goes on in the next line. */
const HEAD_BEGINS = /^\s*on .{6,200}$/i;
const HEAD_ENDS = /wrote:\s*$/i;
const HEADER_FROM = /^\s*\*?(?:from|от|от кого):\*?\s+\S/i;
const HEADER_MORE = /^\s*\*?(?:sent|date|to|subject|отправлено|дата|кому|тема):\*?\s+\S/i;

/** Lines added by programs. */
const ADDED = [
  /^\s*(?:sent (?:from|via)|get outlook for|отправлено (?:с|со|из|через)) (?:\S+ ){0,3}?(?:iphone|ipad|android|ios|samsung|galaxy|huawei|xiaomi|outlook|gmail|mail|mobile|phone|device|yahoo|айфона|айпада|телефона|смартфона|почты|яндекс\S*|мобильно\S*|устройства)(?: .{0,60})?$/i,
  /^\s*(?:confidentiality notice|disclaimer\b|this (?:e-?mail|message).{0,80}(?:confidential|intended (?:only|solely|for))|(?:данное|настоящее|это) (?:сообщение|письмо|электронное).{0,80}(?:конфиденциальн|предназначен))/i,
];

function opensHistory(lines: string[], index: number): boolean {
  const line = lines[index]!;
  const next = lines[index + 1] ?? '';
  if (HISTORY_HEADS.some((head) => head.test(line))) return true;
  if (HEAD_BEGINS.test(line) && HEAD_ENDS.test(next)) return true;
  return (
    HEADER_FROM.test(line) && (HEADER_MORE.test(next) || HEADER_MORE.test(lines[index + 2] ?? ''))
  );
}

/** Masked regions of a text, in order, not overlapping. */
export function maskedRegions(text: string): Span[] {
  const regions: Span[] = [];
  const raw = text.split('\n');
  const lines = raw.map((line) => line.replace(/\r$/, ''));
  let at = 0;
  let fenced = false;
  for (const [index, line] of lines.entries()) {
    const end = at + raw[index]!.length;
    if (FENCE.test(line)) {
      fenced = !fenced;
      regions.push({ start: at, end });
    } else if (fenced || QUOTED_LINE.test(line) || ADDED.some((added) => added.test(line))) {
      regions.push({ start: at, end });
    } else if (SIGNATURE_MARK.test(line) || opensHistory(lines, index)) {
      const own = HEAD_BEHIND.exec(line)?.index ?? 0;
      regions.push({ start: at + own, end: text.length });
      break;
    }
    at = end + 1;
  }
  return regions;
}
