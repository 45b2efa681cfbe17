/**
 * What a draft asks of the customer, one by one: "the order number, a photo and your address" is
 * three asks. The packs' `ask.verb` opens a request, `ask.purpose` ends it, `ask.offer` marks
 * questions that ask for nothing, and `thing.*` name what is wanted.
 */
import { THINGS, type Span, type Thing } from '../types.ts';
import type { Sentence } from '../text/document.ts';
import { ASKING, itemsOf, JOINERS, type Item } from './ask-items.ts';
import type { LocalSignal } from './scan.ts';
/** What somebody here will do, be it only when the customer has done theirs. */
const PROMISED = /^promise(?:\.if)?$/;

export interface Ask extends Span {
  what: Thing | null;
  listed: boolean;
  /** Stems of the words asked with, to tell one document from another. */
  stems: string[];
}

/** An item that opens with one of these belongs to the item before it, or is a condition. */
const DEPENDENT =
  /^(?:who|that|if|unless|once|to|for|before|after|while|котор\p{L}*|если|чтобы|пока|как|because|для|or|или|либо|so|this|it)$/u;
/** These too, but not behind "tell me" and its kind: "tell me what you bought and when". */
const DEPENDENT_UNLESS_TOLD = /^(?:when|where|когда)$/u;
const TELLING =
  /tell|say|know|clarify|confirm|explain|describe|specify|state|подскаж|скаж|сообщ|уточн|напиш|поясн|расскаж|опиш|излож|ответ/i;
/** Who states something: what stands behind it is said, and asked no more. */
const STATING =
  /^(?:i|we|they|he|she|there|otherwise|meanwhile|я|мы|он|она|они|эт(?:от|а|и)|там|тогда|иначе|обычно|часто|сейчас)$/u;
const KNOWN_THINGS = new Set<string>(THINGS);

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
    const thingIn = ({ from, to: end }: Item): LocalSignal | undefined =>
      things.find((one) => one.start < terms[end - 1]!.end - base && one.end > at(from));
    const wanted = (item: Item): boolean =>
      thingIn(item) !== undefined || ASKING.test(terms[item.from]!.normal);
    const telling = trigger !== undefined && TELLING.test(textOf(sentence, trigger));
    const items = itemsOf(sentence, body, to, !trigger, wanted);
    // "A van can come at 8; which address is it?" asks one thing.
    const asking = trigger ? 0 : items.findIndex(({ from }) => ASKING.test(terms[from]!.normal));
    for (const item of items.slice(Math.max(asking, 0))) {
      const words = terms.slice(item.from, item.to);
      const opener = words[0]!.normal;
      if (trigger && item !== items[0] && STATING.test(opener)) break;
      if (DEPENDENT.test(opener) && (trigger || !ASKING.test(opener))) continue;
      if (trigger && !telling && DEPENDENT_UNLESS_TOLD.test(opener)) continue;
      const promised = signals.some(
        ({ name, start }) =>
          PROMISED.test(name) && start >= at(item.from) && start < words.at(-1)!.end - base,
      );
      if (promised) continue;
      const content = words.filter((term) => !stop.has(term.normal));
      if (content.length === 0) continue;
      const start = asks.length === before && trigger ? trigger.start : at(item.from);
      const end = words.at(-1)!.end - base;
      // "By which number may we call": the thing may stand in the words that ask.
      const from = asks.length === before && trigger ? region.from : item.from;
      const what = thingIn({ from, to: item.to })?.name.slice('thing.'.length) ?? '';
      asks.push({
        start,
        end,
        what: KNOWN_THINGS.has(what) ? (what as Thing) : null,
        listed: sentence.listed,
        stems: content.map((term) => term.root),
      });
    }
    if (asks.length > before || !trigger || to < body) continue;
    const opens = firstTermAt(trigger.start);
    // "Film it and send it": the second verb asks for nothing new.
    if (before > 0 && JOINERS.has(terms[opens - 1]?.normal ?? '')) continue;
    // "The order number, please tell me": the thing stands before the verb.
    const ahead = things.findLast((one) => one.start < trigger.end && before === 0);
    const what = ahead?.name.slice('thing.'.length) ?? '';
    // "Please call me." has nothing behind the verb, and is an ask all the same.
    asks.push({
      start: Math.min(ahead?.start ?? trigger.start, trigger.start),
      end: trigger.end,
      what: KNOWN_THINGS.has(what) ? (what as Thing) : null,
      listed: sentence.listed,
      stems: [],
    });
  }
  return asks;
}

const textOf = ({ text }: Sentence, { start, end }: Span): string => text.slice(start, end);
