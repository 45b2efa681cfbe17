/**
 * Placeholders of a canned answer: there they are no left-overs but the names of what will stand in
 * their place. For judging, each is filled with a word of its kind.
 */
import { placeholders } from '../engine/signals/placeholder.ts';
import type { Lang, Span } from '../engine/types.ts';
import { Rewriter, type Rewritten } from './rewriter.ts';

const SLOT = new RegExp(
  [
    String.raw`\{\{\{?[^{}]{0,200}\}?\}\}`,
    // Liquid and its kin: conditions and loops around the words.
    String.raw`\{%[^%]{0,400}%\}`,
    String.raw`<%[^%]{0,200}%>`,
    String.raw`[$%#]\{[^{}\n]{1,80}\}`,
    String.raw`\{[\p{L}\d][\p{L}\d_. |:-]{0,60}\}`,
    String.raw`%[\p{L}_][\p{L}\d_.]{1,40}%`,
    String.raw`##[\p{L}_][\p{L}\d_. ]{0,40}##|#[\p{L}_][\p{L}\d_.]{1,40}#`,
    String.raw`\[\[?[^[\]\n]{1,60}\]?\](?!\()`,
    String.raw`<<?\p{L}[\p{L}\d _.'’-]{0,40}>>?`,
  ].join('|'),
  'gu',
);
/** Left over from writing, in a macro too. */
const UNFINISHED = /(?<!\p{L})(?:TO[D]O|FIX[M]E|TBD|TBC|lorem ipsum|лорем ипсум)(?!\p{L})/iu;
const BLOCK = /^(?:\{%|<%(?!=)|\{\{[#/!~^])/;

/** Slots of a text in order, none within another. */
export function slotsOf(text: string): Span[] {
  const found = [
    ...[...text.matchAll(SLOT)].map(({ 0: all, index }) => ({
      start: index,
      end: index + all.length,
    })),
    ...placeholders(text),
  ]
    .filter(({ start, end }) => !UNFINISHED.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const slots: Span[] = [];
  for (const one of found) if (one.start >= (slots.at(-1)?.end ?? 0)) slots.push(one);
  return slots;
}

/** A number of these. */
const UNIT =
  /^\s{0,2}(?:(?:business|working|calendar|рабоч\p{L}+|календарн\p{L}+)\s)?(?:day|hour|minute|week|month|дн|день|час|минут|недел|месяц|сут)/iu;

/** By what the slot is called, the first that fits; what stands in its place in each language. */
const FILLED: [called: RegExp, word: Record<Lang, string>][] = [
  [/link|url|ссылк|сайт/i, { en: 'https://example.com/page', ru: 'https://example.com/page' }],
  [/e-?mail|почт/i, { en: 'mail@example.com', ru: 'mail@example.com' }],
  [
    /date|deadline|eta(?!\p{L})|due|дат[аыу]|срок|дд\.|dd\.|xx\.|хх\./iu,
    { en: 'March 5', ru: '5 марта' },
  ],
  [/(?<!\p{L})time(?!\p{L})|врем|час|hh:|чч:/iu, { en: '18:00', ru: '18:00' }],
  [/(?<!\p{L})(?:day|день|дня)(?!\p{L})/iu, { en: 'Friday', ru: 'пятницу' }],
  [
    /company|organi[sz]ation|product|brand|file|компани|организац|товар|продукт|бренд/i,
    { en: '4821', ru: '4821' },
  ],
  [
    /name|agent|signature|requester|customer|client|user|имя|имени|фио|подпис|клиент|оператор|менеджер|сотрудник/i,
    { en: 'Alex', ru: 'Саша' },
  ],
];
const OTHER = '4821';

function wordFor(slot: string, behind: string, lang: Lang): string {
  if (BLOCK.test(slot)) return '';
  if (UNIT.test(behind)) return '2';
  return FILLED.find(([called]) => called.test(slot))?.[1][lang] ?? OTHER;
}

export interface Filled extends Rewritten {
  /** Whether a span of the original lies in one slot: nobody knows what will stand there. */
  isSlot(span: Span): boolean;
}

/** The text with a fitting word in each slot. */
export function withSlotsFilled(text: string, lang: Lang): Filled {
  const slots = slotsOf(text);
  const out = new Rewriter(text);
  let from = 0;
  for (const { start, end } of slots) {
    out.keep(from, start);
    out.put(wordFor(text.slice(start, end), text.slice(end, end + 40), lang), start, end);
    from = end;
  }
  out.keep(from, text.length);
  return {
    ...out.done(),
    isSlot: (span) => slots.some(({ start, end }) => start <= span.start && span.end <= end),
  };
}
