import { flushSync, mount, unmount } from 'svelte';
import { addSheet } from '../../add-sheet.ts';
import type { CoachActions, CoachState, CoachView } from '../../coach-state.ts';
import Coach from './Coach.svelte';
import { CoachModel } from './coach-model.svelte.ts';
import { STYLES } from './styles.ts';

/**
 * Draws the coach of one composer into a shadow root: the strip as a row 32 px high that fills
 * the host's width, and everything that opens from it in the browser's top layer.
 */
export function mountCoach(
  root: ShadowRoot,
  actions: CoachActions,
  initial: CoachState,
): CoachView {
  addSheet(root, STYLES);
  const model = new CoachModel(initial);
  const component = mount(Coach, { target: root, props: { model, actions } });
  return {
    update(state) {
      model.state = state;
      // The words of the open card were edited away, or another draft took its place.
      if (model.openKey !== null && model.open === null) {
        model.closeCard();
        actions.close();
      }
    },
    showCard(key) {
      model.showCard(key, false);
    },
    focus() {
      flushSync();
      const first =
        root.querySelector<HTMLElement>('.strip button[data-rule]') ??
        root.querySelector<HTMLElement>('.strip button');
      first?.focus();
    },
    destroy() {
      void unmount(component);
    },
  };
}
