import { mount, unmount } from 'svelte';
import { addSheet } from '../../add-sheet.ts';
import type { PickerActions, PickerState, PickerView } from '../../coach-state.ts';
import tokens from '../kit/tokens.css?inline';
import Picker from './Picker.svelte';
import css from './picker.css?inline';
import { PickerModel } from './picker-model.svelte.ts';

/** Draws the picker in a shadow root: the box around what is meant, and what to do next. */
export function mountPicker(
  root: ShadowRoot,
  actions: PickerActions,
  initial: PickerState,
): PickerView {
  addSheet(root, tokens + css);
  const model = new PickerModel(initial);
  const component = mount(Picker, { target: root, props: { model, actions } });
  return {
    update(state) {
      model.state = state;
    },
    destroy() {
      void unmount(component);
    },
  };
}
