/**
 * The time an agent gave a customer. Of several the earliest counts: it is when the customer first
 * looks at the clock, and an answer by then can name the next one.
 */
import type { Doc, Sentence } from '../text/document.ts';
import type { Due, Span } from '../types.ts';
import { dueOf } from './due.ts';
import type { DraftSignals } from './draft.ts';

/** What makes a time ours: somebody on our side does something, or writes. */
const OURS = /^(?:promise|update\.offer|step\.work|handoff|remedy|voice\.pledge)/;
/** A time the customer is asked to keep, or one that counts from what they are asked for. */
const THEIRS = /^(?:ask$|ask\.listed|step\.customer|refusal)/;
/** A question, or when anybody can reach us: no promise to this customer. */
const NO_PROMISE = /\?\s*$|\b(?:we are|we're|is|are) open\b|opening hours|работаем|часы работы/iu;
/** "By 4 at the latest.": so few words continue what was said before them. */
const AFTERTHOUGHT = 8;
/** Characters between two times that are one: "tomorrow, by 4". */
const JOINED = 8;

/** "Today and tomorrow" are two. */
const APART = /(?:^|\s)(?:and|or|и|или)(?:\s|$)/iu;
/** The word before tells "by evening" from "in the evening". */
const BEFORE = /(?:by|before|at|until|till|до|к|ко|в)\s+$/iu;
/** "Tomorrow" goes on "by 12", «27» goes on «ноября»: what says more of the same time. */
const AFTER =
  /^,?\s+(?:(?:by|at|before|до|к|в)\s+\d{1,2}(?::\d\d)?(?![\d.]*\s*\p{L})|(?:час|дн|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\p{L}*)/iu;

/** Every time promised in a draft that can be told, in the order of the text. */
export function promisedIn({ doc, byName }: DraftSignals, now: number): Due[] {
  const names = (sentence: number): string[] =>
    [...byName].flatMap(([name, found]) =>
      found.some((one) => one.sentence === sentence) ? [name] : [],
    );
  const isOurs = (sentence: number): boolean => {
    const all = names(sentence);
    return all.some((name) => OURS.test(name)) && !all.some((name) => THEIRS.test(name));
  };
  const times = byName.get('eta.exact') ?? [];
  return doc.sentences.flatMap((sentence) => {
    const { position } = sentence;
    const spans = times.filter((time) => time.sentence === position);
    if (spans.length === 0 || NO_PROMISE.test(sentence.text)) return [];
    const continues = sentence.terms.length <= AFTERTHOUGHT && !names(position).includes('ask');
    if (!isOurs(position) && !(continues && position > 0 && isOurs(position - 1))) return [];
    return wordsOf(doc, sentence, spans)
      .map((words) => dueOf(words, sentence.lang, now))
      .filter((due) => due !== null);
  });
}

/** The words of each time in a sentence; what overlaps or all but touches is one time. */
function wordsOf(doc: Doc, sentence: Sentence, spans: readonly Span[]): string[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start - last.end <= JOINED && !APART.test(doc.text.slice(last.end, start))) {
      last.end = Math.max(last.end, end);
    } else joined.push({ start, end });
  }
  return joined.map(({ start, end }) => {
    const before = BEFORE.exec(doc.text.slice(sentence.start, start))?.[0] ?? '';
    const after = AFTER.exec(doc.text.slice(end, sentence.end))?.[0] ?? '';
    return before + doc.text.slice(start, end) + after;
  });
}
