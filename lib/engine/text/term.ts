/** The smallest piece: a word, number, address or emoji with its exact place in the text. */
import type { Lang } from '../types.ts';
import { openContraction } from './contractions.ts';
import { normalise } from './normal.ts';
import { quotedRegions } from './quotes.ts';
import { respell } from './spelling.ts';
import { stem } from './stem.ts';

export type TermKind = 'word' | 'number' | 'url' | 'email' | 'emoji' | 'smile';

/**
 * Shaped so that compromise's matcher takes it as one of its own terms: it compares `text`,
 * `normal`, `alias` and `root`, reads punctuation from `pre` and `post`, and tags from `tags`.
 */
export interface Term {
  /** Lower-case form, the same as `normal`: the matcher's fast path compares this one. */
  text: string;
  normal: string;
  /** As written. */
  raw: string;
  pre: string;
  post: string;
  tags: Set<string>;
  /** Stem with a leading "=", what `{word}` in a pattern asks for. */
  root: string;
  alias: string[];
  index: [number, number];
  id: string;
  /** UTF-16 offsets into the whole text. */
  start: number;
  end: number;
  kind: TermKind;
  /** Inside quotation marks: somebody else's words, or a name. */
  quoted: boolean;
}

const TOKEN = new RegExp(
  [
    String.raw`(?<url>(?:https?:\/\/|www\.)[^\s<>"«»]*[^\s<>"«».,;:!?)\]])`,
    String.raw`(?<email>[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+)`,
    String.raw`(?<smile>(?<![\p{L}\d])[:;=][-']?[)(D\]\[Pp]+|\){2,}|\({2,}|(?<=[\p{L}\d!?.…])\((?=\s|$)|\^_?\^|<3)`,
    String.raw`(?<emoji>\p{Regional_Indicator}{2}|(?!\d)\p{Emoji}(?:\p{Emoji_Modifier}|\ufe0f)*(?:\u200d\p{Emoji}(?:\p{Emoji_Modifier}|\ufe0f)*)*(?<!\p{ASCII}))`,
    String.raw`(?<number>\d+(?:[.,:\/–-]\d+)*(?:-?\p{L}[\p{L}\d]*)?(?:-[\p{L}\d]+)*)`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}\d\u00ad]*(?:[’'ʼ‘-][\p{L}\p{M}\d]+)*)`,
  ].join('|'),
  'gu',
);

const CYRILLIC = /\p{Script=Cyrillic}/u;
const HAS_DIGIT = /\d/;
/** A number somebody looks things up by: letters with digits, parts with dashes, or four digits on. */
const CODE =
  /^(?!\d{1,2}[:.]\d\d)(?!\d{1,2}-?\p{Ll}{1,4}$)(?!\d+[.,]\d{1,2}$)(?=.*\d)(?:\d{3,}|[\p{L}\d]+(?:[-–/][\p{L}\d]+)+|(?=.*\p{L})[\p{L}\d]{3,})$/u;
const TITLE = /^\p{Lu}[\p{Ll}'’-]+/u;
const UPPER = /^\p{Lu}{2,}$/u;

function makeTerm(
  normal: string,
  raw: string,
  start: number,
  kind: TermKind,
  lang: Lang | null,
): Term {
  const tags = new Set<string>();
  if (kind === 'word') {
    if (TITLE.test(raw)) tags.add('TitleCase');
    else if (UPPER.test(raw)) tags.add('UpperCase');
  } else if (kind === 'number') tags.add('NumericValue');
  else if (kind === 'url') tags.add('Url');
  else if (kind === 'email') tags.add('Email');
  else if (kind === 'emoji') tags.add('Emoji');
  else {
    tags.add('Emoticon');
    tags.add(/[([]/.test(raw) ? 'Frown' : 'Smile');
  }
  if ((kind === 'number' || kind === 'word') && CODE.test(raw)) tags.add('Code');
  const own = lang ?? (CYRILLIC.test(normal) ? 'ru' : 'en');
  const root = kind === 'word' ? '=' + stem(normal, own) : normal;
  return {
    text: normal,
    normal,
    raw,
    pre: '',
    post: '',
    tags,
    root,
    alias: [root],
    index: [0, 0],
    id: '',
    start,
    end: start + raw.length,
    kind,
    quoted: false,
  };
}

function pushWord(terms: Term[], raw: string, start: number): void {
  const normal = respell(normalise(raw));
  // Latin compounds are opened at the hyphen, as the pattern parser does with its words.
  if (raw.includes('-') && !HAS_DIGIT.test(raw) && !CYRILLIC.test(raw)) {
    let at = start;
    for (const part of raw.split('-')) {
      pushWord(terms, part, at);
      at += part.length + 1;
    }
    return;
  }
  const opened = CYRILLIC.test(raw) ? null : openContraction(normal);
  if (!opened) {
    terms.push(makeTerm(normal, raw, start, 'word', null));
    return;
  }
  const head = makeTerm(opened.first, raw.slice(0, opened.cut), start, 'word', 'en');
  const tail = makeTerm(opened.second, raw.slice(opened.cut), start + opened.cut, 'word', 'en');
  terms.push(head, tail);
}

/**
 * Terms of one line. `from` and `to` are offsets into `text`; nothing outside them is read.
 * Punctuation between terms is shared out: up to the first white space it belongs to the term
 * before, the rest to the term behind.
 */
export function termsOf(text: string, from: number, to: number): Term[] {
  const line = text.slice(from, to);
  const terms: Term[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(line); found; found = TOKEN.exec(line)) {
    const groups = found.groups!;
    const start = from + found.index;
    if (groups.word !== undefined) {
      pushWord(terms, groups.word, start);
      continue;
    }
    const kind = (Object.keys(groups) as TermKind[]).find((key) => groups[key] !== undefined)!;
    terms.push(makeTerm(normalise(found[0]), found[0], start, kind, null));
  }
  const quotes = quotedRegions(line);
  let quote = 0;
  let before = from;
  terms.forEach((term, position) => {
    const gap = text.slice(before, term.start);
    const space = gap.search(/\s/);
    const previous = terms[position - 1];
    const cut = previous ? (space < 0 ? gap.length : space) : 0;
    if (previous) previous.post = gap.slice(0, cut);
    term.pre = gap.slice(cut);
    while (quote < quotes.length && from + quotes[quote]!.end <= term.start) quote += 1;
    const around = quotes[quote];
    term.quoted = around !== undefined && from + around.start < term.start;
    before = term.end;
  });
  const last = terms.at(-1);
  if (last) last.post = text.slice(last.end, to);
  return terms;
}
