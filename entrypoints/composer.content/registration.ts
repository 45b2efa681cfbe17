/**
 * Where the content script runs beyond the helpdesks of the manifest: the pages the agent asked
 * for. The list of those pages is kept in storage; what the browser has registered follows it.
 */
import { browser } from 'wxt/browser';
import { isHostOf } from '../../lib/sites/index.ts';
import { coachedSitesItem, sitesOffItem } from '../../lib/storage/items.ts';
import { readSubscriptions, subscriptionsItem } from '../../lib/storage/subscription-items.ts';
import { framesWithout } from './presence.ts';

const SCRIPT = 'content-scripts/composer.js';
/** Ids of our registrations: this and the pattern. */
const PREFIX = 'coach ';

/** A pattern has no port: it covers the host, and the script itself looks at the origin. */
const patternOf = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};

export const builtInPatterns = (): string[] =>
  (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);

/** Whether the manifest itself brings the script to a host. */
export function isBuiltIn(origin: string): boolean {
  // A sandboxed frame has no origin of its own.
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return builtInPatterns().some((pattern) => {
    const { scheme, host } = /^(?<scheme>[^:]+:)\/\/(?<host>[^/]+)/.exec(pattern)!.groups!;
    return scheme === protocol && isHostOf({ hosts: [host!] }, hostname);
  });
}

/** Starts or stops coaching on an origin; the permission for it was granted before. */
export async function coachHere(origin: string, on: boolean): Promise<null> {
  const pattern = patternOf(origin);
  await coachedSitesItem.update((all) => {
    const others = all.filter((site) => site.origin !== origin);
    return on ? [...others, all.find((site) => site.origin === origin) ?? { origin }] : others;
  });
  if (on) await sitesOffItem.update((all) => all.filter((one) => one !== origin));
  await followCoachedSites();
  if (on) await inject([pattern]);
  else await giveBack(pattern);
  return null;
}

/** Registers what is missing and takes away what is no longer asked for. */
export async function followCoachedSites(): Promise<void> {
  const [sites, registered] = await Promise.all([
    coachedSitesItem.getValue(),
    browser.scripting.getRegisteredContentScripts(),
  ]);
  const wanted = new Set(
    sites.filter(({ origin }) => !isBuiltIn(origin)).map(({ origin }) => patternOf(origin)),
  );
  const there = new Set(
    registered
      .map(({ id }) => id)
      .filter((id) => id.startsWith(PREFIX))
      .map((id) => id.slice(PREFIX.length)),
  );
  const extra = [...there].filter((pattern) => !wanted.has(pattern));
  if (extra.length > 0) {
    await browser.scripting.unregisterContentScripts({
      ids: extra.map((pattern) => PREFIX + pattern),
    });
  }
  const missing = [...wanted].filter((pattern) => !there.has(pattern));
  if (missing.length > 0) {
    await browser.scripting.registerContentScripts(
      missing.map((pattern) => ({
        id: PREFIX + pattern,
        matches: [pattern],
        js: [SCRIPT],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_idle' as const,
        persistAcrossSessions: true,
      })),
    );
  }
}

/** Runs the script in open tabs that lack it: a browser does that for new pages only. */
export async function inject(patterns: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        const target = await framesWithout(id);
        if (target !== null) await browser.scripting.executeScript({ target, files: [SCRIPT] });
      } catch {
        // A tab that sleeps or shows an error page; its next page has the script.
      }
    }),
  );
}

/** After installation or an update: tabs that are open have no script, or an orphan. */
export async function reviveOpenTabs(): Promise<void> {
  await followCoachedSites();
  const sites = await coachedSitesItem.getValue();
  await inject([...builtInPatterns(), ...sites.map(({ origin }) => patternOf(origin))]);
}

/** A permission nobody needs any more is given back. */
async function giveBack(pattern: string): Promise<void> {
  const sites = await coachedSitesItem.getValue();
  const packs = readSubscriptions(await subscriptionsItem.getValue());
  const used = [...sites.map(({ origin }) => origin), ...packs.map(({ address }) => address)];
  if (used.some((address) => patternOf(address) === pattern)) return;
  try {
    await browser.permissions.remove({ origins: [pattern] });
  } catch {
    // One of the manifest's own: it stays.
  }
}

/** Lets the agent show the composer and a customer's message in a tab. @throws when it may not */
export async function startPicker(tabId: number | null): Promise<null> {
  if (tabId === null) throw new Error('no tab to show anything in');
  await browser.scripting.executeScript({ target: { tabId }, files: ['picker.js'] });
  return null;
}
