/**
 * Who the customer is, as far as the conversation shows: the author of their messages, how they
 * sign and introduce themselves, and whom the agents greeted before.
 */
import { maskedRegions } from '../text/mask.ts';
import { readDocument } from '../text/document.ts';
import type { Turn } from '../types.ts';
import { greetedBy } from './greeted.ts';
import type { NameBook } from './name-book.ts';
import { couldBeName, isPerson, partsOf, RUN } from './name-run.ts';

export interface CustomerNames {
  /** Names, each in its parts; empty when nobody is known. */
  own: string[][];
  /** Other names in the customer's messages; to greet one of these may be right. */
  mentioned: string[];
}

const pattern = (source: string): RegExp => new RegExp(source, 'gu');
const INTRODUCES = pattern(
  String.raw`(?:[Mm]y (?:full |first )?name(?:['’]s| is|:)|[Cc]all me|(?<!\p{L})[Nn]ame:|[Мм]еня зовут|[Зз]овут меня|[Мм]о[её] имя|ФИО:?|[Ии]мя:)[ \t—-]*(${RUN})`,
);
const SAYS_WHO = pattern(
  String.raw`(?<!\p{L})(?:[Tt]his is|[Ii]t['’]s|[Ii] am|I['’]?m|[Ii]['’]m|[Ээ]то|[Яя]|[Пп]ишет(?: вам)?|[Бб]еспокоит|[Гг]оворит|[Нн]а связи|[Сс]нова) (?:again |снова |опять )?[—-]?[ \t]*(${RUN})`,
);
const HERE = pattern(
  String.raw`(?:^|[.!?,] )(${RUN}) (?:here|speaking|again|беспокоит|на связи|тут)(?!\p{L})`,
);
/** The same with a name nobody has listed, or in small letters: what stands around it is surer. */
const SAYS_NAME = pattern(
  String.raw`(?:[Tt]his is|^(?:[Зз]дравствуйте|[Дд]обр\p{Ll}+ \p{Ll}+|[Пп]ривет)[,!.] [Ээ]то) (${RUN})(?=,| and I | from | here| из |\.|$)`,
);
const SAYS_SMALL = pattern(
  String.raw`(?<!\p{L})(?:this is|it['’]?s|i['’]m|i am) (\p{Ll}{3,15})(?=,| here| from |$)`,
);
const FORMULA = String.raw`(?:(?:[Bb]est|[Kk]ind(?:est)?|[Ww]arm(?:est)?|[Mm]any)? ?(?:[Rr]egards|[Ww]ishes|[Ss]incerely|[Yy]ours(?: \p{Ll}+)?|[Bb]est|[Cc]heers|[Tt]hanks(?: again| in advance| so much)?|[Tt]hank you)|[Сс] (?:искренним |глубоким )?уважением|[Сс] наилучшими(?: пожеланиями)?|[Ии]скренне [Вв]аш\p{Ll}?|[Зз]аранее (?:спасибо|благодарю)|[Сс]пасибо)`;
const CLOSED = new RegExp(String.raw`${FORMULA}[,.! \t—-]*$`, 'u');
const SIGNED = new RegExp(String.raw`^[-–—~*\s]*(${RUN})[\s.,]*$`, 'u');
/** "… that is all. Femi": the name stands behind a full stop, a kiss, or behind a formula. */
const TRAILING = new RegExp(
  String.raw`(?:[.!?…)\]»"]|(?<!\p{L})[xX]{1,4}|((?:^|[ \t])${FORMULA},)|[ \t][-–—])[ \t]+(?:[xX]{1,4}[ \t]+)?[-–—]*[ \t]*(${RUN})(?:[ \t]+[xX]{1,4})?\.?$`,
  'u',
);
const TRAILING_CHAT = /[.!?…)\]]\s+[-–—]*\s*(\p{Ll}{3,20})$/u;
const AFTERWORD = /^(?:sent from|отправлено|[+\d][\d ()-]+$|\S+@\S+$|https?:)/i;
const ASKS_NAME = /\bname\b|(?<!\p{L})(?:имя|фио|зовут|представьтесь|обращаться)(?!\p{L})/iu;
const SIGNATURE_LINES = 3;

const freshLines = (text: string): string[] => {
  const hidden = maskedRegions(text);
  const lines: string[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    const masked = hidden.some((region) => region.start <= start && region.end >= start);
    if (!masked && line.trim() !== '' && !AFTERWORD.test(line.trim())) lines.push(line.trim());
  }
  return lines;
};

