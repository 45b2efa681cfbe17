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
  en: /\b(?:since|over|after|last|from|dated|of|scanned|received|placed)\s+(?:the\s+|about\s+|last\s+)?$/i,
  ru: /(?:^|\s)(?:со?|от|после|за|уже|прошло|прошл\S+)\s+$/i,
};
const PAST_AFTER: Record<Lang, RegExp> = {
  en: /^\s*(?:ago|late|overdue)\b/i,
  ru: /^\s*(?:назад|как)(?=\s|$|[.,!?])/i,
};
/** "For two weeks" looks back; "set for Friday at 9" does not. */
const FOR = /\bfor\s+(?:the\s+|about\s+|last\s+|over\s+)?$/i;
const WEEKDAY_OR_CLOCK = /day\b|\d[:.]\d\d|\d\s?[ap]m|noon|tonight/i;
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
/** "An hour on hold", "six weeks on soup": a stretch nobody says lies ahead. */
const BARE_STRETCH =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|half an|\d+(?:\s*[–-]\s*\d+)?)\s+(?:minute|min|hour|hr|day|week|month|year)s?$/i;
/** What makes a stretch lie ahead, besides the words that make a point do. */
const STRETCH_AHEAD =
  /\b(?:in|needs?|give (?:me|us|it)|allow|another|about|around|roughly|only|just|wait|expect|be|takes?(?: about| up to| around| only| roughly)?)\s+$/i;
/** "A waste of your evening": a part of some day, unless it says of which. */
const LONE_PART = /^(?:morning|afternoon|evening|night|weekend)$/i;
const PART_AHEAD =
  /\b(?:in the|by(?: the)?|until(?: the)?|before(?: the)?|this|over the|at the|at|each|every)\s+$/i;
/** "38 days" without "in" or "within" may as well be how long they have waited. */
const BARE_DAYS =
  /^\d+(?:\s*[–-]\s*\d+)?\s+(?:days?|weeks?|months?|years?|дн\S+|недел\S+|месяц\S*|лет|год\S*)$/i;

const HALF_DAY = 12 * 3_600_000;
/** "Hello Jan," and "Good morning," greet; they name no month and no hour. */
const SALUTATION = /^(?:hi|hello|hey|hiya|howdy|greetings|dear|good)\b[^.!?]{0,60},$/i;

/** A stretch or a part of a day of which nothing says that it lies ahead. */
function isLoose(words: string, before: string): boolean {
  if (FOR.test(before) && !WEEKDAY_OR_CLOCK.test(words)) return true;
  if (/^(?:for an? |for \w+ (?:min|hour|day|week|month|year)|lasts?$)/i.test(words)) return true;
  if (LONE_PART.test(words)) return !PART_AHEAD.test(before);
  if (!BARE_STRETCH.test(words)) return false;
  return !AHEAD_BEFORE.en.test(before) && !STRETCH_AHEAD.test(before);
}

/** What came, went or was done, in the same breath as a bare day: "it reached us on the 4th". */
const DONE_THEN =
  /\b(?:was|were|had|did|reached|arrived|came|left|landed|failed|stopped|started|began|happened|ended|went|got|sent|paid|received|delivered|charged|signed|scanned|posted|shipped|bought|ordered|called|wrote|rang|asked|told|said|promised|returned|booked in|logged|filed|closed|opened)\b(?:\s+\S+){0,4}\s+(?:on|at|around|about)\s+(?:the\s+)?$/i;
/** A clause is looked back over so many characters. */
const REACH = 200;
const CLAUSE_END = /[,;:()]|\s[—–-]\s|\b(?:and|but|so)\b/gi;

/** Whether the clause up to `at` says that something was over by then; nothing in it lies ahead. */
export function isBygone({ text, lang }: Sentence, at: number): boolean {
  if (lang !== 'en') return false;
  const before = text.slice(
    Math.max(0, at - REACH),
    at + (/^(?:on|at|around|about)\s+(?:the\s+)?/i.exec(text.slice(at))?.[0].length ?? 0),
  );
  const cut = [...before.matchAll(CLAUSE_END)].at(-1);
  const clause = cut ? before.slice(cut.index + cut[0].length) : before;
  return (
    DONE_THEN.test(clause) && !FUTURE_SENTENCE.en.test(clause) && !/\b(?:is|are)\b/i.test(clause)
  );
}

/** Exact times in one sentence, offsets from its start. */
export function exactTimes(sentence: Sentence, now: number): Span[] {
  const { text, lang } = sentence;
  if (!WORTH[lang].test(text) || SALUTATION.test(text)) return [];
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
    if (lang === 'en' && isLoose(found.text, before)) continue;
    if (PAST_BEFORE[lang].test(before) && !/^(?:с|со|from)\b.*(?:до|to)/i.test(found.text))
      continue;
    if (
      PAST_AFTER[lang].test(after) ||
      /\b(?:ago|last)\b|yesterday|вчера|назад/i.test(found.text)
    ) {
      continue;
    }
    if (pastSentence && !AHEAD_BEFORE[lang].test(before)) continue;
    if (isBygone(sentence, found.index)) continue;
    // "Today at 4", read in the morning: half a day on, unless it says which half.
    const late = found.start.isCertain('meridiem') ? 0 : HALF_DAY;
    if (found.start.date().getTime() + late < now - 60_000 && !found.end) continue;
    spans.push({ start: found.index, end: found.index + found.text.length });
  }
  return spans;
}
