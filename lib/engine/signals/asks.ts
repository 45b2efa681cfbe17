/**
 * What a draft asks of the customer, one by one: "the order number, a photo and your address" is
 * three asks. The packs' `ask.verb` opens a request, `ask.purpose` ends it, `ask.offer` marks
 * questions that ask for nothing, and `thing.*` name what is wanted.
 */
import { THINGS, type Span, type Thing } from '../types.ts';
import type { Sentence } from '../text/document.ts';
import type { LocalSignal } from './scan.ts';

export interface Ask extends Span {
  what: Thing | null;
  listed: boolean;
  /** Stems of the words asked with, to tell one document from another. */
  stems: string[];
}

const JOINERS = new Set(['and', 'plus', 'и', 'также', 'плюс']);
/** An item that opens with one of these belongs to the item before it, or is a condition. */
const DEPENDENT =
  /^(?:who|that|if|unless|once|to|for|before|after|while|котор\p{L}*|если|чтобы|когда|пока|where|because|для)$/u;
/** In a plain question "and" joins words; only these open a second question. */
const ASKING =
  /^(?:what|which|who|when|where|why|how|is|are|was|were|do|does|did|can|could|would|will|have|has|что|как\p{L}*|когда|где|куда|откуда|кто|кому|кем|сколько|во|на|в|с|есть|был\p{L}?|можете|удобно|почему)$/u;
const KNOWN_THINGS = new Set<string>(THINGS);

const MAX_ITEMS = 20;

interface Item {
  from: number;
  to: number;
}

/** Cuts terms `from`..`to` at commas and joining words. */
function itemsOf(sentence: Sentence, from: number, to: number, question: boolean): Item[] {
  const { terms } = sentence;
  const items: Item[] = [];
  let first = from;
  const push = (end: number): void => {
    if (end > first && items.length < MAX_ITEMS) items.push({ from: first, to: end });
  };
  for (let i = from; i < to; i += 1) {
    // "Send the details: the payment goes there": what follows the thing explains it.
    if (i > first && /:|\s[—–-]\s/.test(terms[i]!.post + (terms[i + 1]?.pre ?? ''))) {
      push(i + 1);
      return items;
    }
    const next = terms[i + 1]?.normal ?? '';
    if (question && !ASKING.test(JOINERS.has(next) ? (terms[i + 2]?.normal ?? '') : next)) continue;
    if (JOINERS.has(terms[i]!.normal)) {
      push(i);
      first = i + 1;
    } else if (/[,;]/.test(terms[i]!.post)) {
      push(i + 1);
      first = i + 1;
    }
  }
  push(to);
  return items;
}

/** The asks of one sentence, offsets from its start. */
export function asksOf(
  sentence: Sentence,
  signals: LocalSignal[],
  stop: ReadonlySet<string>,
): Ask[] {
  const { terms, start: base } = sentence;
  const at = (position: number): number => terms[position]!.start - base;
  const firstTermAt = (offset: number): number => {
    const found = terms.findIndex((term) => term.start - base >= offset);
    return found < 0 ? terms.length : found;
  };
  const triggers = signals.filter((signal) => signal.name === 'ask.verb');
  const question = /\?/.test(terms.at(-1)?.post ?? '');
  const offer = signals.some((signal) => signal.name === 'ask.offer');
  const regions: Item[] = triggers.map((trigger, index) => ({
    from: firstTermAt(trigger.start),
    to: index + 1 < triggers.length ? firstTermAt(triggers[index + 1]!.start) : terms.length,
  }));
  if (regions.length === 0 && question && !offer) regions.push({ from: 0, to: terms.length });
  const purpose = signals.find((signal) => signal.name === 'ask.purpose');
  const asks: Ask[] = [];
  for (const [index, region] of regions.entries()) {
    const trigger = triggers[index];
    const body = trigger ? firstTermAt(trigger.end) : region.from;
    const cut = purpose && purpose.start > at(region.from) ? firstTermAt(purpose.start) : Infinity;
    const to = Math.min(region.to, cut);
    const things = signals.filter((signal) => signal.name.startsWith('thing.'));
    const before = asks.length;
    for (const item of itemsOf(sentence, body, to, !trigger)) {
      const words = terms.slice(item.from, item.to);
      if (DEPENDENT.test(words[0]!.normal)) continue;
      const promised = signals.some(
        ({ name, start }) =>
          name === 'promise' && start >= at(item.from) && start < words.at(-1)!.end - base,
      );
      if (promised) continue;
      const content = words.filter((term) => !stop.has(term.normal));
      if (content.length === 0) continue;
      const start = asks.length === before && trigger ? trigger.start : at(item.from);
      const end = words.at(-1)!.end - base;
      const thing = things.find((signal) => signal.start < end && signal.end > at(item.from));
      const what = thing?.name.slice('thing.'.length) ?? '';
      asks.push({
        start,
        end,
        what: KNOWN_THINGS.has(what) ? (what as Thing) : null,
        listed: sentence.listed,
        stems: content.map((term) => term.root),
      });
    }
    // "Please call me." has nothing behind the verb, and is an ask all the same.
    if (asks.length === before && trigger && to >= body) {
      asks.push({
        start: trigger.start,
        end: trigger.end,
        what: null,
        listed: sentence.listed,
        stems: [],
      });
    }
  }
  return asks;
}
