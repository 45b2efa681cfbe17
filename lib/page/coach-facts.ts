/** Everything one coach knows at a moment, and what of it is shown. */
import type { CoachState, Held, KeyedHint, NotTaken } from '../coach-state.ts';
import { textLang, TONES, type Tone } from '../engine/types.ts';
import type { Moment } from './account.ts';
import type { Answer } from './coach-deps.ts';
import type { Preferences } from './preferences.ts';
import type { MappedText } from './read-text.ts';
import { UNREAD, type Thread } from './read-thread.ts';
import type { Ground } from './standing.ts';
import type { Theme } from './theme.ts';

export interface Facts {
  draft: MappedText;
  thread: Thread;
  /** The last answer of the engine, for this draft or the one before the last edit. */
  answer: Answer | null;
  /** What can be told without the engine. */
  ground: Ground;
  theme: Theme;
  /** The composer is on the screen. */
  inView: boolean;
  /** The draft changed, or nothing was answered yet. */
  thinking: boolean;
  /** The last answer was to a draft looked at as settled. */
  settled: boolean;
  /** The engine did not answer. */
  failed: boolean;
  /** The extension was updated or removed under the page. */
  gone: boolean;
  /** A fix did not take a moment ago. */
  notTaken: NotTaken | null;
  /** Label of the fix that can be taken back. */
  revertable: KeyedHint['label'] | null;
  /** What is in the box stood there before the agent wrote anything. */
  given: boolean;
  held: Held | null;
  putAway: number;
}

/** What is known before anything was read or asked. */
export function firstFacts(draft: MappedText, theme: Theme): Facts {
  return {
    draft,
    thread: UNREAD,
    answer: null,
    ground: { standing: 'watching', trouble: null },
    theme,
    inView: false,
    thinking: true,
    settled: false,
    failed: false,
    gone: false,
    notTaken: null,
    revertable: null,
    given: false,
    held: null,
    putAway: 0,
  };
}

/** Fewer characters do not tell a language. */
const TELLING = 20;

/** Where the coach stands, with what the engine said. */
export function standingOf({ gone, ground, draft, given, thread, answer, failed }: Facts): Ground {
  if (gone) return { standing: 'cannot-read', trouble: 'updated' };
  if (ground.standing !== 'watching') return ground;
  const written = given ? 0 : draft.text.trim().length;
  const told = written >= TELLING || (written === 0 && thread.turns.length > 0);
  if (answer !== null && answer.analysis.lang === null && told) {
    return { standing: 'asleep', trouble: null };
  }
  if (failed) return { standing: 'watching', trouble: 'no-answer' };
  return { standing: 'watching', trouble: thread.turns.length === 0 ? 'no-thread' : null };
}

/** Evidence of another tone explains nothing; annoyance and anger are one road. */
function speaksFor(what: string, tone: Tone): boolean {
  const upset = (one: string): boolean => one === 'frustrated' || one === 'angry';
  return !TONES.some((one) => one === what) || what === tone || (upset(what) && upset(tone));
}

/** What is shown, given the hints that may be. `now` in epoch milliseconds. */
export function stateOf(
  facts: Facts,
  hints: KeyedHint[],
  { uiLang, pausedUntil }: Preferences,
  now: number,
): CoachState {
  const { thread, theme, thinking, notTaken, revertable, held, putAway } = facts;
  const reading = facts.answer?.analysis.reading ?? null;
  return {
    ...standingOf(facts),
    uiLang,
    theme,
    reading,
    because: (reading?.evidence ?? [])
      .filter(({ what }) => speaksFor(what, reading!.tone))
      .map(({ what, turn, start, end }) => ({
        what,
        words: thread.turns[turn]?.text.slice(start, end) ?? '',
      })),
    turns: thread.read,
    lastRole: thread.lastRole,
    hints,
    thinking,
    draftEmpty: facts.given || facts.draft.text.trim() === '',
    pausedUntil: pausedUntil > now ? pausedUntil : null,
    notTaken,
    revertable: revertable?.[textLang(uiLang)] ?? null,
    held,
    putAway,
  };
}

/** What the statistics need of the moment; null while the language is not known. */
export function momentOf({ answer }: Facts): Moment | null {
  if (answer === null || answer.analysis.lang === null) return null;
  const { lang, reading } = answer.analysis;
  const { tone, intensity } = reading;
  return { lang, tone, intensity, versions: answer.versions };
}
