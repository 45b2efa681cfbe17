/**
 * The draft cut into clauses, each with what it says: a clause that answers a question stands
 * beside greetings, excuses and "please wait", which answer nothing.
 */
import type { Term } from '../text/term.ts';
import type { DraftSignals } from './draft.ts';
import type { Found } from './found.ts';

export interface Clause {
  stems: ReadonlySet<string>;
  /** Names of the signals in it. */
  names: ReadonlySet<string>;
  /** Courtesies, waiting, pointing elsewhere. */
  idle: boolean;
  /** It asks for something the customer has. */
  needs: boolean;
  /** It says something that may be an answer. */
  tells: boolean;
  /** The clause it only goes on from: "…and runs from 7 to 10". */
  goesOnFrom: Clause | null;
}

/** What ends a clause, in what stands between two terms. */
export const CUT = /[,;:()]|(?:^|\s)[—–-](?=\s|$)/;
const JOINERS = new Set(['and', 'but', 'while', 'и', 'а', 'но']);
const RUNS_ON = new Set(['and', 'и']);
/** What opens a clause with a subject of its own. */
const SUBJECT =
  /^(?:the|an?|we|you|i|it|there|they|he|she|this|that|these|those|our|your|my|its|both|each|all|yes|no|я|мы|вы|он[аои]?|это|там|тут|наш\p{L}*|ваш\p{L}*|да|нет|можно|за|на|в|у)$/u;
/** So few words tell something only behind another clause. */
const SHORT = 2;
/** So many words may lead up to a "yes", or add one thing more. */
const LEAD = 4;
/** A clause is idle when so much of it is. */
const MOSTLY = 0.5;

/** What fills a reply and answers nothing. */
const IDLE =
  /^(?:greeting|apology|empathy|thanks|signoff|closing|calm|dismissive|hollow|internal-excuse|eta\.(?:refused|vague)|hold\.on|noted|answer\.idle)/;
/** A "no" answers, whatever courtesy it comes in, and so does an address of two words. */
const SURE = /^(?:answer\.(?:yes-no|address)|refusal)$/;

function clause(terms: Term[], signals: Found[], before: Clause | null): Clause {
  const start = terms[0]!.start;
  const { end } = terms.at(-1)!;
  const own = signals.filter((one) => one.start < end && one.end > start);
  const names = new Set(own.map(({ name }) => name));
  const courtesies = own.filter(({ name }) => IDLE.test(name));
  const covered = terms.filter((term) =>
    courtesies.some((one) => one.start < term.end && one.end > term.start),
  ).length;
  const sure = own.some(({ name }) => SURE.test(name));
  const idle = !sure && covered >= terms.length * MOSTLY;
  const needs = names.has('ask.data');
  const words = terms.filter(({ kind }) => kind === 'word' || kind === 'number');
  const spoken = words.length >= SHORT && !words.every(({ tags }) => tags.has('TitleCase'));
  const figure = terms.some(({ kind }) => kind === 'number');
  const joined = RUNS_ON.has(terms[0]!.normal);
  // "…, usually 6 days": a time with no more around it belongs to what it stands behind.
  const timed = before !== null && names.has('eta.exact');
  const thin = terms.length <= (joined || timed ? LEAD : SHORT);
  const goesOn = thin || (joined && !SUBJECT.test(terms[1]?.normal ?? ''));
  const goesOnFrom = goesOn ? before : null;
  // "…received and registered" is as idle as what it goes on from.
  const tells = !idle && !needs && (spoken || sure || figure) && !goesOnFrom?.idle;
  return { stems: new Set(terms.map(({ root }) => root)), names, idle, needs, tells, goesOnFrom };
}

/** "Hello Ann, yes,": a yes that what follows explains. */
function leadsUp(terms: Term[], signals: Found[]): boolean {
  const { end } = terms.at(-1)!;
  return (
    terms.length <= LEAD && signals.some((one) => one.name === 'answer.yes-no' && one.end === end)
  );
}

/** All clauses of a draft, in order. */
export function clausesOf({ doc, byName }: DraftSignals): Clause[] {
  const bySentence = doc.sentences.map((): Found[] => []);
  for (const all of byName.values()) for (const one of all) bySentence[one.sentence]?.push(one);
  const clauses: Clause[] = [];
  for (const { terms, position } of doc.sentences) {
    const signals = bySentence[position]!;
    let run: Term[] = [];
    let before: Clause | null = null;
    for (const [index, term] of terms.entries()) {
      run.push(term);
      const next = terms[index + 1];
      if (next && !CUT.test(term.post + next.pre) && !JOINERS.has(next.normal)) continue;
      // "Yes, it does" is one; "You can, and the photos stay" are two.
      if (next && !JOINERS.has(next.normal) && leadsUp(run, signals)) continue;
      before = clause(run, signals, before);
      clauses.push(before);
      run = [];
    }
  }
  return clauses;
}
