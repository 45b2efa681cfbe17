/** What one customer message says by itself. */
import type { Lexicon } from '../patterns/lexicon.ts';
import type { Scan, Scanner } from '../signals/scan.ts';
import { readDocument, type Doc, type Sentence } from '../text/document.ts';
import { decodeMarkup } from '../text/markup.ts';
import type { Evidence, Flag, Lang, Provided, Span } from '../types.ts';
import { hammered } from './hammering.ts';
import { loudness, type Mark } from './loudness.ts';
import { scoreMessage } from './message-score.ts';
import { noScores, type PlacedCue, type Scores } from './scores.ts';
import { givenIn } from './provided.ts';
import { questionsIn, type Question } from './questions.ts';

/** Offsets into the turn's text. */
export interface TurnReading {
  doc: Doc;
  scores: Scores;
  evidence: Omit<Evidence, 'turn'>[];
  flags: Flag[];
  /** Flags it raises only where it answers an agent's message, or one that asked nothing. */
  answering: Record<'message' | 'statement', Flag[]>;
  provided: (Omit<Provided, 'turn'> & { stems: string[] })[];
  questions: Question[];
  said: Set<string>;
  /** From a place in `doc` to the one in the text as it came. */
  back: <T extends Span>(span: T) => T;
}

const OTHER: Record<Lang, Lang> = { en: 'ru', ru: 'en' };
const IN_OTHER: Record<Lang, RegExp> = { en: /\p{Script=Cyrillic}{2}/u, ru: /[a-z]{2}/i };

/** Cues of a sentence; one that mixes scripts is read in both languages. */
function cuesOf(scanner: Scanner, sentence: Sentence, { cues }: Scan): Scan['cues'] {
  const { lang, text } = sentence;
  if (!IN_OTHER[lang].test(text)) return cues;
  return [...cues, ...scanner.scan({ ...sentence, lang: OTHER[lang] }).cues];
}

function readDoc(doc: Doc, scanner: Scanner, lexicon: Lexicon): TurnReading {
  const cues: PlacedCue[] = [];
  const marks: Mark[] = [];
  const reading: TurnReading = {
    doc,
    scores: noScores(),
    evidence: [],
    flags: [],
    answering: { message: [], statement: [] },
    provided: [],
    questions: [],
    said: new Set(),
    back: (span) => span,
  };
  // Another language's words are not guessed at.
  if (doc.lang === 'other') return reading;
  const { evidence, provided, said } = reading;
  doc.sentences.forEach((sentence, position) => {
    const scan = scanner.scan(sentence);
    const base = sentence.start;
    const stop = lexicon.words[sentence.lang].stop;
    const placed = <T extends Span>(span: T): T => ({
      ...span,
      start: base + span.start,
      end: base + span.end,
    });
    for (const { name } of scan.signals) said.add(name);
    for (const { def, start, end } of cuesOf(scanner, sentence, scan)) {
      cues.push(placed({ def, start, end, sentence: position }));
    }
    marks.push(...loudness(sentence, stop).map(placed));
    for (const given of givenIn(sentence, scan.signals)) {
      const stems = sentence.terms
        .filter((term) => !stop.has(term.normal) && term.kind === 'word')
        .map((term) => term.root);
      provided.push({ ...placed(given), stems });
    }
  });
  const questions = questionsIn(doc, scanner, lexicon);
  const again = hammered(doc.sentences, ({ lang }) => lexicon.words[lang].stop);
  const { scores, sarcasm } = scoreMessage(doc.sentences, cues, marks, {
    hammered: again,
    asks: questions.length > 0,
  });
  const flags = new Set<Flag>();
  const { answering } = reading;
  for (const cue of cues) {
    const { def, start, end } = cue;
    const tone = sarcasm.includes(cue) ? 'frustrated' : def.tone;
    if (tone) evidence.push({ start, end, what: tone });
    for (const flag of def.flags) {
      if (def.answering) answering[def.answering].push(flag);
      else flags.add(flag);
      evidence.push({ start, end, what: flag });
    }
  }
  evidence.push(...again.map(({ start, end }) => ({ start, end, what: 'emphasis' as const })));
  evidence.push(...marks.map(({ start, end, what }) => ({ start, end, what })));
  evidence.sort((a, b) => a.start - b.start);
  return { ...reading, scores, flags: [...flags], questions };
}

/** Reads one message; places in a text with entities or tags are those of the text as it came. */
export function readTurn(text: string, scanner: Scanner, lexicon: Lexicon): TurnReading {
  const decoded = decodeMarkup(text);
  const reading = readDoc(readDocument(decoded?.text ?? text), scanner, lexicon);
  if (!decoded) return reading;
  const back = <T extends Span>(span: T): T => ({
    ...span,
    start: decoded.at(span.start),
    end: decoded.at(span.end),
  });
  return {
    ...reading,
    back,
    evidence: reading.evidence.map(back),
    provided: reading.provided.map(back),
    questions: reading.questions.map((question) => ({
      ...back(question),
      wanted: question.wanted.map(back),
    })),
  };
}
