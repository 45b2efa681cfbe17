/**
 * From the cues of one message to how far it carries each tone. Each cue carries its tone some way
 * (0 to 100); cues add up without ever passing 100.
 */
import type { LocalCue } from '../signals/scan.ts';
import type { Sentence } from '../text/document.ts';
import type { Span, Tone } from '../types.ts';
import { isAllCapitals, type Mark } from './loudness.ts';

export type Scores = Record<Tone, number>;

export const noScores = (): Scores => ({
  grateful: 0,
  calm: 0,
  worried: 0,
  frustrated: 0,
  angry: 0,
});

/** Joins two strengths: two halves make three quarters, never more than the whole. */
export const join = (a: number, b: number): number => a + b - (a * b) / 100;

/** One cue where it stands; offsets into the message. */
export interface PlacedCue extends Span {
  def: LocalCue['def'];
  sentence: number;
}

export interface MessageScore {
  scores: Scores;
  /** Words of praise that are meant the other way round. */
  sarcasm: PlacedCue[];
}

/**
 * How much a cue adds when it was already met in an earlier sentence: five things that do not work
 * are one report of trouble, not five complaints.
 */
const AGAIN = [1, 0.4, 0.2];
/** From here on a message counts as unhappy, whatever else it says. */
const UNHAPPY_AT = 30;
/** How far a message written all in capitals carries anger by that alone. */
const ALL_CAPITALS = 52;
const RAISE = { shouting: 26, exclaiming: 16, emphasis: 8 };
/** The same where there is no doubt that a voice is raised. */
const RAISE_PLAIN = { shouting: 36, exclaiming: 34, emphasis: 8 };
const MOST_RAISED = 45;
/** How far a sentence carries annoyance that only says once more what was just said. */
const HAMMERED = 32;

/** How far praise that is sarcasm carries annoyance. */
const SARCASM = 26;
/** How much of an annoyance is left where the customer says sorry for it. */
const OWN_SLIP = 0.5;
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

/** Praise that snorts behind a complaint: "Your update killed my printer. Great." */
function isSnort(praise: PlacedCue, sentences: Sentence[], sour: PlacedCue[]): boolean {
  const { terms, end } = sentences[praise.sentence]!;
  const own = terms.length <= SNORT;
  const closes = terms.filter((term) => term.start >= praise.end).length === 0;
  if (!closes || sentences.length > praise.sentence + 1 || end < praise.end) return false;
  const said = sentences[own ? praise.sentence - 1 : praise.sentence];
  if (!said || said.terms.some(({ normal }) => MENDED.test(normal))) return false;
  return sour.some(
    ({ sentence, start, end: at }) =>
      sentence === said.position && at <= praise.start && !contrasted(said, praise.start, start),
  );
}

/**
 * Praise is sarcasm when it opens a complaint: a snort of its own ("Great.") or the first word of
 * a sentence that goes on to complain, with no "but" between them.
 */
