/**
 * What the customer has already given. The packs' `given.*` signals read it from words ("order
 * 5512"); shapes that are the same in every language are read here: e-mail addresses, phone
 * numbers, and the names of attached files in square brackets as helpdesks show them.
 */
import type { Sentence } from '../text/document.ts';
import { THINGS, type Span, type Thing } from '../types.ts';
import type { LocalSignal } from '../signals/scan.ts';

export interface Given extends Span {
  what: Thing;
}

const KNOWN = new Set<string>(THINGS);
const PHONE = /(?<![\p{L}\d-])(?:\+\d|\(?0\d|8[ -]\(?\d{3})[\d ()-]{7,16}\d(?![\d-])/gu;
const AMOUNT =
  /(?:[$€£₽]\s?\d[\d\s.,]*\d|[$€£₽]\s?\d|\d[\d\s.,]*\s?(?:[$€£₽]|руб\p{L}*|р\.|usd|eur|gbp|тысяч?\p{L}*|dollars?|euros?|pounds?)(?![\p{L}]))/giu;
const FILE =
  /\[([^[\]\n]{1,80})\]|(?<![\p{L}\d/])[\p{L}\d_-]{1,60}\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|rar|7z|gz|log|har|txt|rtf|odt|dwg|dxf|psd|ai|json|xml|png|jpe?g|heic|gif|mp[34]|mov|avi|wav)(?![\p{L}\d])/giu;
const FILE_KINDS: [RegExp, Thing][] = [
  [/\.(?:mp4|mov|avi|webm)|video|видео/i, 'video'],
  [/\.(?:log|har)|\blogs?\b|логи?/i, 'logs'],
  [/screenshot|screen ?shot|скрин/i, 'screenshot'],
  [/receipt|чек|квитанц/i, 'receipt'],
  [/\.(?:jpe?g|png|heic|gif|webp)|photo|image|фото|картинк/i, 'photo'],
  [/\.\p{L}[\p{L}\d]{1,4}(?![\p{L}\d])/iu, 'file-names'],
];

/** Things given in one sentence, offsets from its start. */
export function givenIn(sentence: Sentence, signals: LocalSignal[]): Given[] {
  const { text } = sentence;
  const given: Given[] = [];
  for (const signal of signals) {
    const what = signal.name.startsWith('given.') ? signal.name.slice('given.'.length) : '';
    if (KNOWN.has(what)) {
      given.push({ what: what as Thing, start: signal.start, end: signal.end });
    }
  }
  for (const term of sentence.terms) {
    if (term.kind !== 'email') continue;
    given.push({
      what: 'email',
      start: term.start - sentence.start,
      end: term.end - sentence.start,
    });
  }
  const all = (pattern: RegExp, what: Thing): void => {
    for (const match of text.matchAll(pattern)) {
      given.push({ what, start: match.index, end: match.index + match[0].length });
    }
  };
  all(PHONE, 'phone');
  all(AMOUNT, 'amount');
  for (const match of text.matchAll(FILE)) {
    const kind = FILE_KINDS.find(([pattern]) => pattern.test(match[0]));
    if (!kind) continue;
    given.push({ what: kind[1], start: match.index, end: match.index + match[0].length });
  }
  return given;
}