/** How a message is signed. */
function signedWith(text: string, book: NameBook, thanksAgent: boolean): string[][] {
  const lines = freshLines(text);
  const found: string[][] = [];
  const tail = lines.slice(-SIGNATURE_LINES);
  tail.forEach((line, index) => {
    const run = SIGNED.exec(line)?.[1];
    if (run === undefined || lines.length < 2 || index + lines.length - tail.length === 0) return;
    const parts = partsOf(run);
    const formula = CLOSED.test(tail[index - 1] ?? '');
    const only = index === tail.length - 1 && parts.length === 1;
    if (isPerson(parts, book) || ((formula || only) && couldBeName(parts))) found.push(parts);
  });
  const last = lines.at(-1) ?? '';
  const trailing = TRAILING.exec(last);
  if (trailing && !(trailing[1] !== undefined && thanksAgent)) {
    const parts = partsOf(trailing[2]!);
    const surely = trailing[1] !== undefined || /^[.!?…)][ \t]+[-–—]/.test(trailing[0]);
    const unlisted = surely && parts.length === 1 && couldBeName(parts);
    if (unlisted || isPerson(parts, book)) found.push(parts);
  }
  const chat = TRAILING_CHAT.exec(last)?.[1];
  if (chat !== undefined && book.knows(chat)) found.push([chat]);
  return found;
}

/** How a message introduces its writer. */
function introducedAs(text: string, book: NameBook): string[][] {
  const found: string[][] = [];
  const lines = freshLines(text).join('\n');
  for (const [, run] of lines.matchAll(INTRODUCES)) {
    if (couldBeName(partsOf(run!)) || isPerson(partsOf(run!), book)) found.push(partsOf(run!));
  }
  for (const known of [SAYS_WHO, HERE]) {
    for (const [, run] of lines.matchAll(known)) {
      if (isPerson(partsOf(run!), book)) found.push(partsOf(run!));
    }
  }
  for (const [, run] of lines.matchAll(SAYS_NAME)) {
    const parts = partsOf(run!);
    if (parts.length === 1 && couldBeName(parts)) found.push(parts);
  }
  for (const [, name] of lines.matchAll(SAYS_SMALL)) {
    if (book.knows(name!)) found.push([name!]);
  }
  return found;
}

function authorsName({ author }: Turn, book: NameBook): string[][] {
  const parts = partsOf((author ?? '').replace(/\(.*\)|[^\p{L}\p{M} .'’-]/gu, ' '));
  return /[@\d_]/.test(author ?? '') || !isPerson(parts, book) ? [] : [parts];
}

const MENTION = /(?<=[\p{L}\d,;:)»"“] )(\p{Lu}\p{Ll}+)/gu;
const DENIED = /(?:\bnot|(?<!\p{L})не) $/iu;

export function customerNames(turns: Turn[], book: NameBook): CustomerNames {
  const agents = turns
    .filter(({ role }) => role === 'agent')
    .flatMap((turn) => [
      ...authorsName(turn, book),
      ...signedWith(turn.text, book, false),
      ...introducedAs(turn.text, book),
    ])
    .flat();
  const isAgents = (parts: string[]): boolean =>
    parts.every((part) => agents.some((name) => book.same(name, part)));
  const said: string[][] = [];
  const shown: string[][] = [];
  const greeted: string[][] = [];
  const mentioned: string[] = [];
  turns.forEach((turn, index) => {
    const { role, text } = turn;
    if (role === 'agent') {
      const name = greetedBy(readDocument(text.slice(0, 200)), book);
      if (name && !name.titled) greeted.push(name.parts);
    }
    if (role !== 'customer') return;
    shown.push(...authorsName(turn, book));
    // With an agent there, "thanks, Ann" speaks to the agent.
    const spoken = [...signedWith(text, book, index > 0), ...introducedAs(text, book)];
    said.push(...spoken.filter((parts) => !isAgents(parts)));
    const asked = turns[index - 1]?.role === 'agent' && ASKS_NAME.test(turns[index - 1]!.text);
    const parts = partsOf(text.trim());
    if (asked && parts.length <= 4 && isPerson(parts, book)) said.push(parts);
    const greets = greetedBy(readDocument(text.slice(0, 200)), book)?.parts ?? [];
    for (const match of text.matchAll(MENTION)) {
      const name = match[1]!;
      if (DENIED.test(text.slice(0, match.index)) || isAgents([name])) continue;
      if (!greets.includes(name)) mentioned.push(name);
    }
  });
  const own = said.length > 0 ? [...said, ...shown] : [...shown, ...greeted];
  return { own, mentioned };
}
