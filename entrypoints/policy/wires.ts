/** The policy in the browser: its managed storage, which only administrators write. */
import { browser } from 'wxt/browser';
import { stackRules } from '../../lib/engine/stack.ts';
import type { Library } from '../../lib/packs/library.ts';
import type { FetchedText } from '../../lib/packs/subscription/subscription-info.ts';
import type { Subscriptions } from '../../lib/policy/governed-subscriptions.ts';
import { installPacks, type FromAddresses } from '../../lib/policy/install-packs.ts';
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

/** Nobody's: no page asks. */
const NOBODY = { tabId: null, url: null, tabUrl: null, inFrame: false };
const HOUR = 3_600_000;

/**
 * An address that failed is asked again after an hour, however often the background wakes; a
 * browser that was started again asks at once.
 */
async function getSeldom(subscriptions: Subscriptions, address: string): Promise<FetchedText> {
  const name = `policy ${address}`;
  const tried = (await browser.storage.session.get(name))[name] as
    { at: number; got: FetchedText } | undefined;
  if (tried !== undefined && Math.abs(Date.now() - tried.at) < HOUR) return tried.got;
  const got = await subscriptions.fetchPack({ type: 'fetchPack', address }, NOBODY);
  if ('trouble' in got) await browser.storage.session.set({ [name]: { at: Date.now(), got } });
  return got;
}

/** Addresses from which the organisation wants packs. */
export const requiredAddresses = async (): Promise<string[]> =>
  (await policyItem.getValue()).addresses;

/** Listens at once, as a worker that is woken must, and looks what is required now. */
export function keepPolicy(library: Library, subscriptions: Subscriptions): void {
  const from: FromAddresses = {
    get: (address) => getSeldom(subscriptions, address),
    async subscribe(address, text, acceptKey) {
      const request = { type: 'subscribe', address, text, acceptKey } as const;
      return (await subscriptions.subscribe(request, NOBODY)).failed;
    },
    unsubscribe: (id) => subscriptions.unsubscribe({ type: 'unsubscribe', id }, NOBODY),
  };
  const look = policyKeeper({
    read,
    kept: policyItem,
    install: (...wanted) => installPacks(library, from, ...wanted),
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
