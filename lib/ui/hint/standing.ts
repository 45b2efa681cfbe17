import type { CoachState } from '../../coach-state.ts';
import { formatTime } from '../kit/format.ts';
import type { HintTexts } from './texts.ts';

export interface StandingView {
  /** What the dot looks like: a tone, `busy` while the first answer is awaited, or `off`. */
  dot: string;
  /** The word for the customer's tone, with the arrow of its trend. */
  tone: string | null;
  /** Where the coach stands, when there is something to say about it. */
  note: string | null;
  /** One sentence why, for the popup. */
  reason: string | null;
}

export const ARROWS = { rising: '↗', steady: '', falling: '↘' } as const;

function pausedNote(until: number | null, texts: HintTexts, lang: string): string {
  if (until === null) return texts.hint.standings.paused;
  return texts.hint.standings.pausedUntil(formatTime(lang, until));
}

/** The words of the first pill of the strip: the customer's tone, and where the coach stands. */
export function standingView(state: CoachState, texts: HintTexts): StandingView {
  const { hint } = texts;
  const off = (note: string, reason: string): StandingView => ({
    dot: 'off',
    tone: null,
    note,
    reason,
  });
  // An updated extension can do nothing more here, whatever else was going on.
  if (state.trouble === 'updated') return off(hint.troubles.updated, hint.troubleReasons.updated);
  if (state.standing === 'paused') {
    return off(pausedNote(state.pausedUntil, texts, state.uiLang), hint.reasons.paused);
  }
  if (state.standing === 'asleep') return off(hint.standings.asleep, hint.reasons.asleep);
  if (state.trouble !== null) {
    return off(hint.troubles[state.trouble], hint.troubleReasons[state.trouble]);
  }
  const { reading } = state;
  if (reading === null) {
    return { dot: 'busy', tone: null, note: hint.reading, reason: null };
  }
  const quiet = state.hints.length === 0 && !state.draftEmpty && !state.thinking;
  const arrow = ARROWS[reading.trend];
  const word = texts.common.tones[reading.tone];
  return {
    dot: reading.tone,
    tone: arrow === '' ? word : `${word} ${arrow}`,
    note: quiet ? hint.nothing : null,
    reason: null,
  };
}
