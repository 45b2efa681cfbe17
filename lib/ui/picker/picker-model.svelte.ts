import type { PickerState } from '../../coach-state.ts';

/** What the picker draws, as a value components follow. */
export class PickerModel {
  state: PickerState = $state.raw() as PickerState;

  constructor(initial: PickerState) {
    this.state = initial;
  }
}
