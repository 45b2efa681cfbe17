/**
 * Times a customer can hold somebody to. chrono-node reads dates and durations in both
 * languages; what it misses ("within 2 business days", «до конца дня») is a signal of the packs,
 * `eta.phrase`, and joins in here.
 */
import * as english from 'chrono-node/en';
import * as russian from 'chrono-node/ru';
import type { Sentence } from '../text/document.ts';
import type { Lang, Span } from '../types.ts';

const chrono = { en: english, ru: russian };

/** Cheap test before the parser is asked: a digit or a word of time. */
const WORTH: Record<Lang, RegExp> = {
  en: /\d|today|tonight|tomorrow|noon|midnight|morning|afternoon|evening|hour|minute|day|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day/i,
  ru: /\d|сегодня|завтра|утр|вечер|полд[не]|обед|час|минут|сут|д(?:ень|ня|ней)|недел|месяц|понедельник|вторник|сред[уыа]|четверг|пятниц|суббот|воскресен/i,
};

/** A span that looks back is no promise. */
const PAST_BEFORE: Record<Lang, RegExp> = {
  en: /\b(?:since|for|over|after|last|from|dated|of|scanned|received|placed)\s+(?:the\s+|about\s+|last\s+)?$/i,
  ru: /(?:^|\s)(?:со?|от|после|за|уже|прошло|прошл\S+)\s+$/i,
};
const PAST_AFTER: Record<Lang, RegExp> = {
  en: /^\s*(?:ago|late|overdue)\b/i,
  ru: /^\s*(?:назад|как)(?=\s|$|[.,!?])/i,
};
/** Words before a span that make it a point one can wait for, whatever tense the sentence has. */
const AHEAD_BEFORE: Record<Lang, RegExp> = {
  en: /\b(?:by|until|till|before|within|no later than|next|under|takes?|every)\s+(?:the\s+|end of\s+|about\s+|noon on\s+)?$/i,
  ru: /(?:^|\s)(?:до|к|ко|через|не позднее|не позже|каждые|в течение)\s+(?:конца\s+)?$/i,
};
/** "As of today": a state, not a time to wait for. */
const STATE_BEFORE: Record<Lang, RegExp> = {
  en: /\b(?:for|as of|until)\s+$/i,
  ru: /(?:^|\s)(?:на|по)\s+$/i,
};
const THIS_DAY = /^(?:today|now|сегодня|сейчас|сегодняшний день)$/i;
const PAST_SENTENCE: Record<Lang, RegExp> = {
  en: /\b(?:was|were|had|did|came|sent|got|made|went|said|saw|have been|has been|phoned|checked|looked|opened)\b/i,
  ru: /(?:^|[^\p{L}])\p{L}{2,}(?:л|ла|ло|ли|лся|лась|лись)(?![\p{L}])/u,
};
const FUTURE_SENTENCE: Record<Lang, RegExp> = {
  en: /\b(?:will|shall|going to|by|until|within)\b|['’]ll\b/i,
  ru: /(?:^|[^\p{L}])(?:до|к|через|будет|будут|буду|завтра|сегодня|\p{L}{2,}(?:ем|им|ём|ешь|ете|ите|ет|ит|ут|ют|ат|ят|лю|шу|жу|чу|ню|рю|юсь|усь|ую|аю|яю))(?![\p{L}])/iu,
};

/** A bare number or range of numbers is not a time by itself. */
const ONLY_NUMBERS = /^[\d\s–-]+$|^\d{1,2}\/\d$|^\d+ (?:to|до|по) \d+$|^(?:second|sec|м|с|г)$/i;
/** A lone unit ("the day", «дня») says nothing without a word like "within" before it. */
const LONE_UNIT =
  /^(?:the |this )?(?:day|week|month|year|hour|minute|second|moment)s?$|^(?:день|дня|дней|недел\S{1,2}|месяц\S{0,2}|год\S{0,2}|час\S{0,2}|минут\S{0,2}|секунд\S{0,2})$/i;

/** "Since nine": when it began. */
const SINCE = /^(?:со?|since|from)\s/i;
/** A few days are nobody's date; a few minutes are near enough. */
const FEW_DAYS =
  /\b(?:few|several|couple of|some|coming)\s+(?:business |working |more )?(?:days|weeks|months)|(?:несколько|нескольких|пар[уы]|ближайшие)\s+(?:рабочих\s+)?(?:дн|недел|месяц)/i;
/** "38 days" without "in" or "within" may as well be how long they have waited. */
const BARE_DAYS =
  /^\d+(?:\s*[–-]\s*\d+)?\s+(?:days?|weeks?|months?|years?|дн\S+|недел\S+|месяц\S*|лет|год\S*)$/i;

/** Exact times in one sentence, offsets from its start. */
export function exactTimes(sentence: Sentence, now: number): Span[] {
  const { text, lang } = sentence;
  if (!WORTH[lang].test(text)) return [];
  const pastSentence = PAST_SENTENCE[lang].test(text) && !FUTURE_SENTENCE[lang].test(text);
  const spans: Span[] = [];
  for (const found of chrono[lang].parse(text, new Date(now), { forwardDate: true })) {
    const before = text.slice(0, found.index);
    const after = text.slice(found.index + found.text.length);
    // "Now" claims no time to wait for; the packs have a signal of its own for it.
    if (/\bnow$|сейчас$/i.test(found.text)) continue;
    if (THIS_DAY.test(found.text) && STATE_BEFORE[lang].test(before)) continue;
    if (ONLY_NUMBERS.test(found.text) || LONE_UNIT.test(found.text)) continue;
    if (SINCE.test(found.text) && !found.end) continue;
    if (FEW_DAYS.test(found.text)) continue;
    if (BARE_DAYS.test(found.text) && !AHEAD_BEFORE[lang].test(before)) continue;
    if (PAST_BEFORE[lang].test(before) && !/^(?:с|со|from)\b.*(?:до|to)/i.test(found.text))
      continue;
    if (
      PAST_AFTER[lang].test(after) ||
      /\b(?:ago|last)\b|yesterday|вчера|назад/i.test(found.text)
    ) {
      continue;
    }
    if (pastSentence && !AHEAD_BEFORE[lang].test(before)) continue;
    if (found.start.date().getTime() < now - 60_000 && !found.end) continue;
    spans.push({ start: found.index, end: found.index + found.text.length });
  }
  return spans;
}
