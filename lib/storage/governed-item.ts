/** A stored value that an organisation may lock, in whole or in part. */
import type { Governance } from '../policy/govern.ts';
import type { CheckedItem } from './checked-item.ts';
import { policyItem } from './policy-item.ts';

/** A change that goes against what the organisation requires: nothing was changed. */
export class Locked extends Error {
  constructor() {
    super('the organisation requires it to stay as it is');
  }
}

/**
 * The item as everybody sees it: read under the policy, and changed only where that leaves it to
 * the agent, whoever asks. What is watched changes with the policy too.
 */
/* @__NO_SIDE_EFFECTS__ */
export function governed<T>(item: CheckedItem<T>, { under, keep }: Governance<T>): CheckedItem<T> {
  async function update(change: (value: T) => T): Promise<T> {
    const policy = await policyItem.getValue();
    const stored = await item.update((own) => {
      const kept = keep(change(under(own, policy)), own, policy);
      if (kept === null) throw new Locked();
      return kept;
    });
    return under(stored, policy);
  }

  return {
    fallback: item.fallback,
    async getValue() {
      const [value, policy] = await Promise.all([item.getValue(), policyItem.getValue()]);
      return under(value, policy);
    },
    async setValue(value) {
      await update(() => value);
    },
    removeValue: () => item.removeValue(),
    update,
    watch(tell) {
      let on = true;
      const tellIfOn = (value: T, before: T) => {
        if (on) tell(value, before);
      };
      const stops = [
        item.watch(
          (value, before) =>
            void policyItem
              .getValue()
              .then((policy) => tellIfOn(under(value, policy), under(before, policy))),
        ),
        policyItem.watch(
          (policy, before) =>
            void item
              .getValue()
              .then((value) => tellIfOn(under(value, policy), under(value, before))),
        ),
      ];
      return () => {
        on = false;
        for (const stop of stops) stop();
      };
    },
  };
}
