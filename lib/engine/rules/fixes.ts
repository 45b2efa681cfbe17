/** Turns a rule's `try` texts into changes of this draft. */
import type { RuleDef } from '../pack.ts';
import type { DraftSignals } from '../signals/draft.ts';
import type { Fix, Lang, Span } from '../types.ts';

/** Signals that end a letter; a sentence to add goes before them. */
const FAREWELL = /^(?:signoff|closing|signature)/;

/**
 * The span with the comma and the spaces it would leave behind; line breaks stay, they belong to
 * the editor.
 */
function withSpaces(text: string, span: Span): Span {
  let { start, end } = span;
  // "Thank you, and have a great day": the joining word goes with what it joined.
  const joint = /,?[ \t]+(?:and|but|so|и|а|но)[ \t]+$/i.exec(text.slice(0, start));
  if (joint && /^[.!?…]/.test(text.slice(end))) return { start: joint.index, end };
  const comma = /,[ \t]*$/.exec(text.slice(0, start));
  if (comma && /^[.!?…]/.test(text.slice(end))) return { start: comma.index, end };
  if (comma && text[end] === ',') end += 1;
  const lineEnds = end >= text.length || /^[ \t]*(?:\n|$)/.test(text.slice(end));
  if (lineEnds) while (start > 0 && /[ \t]/.test(text[start - 1]!)) start -= 1;
  else while (end < text.length && /[ \t]/.test(text[end]!)) end += 1;
  return { start, end };
}

const STOPS = /^[.!?…]+/;

/** With the full stop behind the span, when nothing is left for it to end. */
function withStop(span: Span, { doc }: DraftSignals, text: string): Span {
  const whole = doc.sentences.some(({ start }) => start === span.start);
  const stop = STOPS.exec(doc.text.slice(span.end));
  if (stop === null || !(text === '' ? whole : /[.!?…]$/.test(text))) return span;
  return { start: span.start, end: span.end + stop[0].length };
}

/** Where a sentence may be added, and the spaces it needs around it. */
function placeFor(rule: RuleDef, draft: DraftSignals): { at: number; glue: [string, string] } {
  const { sentences, text } = draft.doc;
  const named = (position: number, pattern: RegExp): boolean =>
    [...draft.byName].some(
      ([name, all]) => pattern.test(name) && all.some((one) => one.sentence === position),
    );
  if (rule.place === 'opening') {
    const [first, second] = sentences;
    if (!first) return { at: 0, glue: ['', ''] };
    // A greeting that runs on into its sentence ("Hi Ann, I have…") is left whole.
    const greets = named(0, /^greeting/) && first.terms.length <= 5;
    if (!greets) return { at: first.start, glue: ['', ' '] };
    return second ? { at: second.start, glue: ['', ' '] } : { at: first.end, glue: [' ', ''] };
  }
  let last = sentences.length - 1;
  while (last > 0 && named(last, FAREWELL)) last -= 1;
  const end = sentences[last]?.end ?? text.length;
  return { at: end, glue: [' ', ''] };
}

/** A capital where the words open a sentence, none where they stand in the middle of one. */
function cased(text: string, at: Span, { doc }: DraftSignals): string {
  const opens = doc.sentences.some(({ start }) => start === at.start);
  const [first = ''] = text;
  if (opens) return first.toUpperCase() + text.slice(1);
  return /^I\b/.test(text) ? text : first.toLowerCase() + text.slice(1);
}

/** Takes a span out; where it opened its sentence the next word takes over the capital. */
function removal(gone: Span, { doc }: DraftSignals): Fix {
  const next = doc.text[gone.end] ?? '';
  const opens = doc.sentences.some(({ start, end }) => start === gone.start && end > gone.end);
  if (!opens || !/\p{Ll}/u.test(next)) return { kind: 'remove', ...gone, text: '' };
  return { kind: 'remove', start: gone.start, end: gone.end + 1, text: next.toUpperCase() };
}

/** Changes the agent may accept for one hit. */
export function fixesFor(rule: RuleDef, at: Span | null, draft: DraftSignals, lang: Lang): Fix[] {
  const texts = rule.try[lang];
  if (rule.kind === 'absence' || rule.kind === 'note') {
    const { at: offset, glue } = placeFor(rule, draft);
    return texts.map((text) => ({
      kind: 'insert',
      start: offset,
      end: offset,
      text: glue[0] + text + glue[1],
    }));
  }
  if (!at || rule.kind !== 'span') return [];
  const fixes: Fix[] = texts.map((text) => {
    const fitting = cased(text, at, draft);
    return { kind: 'replace', ...withStop(at, draft, fitting), text: fitting };
  });
  if (rule.remove) {
    fixes.push(removal(withSpaces(draft.doc.text, withStop(at, draft, '')), draft));
  }
  return fixes;
}