function isSarcasm(praise: PlacedCue, sentences: Sentence[], sour: PlacedCue[]): boolean {
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

/**
 * So much of a circumstance makes a worry that needs no word for it, where so much went wrong or
 * something is asked.
 */
const CIRCUMSTANCE_AT = 18;
const TROUBLE_AT = 10;
const ASKED_AT = 21;
const WORRY_OF_BOTH = 10;

function addCues(cues: PlacedCue[], scores: Scores, asks: boolean): void {
  const met = new Map<string, Set<number>>();
  for (const { def, sentence } of cues) {
    if (!def.tone) continue;
    const places = met.get(def.name) ?? new Set();
    met.set(def.name, places);
    // The same cue twice in a sentence says it once.
    if (places.has(sentence)) continue;
    const share = AGAIN[Math.min(places.size, AGAIN.length - 1)]!;
    places.add(sentence);
    scores[def.tone] = join(scores[def.tone], def.weight * share);
  }
  const { worried, frustrated, angry } = scores;
  const wrong = worried >= CIRCUMSTANCE_AT && frustrated >= TROUBLE_AT;
  const asked = worried >= ASKED_AT && asks;
  if ((wrong || asked) && join(frustrated, angry) < UNHAPPY_AT) {
    scores.worried = join(worried, WORRY_OF_BOTH);
  }
}

/** So much worry of its own, and a raised voice is fear. */
const AFRAID_AT = 30;

/** A raised voice is joy in a happy message, fear in a worried one, anger in an unhappy one. */
function addLoudness(sentences: Sentence[], marks: Mark[], scores: Scores): void {
  const allLoud = isAllCapitals(sentences);
  if (marks.length === 0 && !allLoud) return;
  const unhappy = join(scores.frustrated, scores.angry);
  const full = marks.reduce((sum, { what, plain }) => sum + (plain ? RAISE_PLAIN : RAISE)[what], 0);
  const raise = Math.min(MOST_RAISED, full);
  if (scores.grateful > unhappy) scores.grateful = join(scores.grateful, raise / 2);
  else if (scores.worried >= AFRAID_AT && scores.worried > unhappy && !allLoud) {
    scores.worried = join(scores.worried, raise);
  } else if (allLoud) scores.angry = join(scores.angry, ALL_CAPITALS);
  else if (unhappy >= 15) scores.angry = join(scores.angry, raise + unhappy / 4);
  else if (marks.some(({ what }) => what !== 'emphasis')) {
    scores.frustrated = join(scores.frustrated, raise * 0.85);
    scores.worried = join(scores.worried, raise / 2);
  } else scores.worried = scores.worried > 0 ? join(scores.worried, raise) : 0;
}

/** Thanks that ask for nothing are meant; before or after a request they are manners. */
const ASKS =
  /^(?:please|pls|plz|kindly|could|can|would|need|want|when|how|what|where|who|why|send|give|check|change|cancel|if|but|still|not|пожалуйста|прошу|нужн[оаы]|нужен|надо|хочу|хотел[аи]?|можно|могу|можете|подскажите|когда|как|где|куда|сколько|почему|пришлите|жду|ждем|если|ли|но|не|нет)$/;
/** So many words at most; more of them say other things too. */
const THANKS_SHORT = 14;
/** Thanks open the message within so many of its first words. */
const FIRST = 3;
const SINCERE = 20;

/** Short thanks for something, with nothing asked for. */
function isSincere(sentences: Sentence[], cues: PlacedCue[], scores: Scores): boolean {
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

/** What is left of bare thanks behind a complaint that nothing has mended. */
const BITTER = 0.3;

/** "…and now the scan has to be done again. Thanks a lot": manners at best. */
function isBitterThanks(sentences: Sentence[], cues: PlacedCue[], scores: Scores): boolean {
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

/** Several question marks press where something has already gone wrong. */
const PRESSES = 12;
const PRESSES_AT = 20;
const presses = ({ terms }: Sentence): boolean => terms.some(({ post }) => /\?{2,}/.test(post));

export function scoreMessage(
  sentences: Sentence[],
  cues: PlacedCue[],
  marks: Mark[],
  { hammered, asks }: { hammered: Span[]; asks: boolean },
): MessageScore {
  const scores = noScores();
  const sour = cues.filter(({ def }) => def.tone === 'frustrated' || def.tone === 'angry');
  const thanked = cues.some(({ def }) => def.flags.includes('thanks'));
  const sarcasm = thanked
    ? []
    : cues.filter(
        (cue) =>
          cue.def.tone === 'grateful' &&
          cue.def.flags.length === 0 &&
          (isSarcasm(cue, sentences, sour) || isSnort(cue, sentences, sour)),
      );
  addCues(
    cues.filter((cue) => !sarcasm.includes(cue)),
    scores,
    asks,
  );
  if (sarcasm.length > 0) scores.frustrated = join(scores.frustrated, SARCASM);
  if (hammered.length > 0 && scores.grateful === 0) {
    scores.frustrated = join(scores.frustrated, HAMMERED);
  }
  if (thanked && isSincere(sentences, cues, scores))
    scores.grateful = join(scores.grateful, SINCERE);
  if (isBitterThanks(sentences, cues, scores)) scores.grateful *= BITTER;
  if (join(scores.frustrated, scores.angry) >= PRESSES_AT && sentences.some(presses)) {
    scores.frustrated = join(scores.frustrated, PRESSES);
  }
  // What went wrong is the customer's own slip.
  const sorry = cues.some(({ def }) => def.flags.includes('apologises'));
  if (sorry) scores.frustrated *= OWN_SLIP;
  // Praise among complaints, with no word of thanks, counts for little.
  if (!thanked && join(scores.frustrated, scores.angry) >= UNHAPPY_AT) scores.grateful *= 0.3;
  addLoudness(sentences, marks, scores);
  return { scores, sarcasm };
}
