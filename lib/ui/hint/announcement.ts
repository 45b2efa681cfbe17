import type { CoachState } from '../../coach-state.ts';
import { textLang } from '../../engine/types.ts';
import { plural } from '../texts/plural.ts';
import type { HintTexts } from './texts.ts';

/** What a screen reader is told about the hints: how many, and which. */
export function announcement(state: CoachState, texts: HintTexts): string {
  if (state.notTaken !== null) return texts.hint.notTaken[state.notTaken];
  if (state.hints.length === 0) return texts.hint.nothing;
  const names = state.hints.map((hint) => hint.label[textLang(state.uiLang)]).join(', ');
  return `${plural(state.uiLang, state.hints.length, texts.hint.hints)}: ${names}`;
}
