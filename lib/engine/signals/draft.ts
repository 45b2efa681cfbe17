/** Everything found in the draft: the packs' signals and the computed ones, by name. */
import type { Lexicon } from '../patterns/lexicon.ts';
import type { Doc, Sentence } from '../text/document.ts';
import type { Provided, Span } from '../types.ts';
import { asksOf, type Ask } from './asks.ts';
import type { CustomerNames } from './customer-names.ts';
import { datedRemedies } from './dated.ts';
import { echoOf } from './echo.ts';
import type { Found } from './found.ts';
import type { NameBook } from './name-book.ts';
import { namedTroubles } from './named-trouble.ts';
import { isIn } from './place.ts';
import { placeholders } from './placeholder.ts';
import { otherRecipient } from './recipient.ts';
import { routesIn } from './route.ts';
import type { Scanner } from './scan.ts';
import { secretsIn } from './secrets.ts';
import { speakersIn } from './speakers.ts';
import { exactTimes } from './times.ts';

export interface DraftSignals {
  doc: Doc;
  byName: Map<string, Found[]>;
}

/** What the thread knows that the draft is held against. */
export interface Background {
  provided: (Provided & { stems: string[] })[];
  /** Stems of the customer's words. */
  stems: Set<string>;
  /** How much and how often the customer says. */
  quantities: Set<string>;
  /** Who the customer is, and who may be whom; absent, no greeting is judged. */
  names?: { known: CustomerNames; book: NameBook };
  /** Epoch milliseconds. */
  now: number;
}

const NO_WORDS: ReadonlySet<string> = new Set();

export function readDraft(
  doc: Doc,
  scanner: Scanner,
  lexicon: Lexicon,
  background: Background,
): DraftSignals {
  const byName = new Map<string, Found[]>();
  const add = (found: Found): void => {
    const list = byName.get(found.name);
    if (list) list.push(found);
    else byName.set(found.name, [found]);
  };
  let listHead: { sentence: number; line: number } | null = null;
  for (const sentence of doc.sentences) {
    const { position, start: base } = sentence;
    const put = (name: string, start: number, end: number, what?: string): void =>
      add({
        name,
        start: base + start,
        end: base + end,
        sentence: position,
        ...(what && { what }),
      });
    const { signals } = scanner.scan(sentence);
    for (const signal of signals) {
      if (signal.in && !isIn(signal.in, position, doc)) continue;
      const day = signal.name === 'eta.phrase';
      if (day && isTheirDay(sentence, signal, signals, background.stems)) continue;
      put(day ? 'eta.exact' : signal.name, signal.start, signal.end);
    }
    for (const time of exactTimes(sentence, background.now)) {
      if (!isTheirDay(sentence, time, signals, background.stems)) {
        put('eta.exact', time.start, time.end);
      }
    }
    const stop = lexicon.words[sentence.lang].stop;
    const asks = asksOf(sentence, signals, stop);
    const opensList = asks.length > 0 && /:\s*$/.test(sentence.text);
    const inList: boolean =
      listHead !== null && sentence.listed && sentence.line > listHead.line && asks.length === 0;
    if (opensList) listHead = { sentence: position, line: sentence.line };
    else if (!sentence.listed) listHead = null;
    if (inList) {
      // A line of a list under "please send:" is an ask without a verb of its own.
      asks.push(
        ...asListItem(
          sentence.text,
          sentence.terms.map((term) => term.root),
          signals,
        ),
      );
    }
    const introducesList = opensList && doc.sentences[position + 1]?.listed === true;
    for (const ask of introducesList ? [] : asks) {
      put(ask.listed ? 'ask.listed' : 'ask', ask.start, ask.end, ask.what ?? undefined);
      if (ask.what && ask.what !== 'steps') put('ask.data', ask.start, ask.end, ask.what);
      const further = FURTHER.test(sentence.text.slice(ask.start, ask.end));
      if (!further && isRepeated(ask, background.provided)) {
        put('ask.repeated', ask.start, ask.end, ask.what ?? undefined);
      }
    }
    const feeling = signals.some((signal) => /^(?:apology|empathy)/.test(signal.name));
    const shared = echoOf(sentence, background.stems, lexicon.words);
    // A request or a "no" may use the customer's words without speaking of their trouble.
    const other = asks.length > 0 || signals.some((signal) => signal.name === 'refusal');
    if (!other && shared >= (feeling ? 1 : 2)) put('echo', 0, sentence.text.length);
    for (const secret of secretsIn(sentence)) put('secret.shown', secret.start, secret.end);
    for (const term of sentence.terms) {
      if (/!{2,}/.test(term.post)) {
        put('bangs', term.start - base, term.end - base + term.post.search(/[^!]|$/));
      }
    }
  }
  for (const span of placeholders(doc.text)) {
    const sentence = doc.sentences.findLastIndex((one) => one.start <= span.start);
    add({ name: 'placeholder', ...span, sentence: Math.max(sentence, 0) });
  }
  const menus = { en: lexicon.words.en.menu ?? NO_WORDS, ru: lexicon.words.ru.menu ?? NO_WORDS };
  for (const route of routesIn(doc, byName.get('route.step') ?? [], menus)) add(route);
  for (const speaker of speakersIn(doc, byName, background.names)) add(speaker);
  for (const remedy of datedRemedies(byName)) add(remedy);
  for (const one of namedTroubles(doc, byName, background, lexicon.words)) add(one);
  const { names } = background;
  const other = names && otherRecipient(doc, names.known, names.book);
  if (other) add(other);
  return { doc, byName };
}

