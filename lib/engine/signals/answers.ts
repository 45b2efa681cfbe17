/**
 * What the draft leaves of the customer's questions. A question counts as met when a clause of the
 * draft takes up its words, or says the kind of thing it wants ("you can", "because"), or when the
 * draft asks for what it needs, or promises to find out. In doubt it is met: an answer in other
 * words is none of our business.
 */
import type { Wanted } from '../reading/questions.ts';
import { clausesOf, type Clause } from './clauses.ts';
import type { DraftSignals } from './draft.ts';

/** These answer whatever was asked: what is missing is asked for, or will be found out. */
const MEETS_ALL = ['answer.defer', 'answer.all'];
/** Wants that belong to the time rules, or want nothing. */
const NOT_OURS = ['question.when', 'question.rhetorical'];
/** The signals that meet a want by their kind, even in a clause about another question. */
const KINDS: Record<string, string[]> = {
  'question.why': ['reason', 'answer.reason', 'mistake.owned'],
  'question.who': ['person', 'person.named', 'owner.self', 'introduction', 'handoff', 'answer.who'],
  'question.how-much': ['answer.amount'],
  'question.where': ['answer.place', 'answer.address'],
};
/** "Yes" and its kin speak for the one question their clause is about. */
const YES_NO = ['answer.yes-no', 'refusal'];
const LEAVE = [...YES_NO, 'answer.leave', 'alternative', 'promise'];
const OPEN_ENDED = /^question\.(?:how|how-much|who|where|why)$/;
const TIME = /^eta\./;

const asksWhether = ({ about }: Wanted): boolean =>
  about.includes('question.can') || about.includes('question.whether');

/** "May I", "is there": wants a yes or a no, which an answer to another question does not give. */
const wantsLeave = (want: Wanted): boolean =>
  asksWhether(want) && !want.about.some((name) => OPEN_ENDED.test(name));

function sharesWords({ stems }: Clause, { stems: own, common }: Wanted): boolean {
  // "What about my order?" has no other words to go by.
  return (own.length > 0 ? own : common).some((stem) => stems.has(stem));
}

function isAlike({ names }: Clause, want: Wanted): boolean {
  // "It ships on Friday" is about the parcel, and does not say whether it can be collected.
  if (asksWhether(want)) return false;
  return want.about.some((name) => name.startsWith('alike.') && names.has(name));
}

/** "It takes 6 days" holds a number and no price. */
function isTimeOnly({ names }: Clause): boolean {
  return names.has('eta.exact') && !names.has('alike.price') && !names.has('alike.money');
}

/** A yes counts only in a clause that is `free`: not about another question. */
function meets(clause: Clause, want: Wanted, free: boolean): boolean {
  const { names } = clause;
  if (want.about.includes('alike.price') && isTimeOnly(clause)) return false;
  const kinds = want.about.flatMap((name) => KINDS[name] ?? []);
  if (free) kinds.push(...(asksWhether(want) ? LEAVE : YES_NO));
  return kinds.some((name) => names.has(name));
}

/** Clauses that are taken, with those that only go on from them. */
function taken(clauses: Clause[], takes: (one: Clause) => boolean): Set<Clause> {
  const all = new Set<Clause>();
  for (const one of clauses) {
    if (takes(one) || (one.goesOnFrom && all.has(one.goesOnFrom))) all.add(one);
  }
  return all;
}

/** The draft asks for what the answers need; asking again for what was given does not count. */
function asksBack({ doc, byName }: DraftSignals, only: boolean): boolean {
  if (byName.has('ask.repeated')) return false;
  if (byName.has('answer.asks')) return true;
  const asks = [...(byName.get('ask') ?? []), ...(byName.get('ask.listed') ?? [])];
  return asks.some(
    ({ what, sentence }) =>
      only || what !== undefined || /\?\W*$/.test(doc.sentences[sentence]!.text),
  );
}

/** Those of the wanted things that the draft does not touch. */
export function untouched<T extends Wanted>(wanted: T[], draft: DraftSignals): T[] {
  const asked = wanted.filter(({ about }) => !about.includes('question.preface'));
  const only = asked.length === 1;
  // A way through menus says how, whatever its words.
  const shown = draft.byName.has('route.long');
  const ours = asked.filter(({ lang, about }) => {
    if (shown && about.includes('question.how')) return false;
    if (lang !== draft.doc.lang || about.some((name) => NOT_OURS.includes(name))) return false;
    // "Can you help?" beside a real question asks the same.
    return only || !about.includes('question.open');
  });
  if (ours.length === 0) return [];
  if (MEETS_ALL.some((name) => draft.byName.has(name)) || asksBack(draft, only)) return [];

  const all = clausesOf(draft);
  const clauses = all.filter(({ tells, needs }) => tells || needs);
  const telling = clauses.filter(({ tells }) => tells);
  const byWords = taken(telling, (one) => ours.some((want) => sharesWords(one, want)));
  const timely = asked.some(({ about }) => about.includes('question.when'));
  const claimed = taken(
    telling,
    (one) =>
      byWords.has(one) ||
      ours.some((want) => isAlike(one, want)) ||
      (timely && [...one.names].some((name) => TIME.test(name))),
  );
  let spare = telling.length - claimed.size;
  return ours.filter((want) => {
    // «Делаем», «Подойдёт»: one word of the question's own is the shortest yes.
    if (all.some((one) => (one.stems.size === 1 || !one.idle) && sharesWords(one, want))) {
      return false;
    }
    const free = (one: Clause): boolean => only || !byWords.has(one);
    if (telling.some((one) => free(one) && isAlike(one, want))) return false;
    if (telling.some((one) => meets(one, want, free(one)))) return false;
    if (want.stems.length + want.common.length === 0 && telling.length > 0) return false;
    // One question among others wants leave given; alone, any telling clause may be the answer.
    if (spare === 0 || (!only && wantsLeave(want))) return true;
    spare -= 1;
    return false;
  });
}
