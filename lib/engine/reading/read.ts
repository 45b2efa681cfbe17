/** The customer's side of a conversation, from its turns. */
import type { Lexicon } from '../patterns/lexicon.ts';
import type { Scanner } from '../signals/scan.ts';
import type { Judge } from '../learned/judge.ts';
import { strengthOf } from '../learned/tone-judge.ts';
import { toneFeatures } from '../learned/tone-features.ts';
import type { Doc, Sentence } from '../text/document.ts';
import type { Flag, Provided, Reading, Turn } from '../types.ts';
import { FLAGS, TONES } from '../types.ts';
import type { Scores } from './scores.ts';
import { denials } from './denial.ts';
import { saidLouder } from './hammering.ts';
import { pressed } from './pressed.ts';
import { decide, fade, trendOf } from './tone.ts';
import type { Wanted } from './questions.ts';
import { readTurn, type TurnReading } from './turn.ts';

export interface ThreadReading extends Reading {
  /** How likely each tone is, in the order of `TONES`. */
  likely: readonly number[];
  /** Documents of the customer's turns, for the words they used. */
  customerDocs: Doc[];
  /** `provided` again, with the stems of the words it was given in. */
  given: (Provided & { stems: string[] })[];
  /** Names of the signals in the customer's messages. */
  said: Set<string>;
  /** Flags and signals of the customer's messages that no agent has answered yet. */
  unanswered: { flags: Flag[]; said: Set<string> };
  /** What the open questions want to know, one by one. */
  wanted: (Wanted & { turn: number })[];
}

const CACHE_LIMIT = 300;
/** Corrections of what an agent said are looked for in so many last turns. */
const LATELY = 20;

/** "I need a DATE" presses, and puts nobody right. */
const DEMANDS = /\b(?:need|want|give|please)\b|нужн|хочу|дайте/i;

/** The flags of a message at its place: some are raised only in answer to an agent. */
function raisedBy(
  { flags, answering }: TurnReading,
  turns: Turn[],
  index: number,
  read: (turn: Turn) => TurnReading,
): Flag[] {
  const { message, statement } = answering;
  if (message.length + statement.length === 0) return flags;
  const before = turns.slice(Math.max(0, index - LATELY), index);
  const agents = before.findLast(({ role }) => role === 'agent');
  if (!agents) return flags;
  const asked = statement.length > 0 && read(agents).questions.length > 0;
  return [...flags, ...message, ...(asked ? [] : statement)];
}

const sentencesOf = ({ sentences }: Doc): Sentence[] => sentences;

/** Reads threads; a turn once read is remembered by its text. */
export class Reader {
  readonly #scanner: Scanner;
  readonly #lexicon: Lexicon;
  readonly #judge: Judge | null;
  readonly #cache = new Map<string, TurnReading>();

  readonly #small = ({ lang }: Sentence): ReadonlySet<string> => this.#lexicon.words[lang].stop;

  /** @param judge asked for the tone beside the cues; without one the cues alone decide */
  constructor(scanner: Scanner, lexicon: Lexicon, judge: Judge | null = null) {
    this.#scanner = scanner;
    this.#lexicon = lexicon;
    this.#judge = judge;
  }

