/** What the practice desk needs from outside: the coach at its composer, and the engine. */
import type { CoachState } from '../../coach-state.ts';
import type { Analysis, Turn } from '../../engine/types.ts';

export interface CoachAtDesk {
  /** The draft as the coach reads it. */
  text(): string;
  detach(): void;
}

export interface DeskActions {
  /**
   * Puts the coach on the desk's composer, as on any helpdesk's. The thread has to be in the page
   * already. `onstate` hears of every state that is drawn.
   */
  attach(composer: HTMLElement, onstate: (state: CoachState) => void): CoachAtDesk;
  /** @throws when the background does not answer */
  analyse(turns: Turn[], draft: string): Promise<Analysis>;
  /** The labels of the rules that speak here, by id. */
  ruleLabels(): Promise<Map<string, Record<'en' | 'ru', string>>>;
}