/** "Another photo", «ещё снимок наклейки»: one more, and not the same again. */
const FURTHER =
  /(?<!\p{L})(?:another|one more|additional|ещ[её](?! раз)|друг(?:ой|ое|ая|ую|ие)|дополнительн\p{L}*)(?!\p{L})/iu;

/** «Два месяца на коробках», «два акта за месяц»: how long it went on, not when it ends. */
const STRETCH =
  /^(?!через|до|к |ко |кажд)(?:за )?(?:\S+ )?(?:час|дн|день|сут|недел|месяц|год|лет|минут)[а-я]*$/iu;
/** What makes a time in a sentence of sympathy ours. */
const DOING = /^(?:promise|remedy|step\.work|update\.offer|act\.mine|handoff)/;

/** "An outage with payroll on Friday is the last thing you need": their day, promised by nobody. */
function isTheirDay(
  { terms, start: base, text }: Sentence,
  { start, end }: Span,
  signals: { name: string }[],
  theirs: ReadonlySet<string>,
): boolean {
  if (signals.some(({ name }) => DOING.test(name))) return false;
  const sorry = signals.some(({ name }) => name.startsWith('apology'));
  const felt = signals.some(({ name }) => name.startsWith('empathy'));
  if ((sorry || felt) && STRETCH.test(text.slice(start, end))) return true;
  if (!felt) return false;
  const words = terms.filter((term) => term.start - base < end && term.end - base > start);
  return words.slice(-1).every(({ root }) => theirs.has(root));
}

function asListItem(text: string, stems: string[], signals: { name: string }[]): Ask[] {
  const thing = signals.find((signal) => signal.name.startsWith('thing.'));
  const what = (thing?.name.slice('thing.'.length) ?? null) as Ask['what'];
  return [{ start: 0, end: text.length, what, listed: true, stems }];
}

/**
 * Documents come in many kinds: only the same words make the same document, be they said or in
 * the name of a file. Everything else is given once and for all by its kind.
 */
function isRepeated(ask: Ask, provided: Background['provided']): boolean {
  return provided.some((given) => {
    if (ask.what !== 'documents') return given.what === ask.what;
    const papers = given.what === 'documents' || given.what === 'file-names';
    return papers && given.stems.some((stem) => ask.stems.includes(stem));
  });
}
