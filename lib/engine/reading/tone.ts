/**
 * From cues to a tone. Each cue carries its tone some way (0 to 100); cues of one message add up
 * without ever passing 100, and older messages of the customer count for less.
 */
import type { LocalCue } from '../signals/scan.ts';
import type { Sentence } from '../text/document.ts';
import type { Span, Tone, Trend } from '../types.ts';

export type Scores = Record<Tone, number>;

const zero = (): Scores => ({ grateful: 0, calm: 0, worried: 0, frustrated: 0, angry: 0 });

/** Joins two strengths: two halves make three quarters, never more than the whole. */
const join = (a: number, b: number): number => a + b - (a * b) / 100;

/** How much the customer's message before the last still counts, and the ones before that. */
const MEMORY = [1, 0.55, 0.3, 0.15];

const ANGRY_AT = 50;
const FRUSTRATED_AT = 30;
const WORRIED_AT = 28;
const GRATEFUL_AT = 28;
/** From here on a message counts as unhappy, whatever else it says. */
const UNHAPPY_AT = 30;

export interface Mark extends Span {
  what: 'shouting' | 'exclaiming';
}

export interface MessageScore {
  scores: Scores;
  marks: Mark[];
}

const SHOUT_WORD = /^\p{Lu}[\p{Lu}'’]{2,}$/u;
/** Capitals that are names of things, not raised voices. */
const ACRONYM = /^(?:[\p{Lu}]{2,4}|https?|html|json|iphone|ipad|android|visa|esim)$/iu;

/** Capitals and runs of "!" and "?!" in one sentence; offsets from its start. */
function loudness(sentence: Sentence): Mark[] {
  const marks: Mark[] = [];
  const words = sentence.terms.filter((term) => term.kind === 'word');
  const loud = words.filter((term) => SHOUT_WORD.test(term.raw));
  const longLoud = loud.filter((term) => !ACRONYM.test(term.raw));
  if (longLoud.length > 0 && (loud.length >= 3 || longLoud.length >= 1)) {
    marks.push({
      what: 'shouting',
      start: loud[0]!.start - sentence.start,
      end: loud.at(-1)!.end - sentence.start,
    });
  }
  for (const term of sentence.terms) {
    const run = /[!?]{2,}/.exec(term.post);
    if (!run || !run[0].includes('!')) continue;
    const start = term.end - sentence.start + run.index;
    marks.push({ what: 'exclaiming', start, end: start + run[0].length });
  }
  return marks;
}

/** How far a message written all in capitals carries anger by that alone. */
const ALL_CAPITALS = 52;

/** At least four words, and nearly all letters of the longer ones are capitals. */
function isAllCapitals(sentences: Sentence[]): boolean {
  const words = sentences.flatMap(({ terms }) =>
    terms.filter((term) => term.kind === 'word' && term.raw.length > 1).map((term) => term.raw),
  );
  const loud = words.filter((word) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word));
  return words.length >= 4 && loud.length >= words.length * 0.8;
}

/** Scores of one message from the cues of its sentences. */
export function scoreMessage(
  sentences: Sentence[],
  cuesOf: (s: Sentence) => LocalCue[],
): MessageScore {
  const scores = zero();
  const marks: Mark[] = [];
  let thanked = false;
  for (const sentence of sentences) {
    // The same cue twice in a sentence says it once.
    const seen = new Set<string>();
    for (const { def } of cuesOf(sentence)) {
      if (!def.tone || seen.has(def.name)) continue;
      seen.add(def.name);
      thanked ||= def.flags.includes('thanks');
      scores[def.tone] = join(scores[def.tone], def.weight);
    }
    for (const mark of loudness(sentence)) {
      marks.push({
        ...mark,
        start: mark.start + sentence.start,
        end: mark.end + sentence.start,
      });
    }
  }
  // Praise among complaints, with no word of thanks, is meant the other way round.
  if (!thanked && join(scores.frustrated, scores.angry) >= UNHAPPY_AT) scores.grateful *= 0.3;
  const shouting = marks.filter((mark) => mark.what === 'shouting').length;
  const exclaiming = marks.filter((mark) => mark.what === 'exclaiming').length;
  const allLoud = isAllCapitals(sentences);
  if (shouting + exclaiming > 0 || allLoud) {
    // A raised voice is joy in a happy message and anger in an unhappy one.
    const unhappy = join(scores.frustrated, scores.angry);
    const raise = Math.min(45, shouting * 26 + exclaiming * 16);
    if (scores.grateful > unhappy) scores.grateful = join(scores.grateful, raise / 2);
    else if (allLoud) scores.angry = join(scores.angry, ALL_CAPITALS);
    else if (unhappy >= 15) scores.angry = join(scores.angry, raise + unhappy / 6);
    else {
      scores.frustrated = join(scores.frustrated, raise * 0.8);
      scores.worried = join(scores.worried, raise / 2);
    }
  }
  return { scores, marks };
}

/** Scores of the whole thread: the last message in full, the earlier ones fading. */
export function fade(messages: Scores[]): Scores {
  const sum = zero();
  const recent = messages.slice(-MEMORY.length).reverse();
  recent.forEach((scores, age) => {
    for (const tone of Object.keys(sum) as Tone[]) {
      // Thanks now outweigh an earlier upset; an upset now outweighs earlier thanks.
      const old = age > 0 && tone === 'grateful' ? 0 : scores[tone];
      sum[tone] = Math.max(sum[tone], old * MEMORY[age]!);
    }
  });
  const last = recent[0];
  if (last && last.grateful >= GRATEFUL_AT && upset(last) < FRUSTRATED_AT) {
    sum.angry = last.angry;
    sum.frustrated = last.frustrated;
    sum.worried = last.worried;
  }
  return sum;
}

/** Open anger counts in full, annoyance for most. */
export const upset = (scores: Scores): number => join(scores.angry, scores.frustrated * 0.8);

export function decide(scores: Scores): { tone: Tone; intensity: number } {
  const { angry, frustrated, worried, grateful } = scores;
  const round = (value: number): number => Math.round(Math.min(100, value));
  const sour = upset(scores);
  const isAngry = angry >= ANGRY_AT || (angry >= 38 && frustrated >= 40);
  if (isAngry) return { tone: 'angry', intensity: round(Math.max(angry, sour)) };
  if (frustrated >= FRUSTRATED_AT || join(frustrated, angry) >= FRUSTRATED_AT + 4) {
    // Thanks alone do not undo a complaint, but warm thanks with a small one stay thanks.
    if (grateful < GRATEFUL_AT || grateful < sour + 15) {
      if (worried >= frustrated && angry < 20) {
        return { tone: 'worried', intensity: round(worried) };
      }
      return { tone: 'frustrated', intensity: round(sour) };
    }
  }
  if (worried >= WORRIED_AT && worried >= grateful * 0.6) {
    return { tone: 'worried', intensity: round(worried) };
  }
  if (grateful >= GRATEFUL_AT) return { tone: 'grateful', intensity: round(grateful) };
  return { tone: 'calm', intensity: round(Math.max(sour, worried, grateful) / 2) };
}

/** Whether the upset grew from message to message; a change under 12 points is none. */
export function trendOf(messages: Scores[]): Trend {
  if (messages.length < 2) return 'steady';
  const now = upset(messages.at(-1)!);
  const before = upset(messages.at(-2)!);
  if (now - before > 12) return 'rising';
  if (before - now > 12) return 'falling';
  return 'steady';
}
