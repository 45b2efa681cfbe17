/**
 * Keeps packs up to date from their addresses. Everything is worked out anew from what is stored
 * whenever the background wakes, so a worker that was stopped and a browser that was closed lose
 * nothing; a check that fails or is refused leaves what is installed as it is and says why.
 */
import type { RecallList, Subscription } from '../../storage/subscription-items.ts';
import type { Library } from '../library.ts';
import { compareVersions } from '../version.ts';
import { sha256 } from '../sha256.ts';
import { safeAddress, type Fetched } from './fetch-pack.ts';
import { hearRecalls } from './hear-recalls.ts';
import { infoOf, isWhole } from './installed.ts';
import { isDue, MINUTE, nextCheck } from './schedule.ts';
import type { SubscribeFailure } from './subscription-info.ts';
import { takeUpdate } from './take-update.ts';

/** A stored value; `update` reads, changes and writes as one step. */
interface Stored<T> {
  getValue(): Promise<T>;
  update(change: (value: T) => T): Promise<T>;
}

export interface KeeperDeps {
  library: Library;
  subscriptions: Stored<Subscription[]>;
  recalls: Stored<Record<string, RecallList>>;
  get(address: string, etag: string | null): Promise<Fetched>;
  /** Epoch milliseconds. */
  now(): number;
  /** From 0 up to 1. */
  chance(): number;
  /** Wakes the background at a moment; null: never. */
  wakeAt(moment: number | null): Promise<void>;
  /** Nobody asks this address any more. */
  release(address: string): Promise<void>;
}

export interface SubscriptionKeeper {
  /** Sets the alarm for the next check. */
  plan(): Promise<void>;
  /** Asks every address whose time has come, one after the other. */
  attend(): Promise<void>;
  check(id: string): Promise<void>;
  subscribe(address: string, text: string, acceptKey: boolean): Promise<SubscribeFailure | null>;
  unsubscribe(id: string): Promise<void>;
  pause(id: string, paused: boolean): Promise<void>;
  newsRead(id: string): Promise<void>;
}

export function subscriptionKeeper(deps: KeeperDeps): SubscriptionKeeper {
  const { library, subscriptions, get, now, chance, wakeAt, release } = deps;

  const find = async (id: string) =>
    (await subscriptions.getValue()).find((one) => one.id === id) ?? null;

  async function change(id: string, to: (one: Subscription) => Subscription): Promise<void> {
    await subscriptions.update((all) => all.map((one) => (one.id === id ? to(one) : one)));
    await plan();
  }

  async function plan(): Promise<void> {
    const waiting = (await subscriptions.getValue()).filter(({ paused }) => !paused);
    // A team opens its browsers in the same minute.
    const soon = now() + chance() * MINUTE;
    const moments = waiting.map(({ nextAt }) => (isDue(nextAt, now()) ? soon : nextAt));
    await wakeAt(moments.length === 0 ? null : Math.min(...moments));
  }

  async function attend(): Promise<void> {
    for (const { id, paused, nextAt } of await subscriptions.getValue()) {
      if (!paused && isDue(nextAt, now())) await check(id);
    }
    await plan();
  }

  const running = new Map<string, Promise<void>>();
  /** Two wishes to check a pack are one check. */
  function check(id: string): Promise<void> {
    const known = running.get(id);
    if (known) return known;
    const next = checkNow(id).finally(() => running.delete(id));
    running.set(id, next);
    return next;
  }

  async function checkNow(id: string): Promise<void> {
    const before = await find(id);
    if (before === null || before.paused) return;
    const info = await infoOf(library, id);
    if (info === null) {
      // It was removed some time ago: nobody took that back.
      await unsubscribe(id);
      return;
    }
    // Noted first: a worker that is stopped meanwhile tries again later, not at once and for ever.
    const again = nextCheck(now(), { failures: before.failures + 1, freshFor: null }, chance());
    await change(id, (one) => ({ ...one, nextAt: again }));
    const recallTrouble = await hearRecalls(info, deps);
    const got = await get(before.address, isWhole(info) ? before.etag : null);
    // It may have been paused, or turned to another address, while the server took its time.
    const still = await find(id);
    if (still === null || still.paused || still.address !== before.address) return;
    const result = await takeUpdate(still, got, deps);
    await change(id, (one) => ({ ...one, ...result, recallTrouble }));
  }

  async function subscribe(
    written: string,
    text: string,
    acceptKey: boolean,
  ): Promise<SubscribeFailure | null> {
    const address = safeAddress(written);
    if (address === null) return 'address';
    const { manifest, refused, recalled, key } = await library.preview(address, text);
    if (recalled !== null) return 'recalled';
    if (manifest === null || refused !== null) return 'refused';
    // A pack that was signed does not become one that is not.
    if (acceptKey && key === null) return 'key';
    const { id, version } = manifest;
    const known = await find(id);
    const had = [known?.newest, (await infoOf(library, id))?.manifest?.version];
    if (had.some((one) => one !== undefined && compareVersions(version, one) < 0)) return 'older';
    const source = { kind: 'address', name: address } as const;
    const { failed } = await library.install(text, source, acceptKey);
    if (failed !== null) return failed;
    const at = now();
    const fresh: Subscription = {
      id,
      address,
      paused: false,
      etag: null,
      taken: await sha256(text),
      newest: version,
      checkedAt: at,
      goodAt: at,
      nextAt: nextCheck(at, { failures: 0, freshFor: null }, chance()),
      failures: 0,
      trouble: null,
      recallTrouble: null,
      news: null,
    };
    await subscriptions.update((all) => [...all.filter((one) => one.id !== id), fresh]);
    await plan();
    return null;
  }

  async function unsubscribe(id: string): Promise<void> {
    const known = await find(id);
    if (known === null) return;
    await subscriptions.update((all) => all.filter((one) => one.id !== id));
    await plan();
    await release(known.address);
  }

  return {
    plan,
    attend,
    check,
    subscribe,
    unsubscribe,
    async pause(id, paused) {
      await change(id, (one) => ({ ...one, paused }));
      // Something may have been called back meanwhile.
      if (!paused) await check(id);
    },
    newsRead: (id) => change(id, (one) => ({ ...one, news: null })),
  };
}
