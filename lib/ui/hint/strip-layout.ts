import type { CoachState, KeyedHint } from '../../coach-state.ts';
import { textLang } from '../../engine/types.ts';
import { chipsThatFit, MOST_CHIPS, pillWidth } from './chips-that-fit.ts';
import type { StandingView } from './standing.ts';
import type { HintTexts } from './texts.ts';

/** The count, the menu and the gaps around them, in CSS pixels. */
const CONTROLS = 78;
/** The dot of the first pill without its words. */
const DOT = 28;
/** In a narrower strip the first pill keeps its dot alone while there are hints. */
const NARROW = 300;

export interface StripLayout {
  /** The hints that stand in the strip. */
  chips: KeyedHint[];
  /** How many stand behind the count. */
  rest: number;
  /** Fewer chips than there would be with room: the list holds their buttons. */
  squeezed: boolean;
  /** Even short labels have to give way. */
  tight: boolean;
  /** The first pill shows its dot alone. */
  bare: boolean;
  /** Nothing to say: one pill with the menu in it. */
  quiet: boolean;
  /** Where the arrows lead, in order: `tone`, keys of hints, `more`, `undo`, `resume`, `menu`. */
  stops: string[];
}

/** @param width of the strip in CSS pixels; 0 while it is not known */
export function stripLayout(
  state: CoachState,
  view: StandingView,
  texts: HintTexts,
  width: number,
): StripLayout {
  const { hints, notTaken, revertable } = state;
  const paused = state.standing === 'paused';
  const bare = width > 0 && width < NARROW && hints.length > 0;
  const taken =
    CONTROLS +
    (bare ? DOT : pillWidth(view.note ?? view.tone ?? '')) +
    (notTaken === null ? 0 : pillWidth(texts.hint.notTaken[notTaken])) +
    (revertable === null ? 0 : pillWidth(texts.hint.undo(revertable)));
  const labels = hints.map((hint) => hint.label[textLang(state.uiLang)]);
  const { count, tight } = chipsThatFit(labels, width, taken);
  const chips = hints.slice(0, count);
  const rest = hints.length - count;
  return {
    chips,
    rest,
    squeezed: count < Math.min(hints.length, MOST_CHIPS),
    tight,
    bare,
    quiet: hints.length === 0 && notTaken === null && revertable === null && !paused,
    stops: [
      'tone',
      ...chips.map((hint) => hint.key),
      ...(rest > 0 ? ['more'] : []),
      ...(revertable === null ? [] : ['undo']),
      ...(paused ? ['resume'] : []),
      'menu',
    ],
  };
}
