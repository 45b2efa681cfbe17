import type { CoachState, KeyedHint } from '../../coach-state.ts';

export type Popup = 'tone' | 'list' | 'menu';

/**
 * What the coach shows now: the state the page handed over, and what is open of our own. Components
 * change it by what it does, never by its fields: Svelte ties those that do to their parents.
 */
export class CoachModel {
  state: CoachState = $state.raw() as CoachState;
  openKey: string | null = $state(null);
  popup: Popup | null = $state(null);
  /** Whether what is open was opened from the keyboard, and so takes the focus. */
  byKeyboard = $state(false);
  /** The stop of the strip that Tab leads to: `tone`, `more`, `undo`, `resume`, `menu` or a key. */
  stop = $state('');

  constructor(initial: CoachState) {
    this.state = initial;
  }

  /** The hint whose card is open. */
  get open(): KeyedHint | null {
    return this.state.hints.find((hint) => hint.key === this.openKey) ?? null;
  }

  /** @param popup what opens from the strip; null closes it */
  showPopup(popup: Popup | null, byKeyboard: boolean): void {
    this.byKeyboard = byKeyboard;
    this.popup = popup;
  }

  closePopup(): void {
    this.popup = null;
  }

  /** @param key the hint whose card opens; null closes it */
  showCard(key: string | null, byKeyboard: boolean): void {
    this.showPopup(null, byKeyboard);
    this.openKey = key;
  }

  closeCard(): void {
    this.openKey = null;
  }

  /** Where Tab comes back to. */
  stopAt(stop: string): void {
    this.stop = stop;
  }
}
