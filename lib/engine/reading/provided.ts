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
  /(?:[$€£₽]\s?\d[\d\s.,]*\d[km]?|[$€£₽]\s?\d[km]?|\d[\d\s.,]*\s?(?:[$€£₽]|руб\p{L}*|р\.|р(?![\p{L}\d])|usd|eur|gbp|chf|тыс\p{L}*|т\.?р\.?|bucks|quid|dollars?|euros?|pounds?|тенге|грн)(?![\p{L}]))/giu;
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

/** "#A-9917": nobody numbers anything else so. */
const NUMBERED = /(?<![\p{L}\d&])#\s?(?=[\p{L}-]{0,6}\d)[\p{L}\d][\p{L}\d-]{2,19}(?![\p{L}\d])/gu;
/** "KJ 204", "LX-2201": an airline's two letters, where somebody speaks of flying. */
const FLIGHT = /(?<![\p{L}\d-])[A-ZА-Я][A-ZА-Я\d][ -]?\d{2,4}(?![\p{L}\d-])/gu;
const FLYING =
  /\b(?:flights?|fly|flying|flew|boarding|boarded|airport|gate|airline|landed|plane)\b|рейс|вылет|аэропорт|посадк|самол[её]т/iu;

/** Things given in one sentence, offsets from its start. */
export function givenIn(sentence: Sentence, signals: LocalSignal[]): Given[] {
  const { text } = sentence;
  const given: Given[] = [];
  // Signs right before the first word ("$1,840", "#A-9917") belong to what they stand before.
  const lead = /\S*$/.exec(sentence.terms[0]!.pre)![0];
  const whole = lead + text;
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
    for (const match of whole.matchAll(pattern)) {
      const start = match.index - lead.length;
      given.push({ what, start, end: start + match[0].length });
    }
  };
  all(PHONE, 'phone');
  all(AMOUNT, 'amount');
  all(NUMBERED, numberedThing(text));
  if (FLYING.test(text)) all(FLIGHT, 'flight-number');
  for (const match of whole.matchAll(FILE)) {
    const kind = FILE_KINDS.find(([pattern]) => pattern.test(match[0]));
    if (!kind) continue;
    const start = match.index - lead.length;
    given.push({ what: kind[1], start, end: start + match[0].length });
  }
  return onceEach(given);
}

/** One thing read in two ways ("Order #44812", "#44812") was given once: the wider words stay. */
function onceEach(given: Given[]): Given[] {
  return given.filter(
    (one, index) =>
      !given.some(
        (other, at) =>
          at !== index &&
          other.what === one.what &&
          other.start <= one.start &&
          other.end >= one.end &&
          (other.end - other.start > one.end - one.start || at < index),
      ),
  );
}

/** What a number behind "#" counts, by the words around it. */
function numberedThing(text: string): Thing {
  if (/ticket|case|request|complaint|обращени|заявк|тикет|жалоб/iu.test(text))
    return 'ticket-number';
  if (/invoice|bill\b|сч[её]т/iu.test(text)) return 'invoice-number';
  if (/booking|reservation|брон/iu.test(text)) return 'booking-number';
  return 'order-number';
}
