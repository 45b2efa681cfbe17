/**
 * Questions in a customer's message: by their mark, by the way they open, or asked about ("tell me
 * whether…"). Each falls into the things it wants to know. Rhetorical ones ask for nothing.
 */
import type { Lexicon } from '../patterns/lexicon.ts';
import type { LocalSignal, Scanner } from '../signals/scan.ts';
import type { Doc, Sentence } from '../text/document.ts';
import type { Term } from '../text/term.ts';
import type { Lang, Span } from '../types.ts';

/** One thing a question wants to know. */
export interface Wanted extends Span {
  lang: Lang;
  /** Names of the packs' signals in it: `question.*` for the answer it wants, `alike.*` for what it is about. */
  about: string[];
  /** Stems of its words that carry a meaning. */
  stems: string[];
  /** Stems of the words any ticket has ("order", "payment"). */
  common: string[];
}

export interface Question extends Span {
  wanted: Wanted[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const OPENERS: Record<Lang, ReadonlySet<string>> = {
  en: words(
    'when where what why how who whose which can could will would is are was were do does did has have should may shall am',
  ),
  ru: words(
    'когда где что чего чему чем почему отчего зачем как кто кому кого какой какая какие какое какого каком сколько куда откуда можно могу можем можете есть нужно нужна нужен надо будет будут ли правда верно',
  ),
};
/** First two words of a question that may go without its mark; "when I", "what a" tell. */
const UNMARKED: Record<Lang, RegExp> = {
  en: /^(?:(?:when|where|what|why|how|who|whose) (?!(?:i|you|we|they|he|she|an?|ever|the)$)|why |(?:can|could|will|would|is|are|do|does|did|am|may|should|has|have) (?:i|you|u|we|it|they|he|she|this|that|there|the|my|your|our|these|those|any|anyone|anybody|someone|somebody|one|mine)$)/,
  ru: /^(?:когда|где|что|чем|почему|отчего|зачем|как|кто|кому|какой|какая|какие|какое|какого|сколько|куда|откуда|можно|могу|можем|можете|есть ли|\S+ ли)(?: |$)/,
};
/** A cry that opens so still asks: "Why did you block it!!!". */
const CRIED: Record<Lang, ReadonlySet<string>> = {
  en: words('why where who when'),
  ru: words('почему зачем где кто куда когда отчего'),
};
/** "If that fails, can you…" asks only then. */
const CONDITION: Record<Lang, ReadonlySet<string>> = {
  en: words('if unless otherwise'),
  ru: words('если иначе'),
};
/** "At what time", «во сколько»: the asking word stands behind a small one. */
const BEFORE_OPENER = words(
  'at in on by to from for with в во на с со по до у от из за к ко о об при для под',
);
const JOINERS = words('and but also plus и а но также');
/** One question with two answers to choose from. */
const EITHER = words('or или');
/** A question by its opening alone needs so many words. */
const SHORT = 2;
const MIN_STEM = 3;

function asks({ terms, lang }: Sentence, signals: LocalSignal[]): boolean {
  if (signals.some(({ name }) => name === 'question.rhetorical')) return false;
  const { post } = terms.at(-1)!;
  if (/\?/.test(post)) return true;
  if (signals.some(({ name }) => name === 'question.indirect')) return true;
  const [first, second] = terms;
  const opener = JOINERS.has(first!.normal) && second ? second : first!;
  if (terms.length <= SHORT) return false;
  if (/!/.test(post)) return CRIED[lang].has(opener.normal);
  // Written without marks: a line that opens like a question and has no full stop.
  return !/[.…]/.test(post) && UNMARKED[lang].test(`${first!.normal} ${second!.normal}`);
}

/** "Can I", «можно», «нужен ли». */
function opensQuestion(terms: readonly Term[], at: number, lang: Lang): boolean {
  return OPENERS[lang].has(terms[at]?.normal ?? '') || terms[at + 1]?.normal === 'ли';
}

/** Cuts a question before each "…, and can I…"; positions of terms. */
function cuts({ terms, lang }: Sentence): number[] {
  const at = [0];
  for (let i = 1; i < terms.length; i += 1) {
    const joined = JOINERS.has(terms[i]!.normal);
    const marked = /[,;:]|\s[—–-]\s/.test(terms[i - 1]!.post + terms[i]!.pre);
    if ((joined || marked) && opensQuestion(terms, joined ? i + 1 : i, lang)) at.push(i);
  }
  // "Hello, is it in stock" and "I have a cat, are pets allowed" are one question each.
  const small = [JOINERS, BEFORE_OPENER].some((list) => list.has(terms[0]!.normal));
  const opens = opensQuestion(terms, small ? 1 : 0, lang);
  const so = CONDITION[lang].has(terms[0]!.normal) && at[1]! <= SHORT;
  if (so) at.shift();
  else if (!opens) at.splice(1, 1);
  return at;
}

function wantedBy(
  terms: Term[],
  { lang, start: base }: Sentence,
  signals: LocalSignal[],
  lists: Lexicon['words'][Lang],
): Wanted {
  const start = terms[0]!.start;
  const { end } = terms.at(-1)!;
  const stems: string[] = [];
  const common: string[] = [];
  for (const { kind, normal, root } of terms) {
    if (kind !== 'word' && kind !== 'number') continue;
    if (normal.length < MIN_STEM || OPENERS[lang].has(normal)) continue;
    if (lists.stop.has(normal)) continue;
    (lists.genericStems.has(root) ? common : stems).push(root);
  }
  const asksOn = terms.slice(SHORT + 1).some(({ normal }) => OPENERS[lang].has(normal));
  const choice = terms.some(({ normal }) => EITHER.has(normal));
  const about = signals
    .filter((one) => base + one.start < end && base + one.end > start)
    .map(({ name }) => name)
    .filter((name) => /^(?:question|alike)\./.test(name))
    // "One thing: does it cover the battery" is more than a preface.
    .filter((name) => name !== 'question.preface' || !asksOn)
    .filter((name) => name !== 'question.can' || !choice);
  return { lang, start, end, about, stems, common };
}

/** Questions of a message; offsets into its text. */
export function questionsIn(doc: Doc, scanner: Scanner, lexicon: Lexicon): Question[] {
  const questions: Question[] = [];
  for (const sentence of doc.sentences) {
    const { terms, start, end, lang } = sentence;
    const { signals } = scanner.scan(sentence);
    if (!asks(sentence, signals)) continue;
    const at = cuts(sentence);
    const wanted: Wanted[] = [];
    at.forEach((from, index) => {
      const part = terms.slice(from, at[index + 1]);
      const one = wantedBy(part, sentence, signals, lexicon.words[lang]);
      const bare = one.stems.length + one.common.length === 0;
      const before = wanted.at(-1);
      // "…, is that possible": says nothing new.
      if (bare && before) before.about.push(...one.about);
      else if (!CONDITION[lang].has(part[0]!.normal)) wanted.push(one);
    });
    questions.push({ start, end, wanted });
  }
  return questions;
}
