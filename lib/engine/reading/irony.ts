/** Praise and thanks that are not meant, and those that are. */
import type { Sentence } from '../text/document.ts';
import { join, UNHAPPY_AT, type PlacedCue, type Scores } from './scores.ts';

/** So short a sentence of praise before a complaint is a snort. */
const SNORT = 4;
const CONTRAST = new Set([
  'but',
  'however',
  'though',
  'although',
  'но',
  'однако',
  'хотя',
  'правда',
]);

/** What was mended is praised in earnest. */
const MENDED =
  /^(?:fixed|sorted|solved|resolved|works|working|worked|back|refunded|replaced|swapped|helped|found|arrived|came|now|finally|починил[аи]?|исправил[аи]?|решил[аи]?|вернул[аи]?|работает|заработал[аио]?|помогл[аи]|помог|пришл[аио]|нашл[аи]|нашел|заменил[аи]?|теперь|наконец)$/;

/** Words that tell of something ill, short of a complaint; Russian has its own cues for these. */
const ILL =
  /\b(?:not?|never|nothing|nobody|refused|rejected|denied|declined|closed|gone|less|again|wrong|cold|late|somebody else|another|third|second|over|lost|broken|empty|cancelled|expired|short|twice|double)\b|n['’]t\b/i;

/** Praise that snorts behind a complaint: "Your update killed my printer. Great." */
export function isSnort(praise: PlacedCue, sentences: Sentence[], sour: PlacedCue[]): boolean {
  const { terms, end } = sentences[praise.sentence]!;
  const own = terms.length <= SNORT;
  const closes = terms.filter((term) => term.start >= praise.end).length === 0;
  if (!closes || sentences.length > praise.sentence + 1 || end < praise.end) return false;
  const said = sentences[own ? praise.sentence - 1 : praise.sentence];
  if (!said || said.terms.some(({ normal }) => MENDED.test(normal))) return false;
  if (own && /\.\s*$/.test(sentences[praise.sentence]!.text) && ILL.test(said.text)) return true;
  return sour.some(
    ({ sentence, start, end: at }) =>
      sentence === said.position && at <= praise.start && !contrasted(said, praise.start, start),
  );
}

/**
 * Praise is sarcasm when it opens a complaint: a snort of its own ("Great.") or the first word of
 * a sentence that goes on to complain, with no "but" between them.
 */
export function isSarcasm(praise: PlacedCue, sentences: Sentence[], sour: PlacedCue[]): boolean {
  const { terms, start } = sentences[praise.sentence]!;
  const opens = praise.start - start < 12 && terms[0]!.start <= praise.start;
  if (!opens) return false;
  const short = terms.length <= SNORT;
  return sour.some(({ sentence, start: at }) => {
    if (sentence === praise.sentence + 1) return short && !contrasted(sentences[sentence]!, at);
    return (
      sentence === praise.sentence && at > praise.start && !contrasted(sentences[sentence]!, at)
    );
  });
}

const contrasted = ({ terms }: Sentence, before: number, after = 0): boolean =>
  terms.some(({ start, normal }) => start < before && start >= after && CONTRAST.has(normal));

/** Thanks that ask for nothing are meant; before or after a request they are manners. */
const ASKS =
  /^(?:please|pls|plz|kindly|could|can|would|need|want|when|how|what|where|who|why|send|give|check|change|cancel|if|but|still|not|пожалуйста|прошу|нужн[оаы]|нужен|надо|хочу|хотел[аи]?|можно|могу|можете|подскажите|когда|как|где|куда|сколько|почему|пришлите|жду|ждем|если|ли|но|не|нет)$/;
/** So many words at most; more of them say other things too. */
const THANKS_SHORT = 14;
/** Thanks open the message within so many of its first words. */
const FIRST = 3;

/** Short thanks for something, with nothing asked for. */
export function isSincere(sentences: Sentence[], cues: PlacedCue[], scores: Scores): boolean {
  if (join(scores.frustrated, scores.angry) >= 8 || scores.worried >= 10) return false;
  const terms = sentences.flatMap((one) => one.terms);
  if (terms.length > THANKS_SHORT || terms.length < 2) return false;
  const asks = ({ normal, tags, kind, post }: (typeof terms)[number]): boolean =>
    ASKS.test(normal) || tags.has('Code') || kind === 'number' || post.includes('?');
  if (terms.some(asks)) return false;
  const thanks = cues.filter(({ def }) => def.flags.includes('thanks'));
  const first = terms[Math.min(FIRST, terms.length) - 1]!.end;
  return (
    thanks.some(({ start }) => start < first) || terms.some(({ normal }) => MENDED.test(normal))
  );
}

/** "…and now the scan has to be done again. Thanks a lot": manners at best. */
export function isBitterThanks(sentences: Sentence[], cues: PlacedCue[], scores: Scores): boolean {
  if (join(scores.frustrated, scores.angry) < UNHAPPY_AT || sentences.length < 2) return false;
  const thanks = cues.filter(({ def }) => def.flags.includes('thanks'));
  const closing = thanks.every(({ sentence }) => sentence === sentences.length - 1);
  const terms = sentences.flatMap((one) => one.terms);
  return (
    thanks.length > 0 &&
    closing &&
    sentences.at(-1)!.terms.length <= SNORT &&
    !terms.some(({ normal }) => MENDED.test(normal) || CONTRAST.has(normal))
  );
}
