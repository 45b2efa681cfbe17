/**
 * From the cues of one message to how far it carries each tone. Each cue carries its tone some way
 * (0 to 100); cues add up without ever passing 100.
 */
import type { Sentence } from '../text/document.ts';
import type { Span } from '../types.ts';
import { isBitterThanks, isSarcasm, isSincere, isSnort } from './irony.ts';
import { isAllCapitals, type Mark } from './loudness.ts';
import { join, noScores, UNHAPPY_AT, type PlacedCue, type Scores } from './scores.ts';

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
/** How far a message written all in capitals carries anger by that alone. */
const ALL_CAPITALS = 52;
const RAISE = { shouting: 26, exclaiming: 16, emphasis: 8 };
/** The same where there is no doubt that a voice is raised. */
const RAISE_PLAIN = { shouting: 36, exclaiming: 34, emphasis: 8 };
const MOST_RAISED = 45;
/** How far one small word in capitals carries annoyance: "I was home ALL day". */
const STRESSED = 32;
/** How far a sentence carries annoyance that only says once more what was just said. */
const HAMMERED = 32;

/** How far praise that is sarcasm carries annoyance. */
const SARCASM = 26;
/** How much more thanks carry that are meant. */
const SINCERE = 20;
/** What is left of bare thanks behind a complaint that nothing has mended. */
const BITTER = 0.3;
/** How much of an annoyance is left where the customer says sorry for it. */
const OWN_SLIP = 0.5;
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
  } else if (scores.worried > 0) scores.worried = join(scores.worried, raise);
  else if (scores.grateful === 0 && marks.some(({ pointed }) => pointed)) {
    scores.frustrated = join(scores.frustrated, STRESSED);
  }
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