  read(turns: Turn[]): ThreadReading {
    const scores: Scores[] = [];
    const reading: ThreadReading = {
      tone: 'calm',
      intensity: 0,
      trend: 'steady',
      flags: [],
      provided: [],
      questions: [],
      evidence: [],
      likely: [],
      customerDocs: [],
      given: [],
      said: new Set(),
      unanswered: { flags: [], said: new Set() },
      wanted: [],
    };
    const flags = new Set<Flag>();
    const lastAgent = turns.findLastIndex((turn) => turn.role === 'agent');
    const lastCustomer = turns.findLastIndex((turn) => turn.role === 'customer');
    turns.forEach((turn, index) => {
      if (turn.role !== 'customer') return;
      const own = this.#turn(turn.text);
      const earlier = reading.customerDocs.slice(-LATELY);
      reading.customerDocs.push(own.doc);
      reading.given.push(...own.provided.map((given) => ({ ...given, turn: index })));
      const raised = raisedBy(own, turns, index, (turn) => this.#turn(turn.text));
      reading.evidence.push(
        ...own.evidence
          .filter(({ what }) => !FLAGS.includes(what as Flag) || raised.includes(what as Flag))
          .map((evidence) => ({ ...evidence, turn: index })),
      );
      const answered = index < lastAgent;
      for (const name of own.said) {
        reading.said.add(name);
        if (!answered) reading.unanswered.said.add(name);
      }
      if (!answered) {
        for (const { start, end, wanted } of own.questions) {
          reading.questions.push({ start, end, turn: index });
          reading.wanted.push(...wanted.map((one) => ({ ...one, turn: index })));
        }
      }
      let corrects = raised.includes('corrects-agent');
      let told = false;
      let louder = false;
      if (index >= turns.length - LATELY && turns[index - 1]?.role === 'agent') {
        const agents = this.#turn(turns[index - 1]!.text);
        const asked = turns[index - 2]?.role === 'customer' ? earlier.at(-1) : undefined;
        for (const span of denials(own.doc, agents.doc, this.#scanner, this.#lexicon, asked)) {
          flags.add('corrects-agent');
          reading.evidence.push({ ...span, turn: index, what: 'corrects-agent' });
          corrects = true;
        }
        told = agents.questions.length === 0;
        const again = saidLouder(own.doc.sentences, earlier.flatMap(sentencesOf), this.#small);
        louder = again.length > 0;
        const demanded = own.doc.sentences.filter(({ text }) => DEMANDS.test(text));
        const shouted = again.filter(
          ({ start }) => !demanded.some((one) => one.start <= start && one.end > start),
        );
        if (shouted.length > 0 && told) {
          flags.add('corrects-agent');
          corrects = true;
        }
        const what = corrects ? 'corrects-agent' : 'emphasis';
        reading.evidence.push(...again.map((span) => ({ ...span, turn: index, what })));
      }
      if (!answered) {
        const now = corrects ? [...raised, 'corrects-agent' as const] : raised;
        reading.unanswered.flags = [...new Set([...reading.unanswered.flags, ...now])];
      }
      scores.push(pressed(own.scores, { answered: told, corrects, louder }));
      for (const flag of raised) {
        // Moods of the moment hold for the last message only; a threat or a wait stays.
        const passing = flag === 'thanks' || flag === 'apologises' || flag === 'asks-when';
        if (!passing || index === lastCustomer || !answered) flags.add(flag);
      }
    });
    reading.provided = reading.given.map(({ what, turn, start, end }) => ({
      what,
      turn,
      start,
      end,
    }));
    reading.flags = FLAGS.filter((flag) => flags.has(flag));
    Object.assign(reading, decide(fade(scores)));
    reading.trend = trendOf(scores);
    this.#setTone(reading, scores, lastCustomer, turns[lastCustomer]);
    return reading;
  }

  /** From the tone that the cues make to the one that is likely, with words to show for it. */
  #setTone(reading: ThreadReading, scores: Scores[], turn: number, last?: Turn): void {
    const { customerDocs, tone: byCues, evidence } = reading;
    reading.likely = TONES.map((tone) => Number(tone === byCues));
    if (!this.#judge || !last || customerDocs.at(-1)?.lang === 'other') return;
    const verdict = this.#judge.tone(toneFeatures(customerDocs, scores, byCues));
    reading.likely = verdict.likely;
    if (verdict.tone === byCues) return;
    reading.tone = verdict.tone;
    reading.intensity = strengthOf(verdict);
    if (verdict.tone === 'calm' || evidence.some(({ what }) => what === verdict.tone)) return;
    const { doc, back } = this.#turn(last.text);
    for (const span of this.#judge.toneEvidence(doc, verdict.tone)) {
      evidence.push({ ...back(span), turn, what: verdict.tone });
    }
  }

  /** Names of the signals in some turns, whoever wrote them. */
  signalsOf(turns: Turn[]): Set<string> {
    const said = new Set<string>();
    for (const { text } of turns) for (const name of this.#turn(text).said) said.add(name);
    return said;
  }

  #turn(text: string): TurnReading {
    const known = this.#cache.get(text);
    if (known) return known;
    if (this.#cache.size >= CACHE_LIMIT) this.#cache.clear();
    const made = readTurn(text, this.#scanner, this.#lexicon);
    this.#cache.set(text, made);
    return made;
  }
}
