/**
 * The whole way from a conversation to hints: reading, signals, rules, settle. Deterministic and
 * total: the same input gives the same output, and any string gives one.
 */
import { explainer, type ExplainedSentence } from './explain.ts';
import { judgeOf, type Judge } from './learned/judge.ts';
import { rulesToJudge, secondOpinion } from './learned/second-opinion.ts';
import { HINT, Meter } from './meter.ts';
import { buildLexicon } from './patterns/lexicon.ts';
import type { Pack, RuleDef } from './pack.ts';
import { Reader, type ThreadReading } from './reading/read.ts';
import type { Scene } from './rules/conditions.ts';
import { fixesFor } from './rules/fixes.ts';
import { bySeverity, causeOf, describe } from './rules/hints.ts';
import { hitsOf } from './rules/hits.ts';
import { stackRules, stackSignals } from './stack.ts';
import { untouched } from './signals/answers.ts';
import { customerNames } from './signals/customer-names.ts';
import { customerStems } from './signals/echo.ts';
import { nameBook } from './signals/name-book.ts';
import { readDraft, type DraftSignals } from './signals/draft.ts';
import { customerQuantities } from './signals/named-trouble.ts';
import { promisedIn } from './signals/promised.ts';
import { Scanner } from './signals/scan.ts';
import { readDocument, type Doc } from './text/document.ts';
import type { Guess } from './text/language.ts';
import type {
  Analysis,
  AnalyseOptions,
  Conversation,
  Due,
  Hint,
  Reading,
  Span,
  Turn,
} from './types.ts';

/** A signal in the draft. */
export interface SignalSpan extends Span {
  name: string;
}

export interface Engine {
  analyse(conversation: Conversation, options: AnalyseOptions): Analysis;
  /** What the draft holds, in its order: the packs' signals and the engine's own. */
  signalsOf(conversation: Conversation, now: number): SignalSpan[];
  /** Why a text counts as what it counts as. */
  explain(text: string): ExplainedSentence[];
  /** What counts the work of the packs above the lowest. */
  meter: Pick<Meter, 'spent' | 'costliest'>;
  /** The times promised in a draft, in the order of the text; `now` in epoch milliseconds. */
  promised(conversation: Conversation, now: number): Due[];
  rules: readonly RuleDef[];
}

/**
 * Each question is given up with an `OverBudget` when the packs above the lowest take too much
 * work for it (see `meter.ts`); `packs/guarded-engine.ts` goes on without what was too much.
 * @param packs in order of precedence, lowest first (see `stack.ts`)
 * @param judge asked for a second opinion; what the lowest pack has learned, if it has
 * @throws PatternError when a pack did not come through the gate
 */
export function createEngine(packs: Pack[], judge: Judge | null = judgeOfPacks(packs)): Engine {
  const meter = new Meter();
  const lexicon = buildLexicon(stackSignals(packs), meter);
  const scanner = new Scanner(lexicon);
  const reader = new Reader(scanner, lexicon, judge);
  const book = nameBook(lexicon.words);
  const judged = judge ? rulesToJudge(packs, judge) : [];
  const core = packs[0]?.id;
  const rules = [...stackRules(packs).values()].map((stacked) => {
    const { rule, pack } = stacked;
    const piece = { pack, kind: 'rule', name: rule.id } as const;
    return { ...stacked, fuel: pack === core ? null : meter.fuel(piece) };
  });

  function start({ turns, draft }: Conversation): void {
    meter.start(turns.reduce((sum, { text }) => sum + text.length, draft.length));
  }

  function draftOf(turns: Turn[], read: ThreadReading, doc: Doc, now: number): DraftSignals {
    return readDraft(doc, scanner, lexicon, {
      provided: read.given,
      stems: customerStems(read.customerDocs, lexicon.words),
      quantities: customerQuantities(read.customerDocs, lexicon.words),
      names: { known: customerNames(turns, book), book },
      now,
    });
  }

  function promised(conversation: Conversation, now: number): Due[] {
    start(conversation);
    const { turns, draft } = conversation;
    return promisedIn(draftOf(turns, reader.read(turns), readDocument(draft), now), now);
  }

  function analyse(conversation: Conversation, options: AnalyseOptions): Analysis {
    start(conversation);
    const { turns, draft } = conversation;
    const read = reader.read(turns);
    const doc = readDocument(draft);
    const lang = doc.lang ?? threadLanguage(read);
    const reading = publicReading(read);
    if (lang !== 'en' && lang !== 'ru') return { lang: null, reading, hints: [] };
    const signals = draftOf(turns, read, doc, options.now);
    const open = untouched(read.wanted, signals);
    const scene: Scene = {
      reading,
      draft: signals,
      reply: replyOf(turns, options.threadKnown ?? true),
      customerLast: turns.findLast((turn) => turn.role !== 'system')?.role === 'customer',
      said: read.said,
      unanswered: read.unanswered,
      agentSaid: once(() => reader.signalsOf(turns.filter(isAgent))),
      customerStems: customerStems(read.customerDocs, lexicon.words),
      unmet: open.length > 0,
      fuel: null,
    };
    const hints: Hint[] = [];
    const mayAdd = options.settled;
    const left = judge && secondOpinion(judged, scene, judge, { likelyTones: read.likely, mayAdd });
    for (const { rule: packed, pack, fuel } of rules) {
      const rule = { ...packed, ...options.overrides?.[packed.id] };
      if (!rule.enabled) continue;
      if (!options.settled && (rule.kind === 'absence' || rule.kind === 'note')) continue;
      scene.fuel = fuel;
      for (const hit of left?.get(rule.id) ?? hitsOf(rule, scene)) {
        // What is offered instead is looked for in the whole draft.
        fuel?.spend(HINT + draft.length);
        const fixes = fixesFor(rule, hit.at, signals, lang);
        hints.push({ ...describe({ ...hit, rule }, pack), fixes, cause: causeOf(hit, read, open) });
      }
    }
    return { lang, reading, hints: hints.sort(bySeverity) };
  }

  function signalsOf(conversation: Conversation, now: number): SignalSpan[] {
    start(conversation);
    const { turns, draft } = conversation;
    const { byName } = draftOf(turns, reader.read(turns), readDocument(draft), now);
    return [...byName.values()]
      .flat()
      .map(({ name, start, end }) => ({ name, start, end }))
      .sort((a, b) => a.start - b.start);
  }

  const explain = explainer(lexicon);
  return {
    analyse,
    promised,
    signalsOf,
    explain: (text) => {
      meter.start(text.length);
      return explain(text);
    },
    meter,
    rules: rules.map(({ rule }) => rule),
  };
}

const judgeOfPacks = ([core]: Pack[]): Judge | null =>
  core?.learned ? judgeOf(core.learned) : null;

const isAgent = (turn: Turn): boolean => turn.role === 'agent';

/** Works it out when it is first asked for, and never again. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function replyOf(turns: Turn[], threadKnown: boolean): Scene['reply'] {
  if (turns.some((turn) => turn.role === 'agent')) return 'later';
  return threadKnown ? 'first' : 'unknown';
}

function threadLanguage(read: ThreadReading): Guess {
  return read.customerDocs.at(-1)?.lang ?? null;
}

function publicReading(read: ThreadReading): Reading {
  const { tone, intensity, trend, flags, provided, questions, evidence } = read;
  return { tone, intensity, trend, flags, provided, questions, evidence };
}
