/** Whether a rule's conditions hold for a conversation, or for one span in it. */
import type { Fuel } from '../meter.ts';
import type { Condition } from '../pack.ts';
import type { DraftSignals } from '../signals/draft.ts';
import type { Found } from '../signals/found.ts';
import type { Flag, Reading } from '../types.ts';

export interface Scene {
  reading: Reading;
  draft: DraftSignals;
  /** Whether an agent has written in this thread; unknown when it was not read whole. */
  reply: 'first' | 'later' | 'unknown';
  customerLast: boolean;
  /** Names of the signals in the customer's messages. */
  said: ReadonlySet<string>;
  /** Flags and signals of the customer's messages that no agent has answered yet. */
  unanswered: { flags: readonly Flag[]; said: ReadonlySet<string> };
  /** Names of the signals in the agents' earlier messages; asked for by few rules. */
  agentSaid: () => ReadonlySet<string>;
  /** Stems of the customer's words that carry a meaning. */
  customerStems: ReadonlySet<string>;
  /** Some open question that the draft does not touch. */
  unmet: boolean;
  /** Pays for the rule that is asked; null for the extension's own. */
  fuel: Fuel | null;
}

/** Names looked up by a condition, without those of the conditions in it. */
const namesIn = ({ customer, draft, near, thread }: Condition): number =>
  (customer?.said?.length ?? 0) +
  (draft?.length ?? 0) +
  (near?.signal.length ?? 0) +
  (thread?.agentSaid?.length ?? 0);

const any = <T>(wanted: T[] | undefined, have: (value: T) => boolean): boolean =>
  wanted === undefined || wanted.some(have);

/** @param at the span in question; without one, `near` never holds and nothing is echoed */
export function holds(condition: Condition | null, scene: Scene, at?: Found): boolean {
  if (!condition) return true;
  scene.fuel?.spend(1 + namesIn(condition));
  const { customer, draft, near, echoed, thread } = condition;
  if (condition.all && !condition.all.every((part) => holds(part, scene, at))) return false;
  if (condition.any && !condition.any.some((part) => holds(part, scene, at))) return false;
  if (condition.not && holds(condition.not, scene, at)) return false;
  if (customer) {
    const { tone, intensity, trend, flags } = scene.reading;
    if (!any(customer.tone, (wanted) => wanted === tone)) return false;
    if (!any(customer.trend, (wanted) => wanted === trend)) return false;
    const heard = customer.now ? scene.unanswered : { flags, said: scene.said };
    if (!any(customer.flag, (wanted) => heard.flags.includes(wanted))) return false;
    if (!any(customer.said, (name) => heard.said.has(name))) return false;
    const { min = 0, max = 100 } = customer.intensity ?? {};
    if (intensity < min || intensity > max) return false;
  }
  if (!any(draft, (name) => scene.draft.byName.has(name))) return false;
  if (near && !isNear(near, scene, at)) return false;
  if (echoed !== undefined && echoed !== isEchoed(scene, at)) return false;
  if (thread) {
    const { reply, customerLast, openQuestion, unmetQuestion, agentSaid } = thread;
    if (reply !== undefined && reply !== scene.reply) return false;
    if (customerLast !== undefined && customerLast !== scene.customerLast) return false;
    const asked = scene.reading.questions.length > 0;
    if (openQuestion !== undefined && openQuestion !== asked) return false;
    if (unmetQuestion !== undefined && unmetQuestion !== scene.unmet) return false;
    if (agentSaid && !any(agentSaid, (name) => scene.agentSaid().has(name))) return false;
  }
  return true;
}

function isNear(
  near: NonNullable<Condition['near']>,
  { draft, fuel }: Scene,
  at: Found | undefined,
): boolean {
  if (!at) return false;
  const from = at.sentence - (near.before ?? 0);
  const to = at.sentence + (near.after ?? 0);
  return near.signal.some((name) => {
    const others = draft.byName.get(name) ?? [];
    fuel?.spend(others.length);
    return others.some((other) => other.sentence >= from && other.sentence <= to);
  });
}

/** Whether the customer used a word of the span: a term they brought up needs no explaining. */
function isEchoed({ draft, customerStems, fuel }: Scene, at: Found | undefined): boolean {
  if (!at) return false;
  const terms = draft.doc.sentences[at.sentence]?.terms ?? [];
  fuel?.spend(terms.length);
  return terms.some(
    (term) => term.start >= at.start && term.end <= at.end && customerStems.has(term.root),
  );
}
