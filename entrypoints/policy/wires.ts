/** The policy in the browser: its managed storage, which only administrators write. */
import { browser } from 'wxt/browser';
import { stackRules } from '../../lib/engine/stack.ts';
import type { Library } from '../../lib/packs/library.ts';
import { installPacks } from '../../lib/policy/install-packs.ts';
import { policyKeeper } from '../../lib/policy/keeper.ts';
import { policyItem } from '../../lib/storage/policy-item.ts';
import { reviveOpenTabs } from '../composer.content/registration.ts';

async function read(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    // Firefox has no such storage where there is no policy.
    return {};
  }
}

/** Listens at once, as a worker that is woken must, and looks what is required now. */
export function keepPolicy(library: Library): void {
  const look = policyKeeper({
    read,
    kept: policyItem,
    install: (packs, organisation) => installPacks(library, packs, organisation),
    ruleIds: async () => new Set(stackRules(await library.stack()).keys()),
    changed: reviveOpenTabs,
  });
  const attend = (): void => {
    look().catch((error: unknown) => {
      console.warn('Sincerely: the policy could not be followed.', error);
    });
  };
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') attend();
  });
  // Nobody else is to write it: what was changed by hand is put right.
  policyItem.watch(attend);
  attend();
}
