/** Packs kept up to date in the browser: its alarm, and the leave to read an address. */
import { browser } from 'wxt/browser';
import { fetchPack } from '../../lib/packs/subscription/fetch-pack.ts';
import { subscriptionKeeper } from '../../lib/packs/subscription/keeper.ts';
import { subscriptionHandlers } from '../../lib/packs/subscription/subscription-handlers.ts';
import type { Library } from '../../lib/packs/library.ts';
import { coachedSitesItem } from '../../lib/storage/items.ts';
import {
  readSubscriptions,
  recallsItem,
  subscriptionsItem,
} from '../../lib/storage/subscription-items.ts';

const NAME = 'subscriptions';

const subscriptions = {
  getValue: async () => readSubscriptions(await subscriptionsItem.getValue()),
  update: async (change: (value: ReturnType<typeof readSubscriptions>) => unknown[]) =>
    readSubscriptions(await subscriptionsItem.update((all) => change(readSubscriptions(all)))),
};

async function wakeAt(moment: number | null): Promise<void> {
  if (moment === null) await browser.alarms.clear(NAME);
  else browser.alarms.create(NAME, { when: moment });
}

/** Leave to read a host goes when neither a pack nor the coach has a use for it. */
async function release(address: string): Promise<void> {
  const { hostname } = new URL(address);
  const [sites, others] = await Promise.all([
    coachedSitesItem.getValue(),
    subscriptions.getValue(),
  ]);
  const used = [...sites.map(({ origin }) => origin), ...others.map((one) => one.address)];
  if (used.some((one) => new URL(one).hostname === hostname)) return;
  try {
    await browser.permissions.remove({ origins: [`https://${hostname}/*`] });
  } catch {
    // One of the manifest's own: it stays.
  }
}

/** Listens at once, as a worker that is woken must. */
export function keepSubscriptions(library: Library): ReturnType<typeof subscriptionHandlers> {
  const keeper = subscriptionKeeper({
    library,
    subscriptions,
    recalls: recallsItem,
    get: fetchPack,
    now: Date.now,
    chance: Math.random,
    wakeAt,
    release,
  });
  const safely = (work: Promise<void>) =>
    work.catch((error: unknown) => {
      console.warn('Sincerely: addresses of packs could not be looked after.', error);
    });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) void safely(keeper.attend());
  });
  // Browsers may forget alarms when they are closed.
  void safely(keeper.plan());
  return subscriptionHandlers({ library, keeper, get: fetchPack });
}
