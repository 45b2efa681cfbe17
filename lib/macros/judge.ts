/** What the rules say to a canned answer, sent to a calm and to an upset customer. */
import type { Engine } from '../engine/engine.ts';
import {
  SEVERITIES,
  type AnalyseOptions,
  type Hint,
  type Lang,
  type RuleOverride,
  type Severity,
  type Span,
} from '../engine/types.ts';
import { readable } from './readable.ts';
import { withSlotsFilled } from './slots.ts';
import { NEEDS_THREAD } from './needs-thread.ts';
import type { MacroText, Mood, Verdict } from './verdict.ts';

/**
 * The customers who are answered. They tell of their mood and of nothing else: no trouble, no
 * question, no wait, no word a macro could echo, so that no rule finds a cause in them which the
 * real conversation would not have.
 */
const CUSTOMERS: Record<Mood, Record<Lang, string>> = {
  calm: { en: 'Hello, I am writing to you.', ru: 'Здравствуйте, пишу вам.' },
  upset: { en: 'This is outrageous! I am really angry.', ru: 'Это возмутительно! Я в ярости.' },
};

/** Shorter ones are pieces a reply is put together from: nothing is missing from a piece. */
const WHOLE_REPLY = 12;

const OFF: Record<string, RuleOverride> = Object.fromEntries(
  Object.keys(NEEDS_THREAD).map((rule) => [rule, { enabled: false }]),
);

const count = (text: string, kind: RegExp): number => text.match(kind)?.length ?? 0;

/** Russian takes in Latin names; English takes in next to no Cyrillic. */
const languageOf = (text: string): Lang =>
  count(text, /[а-яё]/gi) * 2 >= count(text, /[a-z]/gi) ? 'ru' : 'en';

/**
 * @param options.now epoch milliseconds against which times are read
 * @param options.overrides the agent's changes to rules
 */
export function judge(
  { text, html }: MacroText,
  engine: Engine,
  { now, overrides = {} }: Pick<AnalyseOptions, 'now' | 'overrides'>,
): Verdict {
  const read = readable(text, html);
  const lang = languageOf(read.text);
  const filled = withSlotsFilled(read.text, lang);
  const isPiece = count(filled.text, /[\p{L}\d]+/gu) < WHOLE_REPLY;
  const options = { now, settled: true, threadKnown: false, overrides: { ...overrides, ...OFF } };
  const found = new Map<string, Verdict['hints'][number]>();
  const heard = (mood: Mood): Lang | null => {
    const turns = [{ role: 'customer' as const, text: CUSTOMERS[mood][lang] }];
    const analysis = engine.analyse({ turns, draft: filled.text }, options);
    for (const hint of analysis.hints) {
      if (isPiece && hint.kind === 'absence' && !hint.about) continue;
      const { rule, severity } = hint;
      const span = hint.span && filled.back(hint.span);
      if (span && filled.isSlot(span)) continue;
      const key = `${rule} ${span?.start} ${span?.end}`;
      const one = found.get(key);
      if (one) one[mood] = true;
      else
        found.set(key, {
          rule,
          severity,
          span,
          ...places(hint),
          calm: false,
          upset: false,
          [mood]: true,
        });
    }
    return analysis.lang;
  };
  const places = ({ also, about }: Hint): { also: Span[]; about: Span | null } => ({
    also: also.map((one) => filled.back(one)),
    about: about && filled.back(about),
  });
  const known = heard('calm');
  // A language the coach does not know is the same to everybody.
  if (known !== null) heard('upset');
  return { lang: known, hints: [...found.values()].sort(bySeverity) };
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

function bySeverity(a: Verdict['hints'][number], b: Verdict['hints'][number]): number {
  const place = (span: Span | null): number => span?.start ?? Number.MAX_SAFE_INTEGER;
  return rank(b.severity) - rank(a.severity) || place(a.span) - place(b.span);
}
