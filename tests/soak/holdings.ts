/** What page, background and disk hold on to, after everything that can go has gone. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { heapOf, metricsOf } from '../bench/browser.ts';
import { workerHeap } from '../bench/worker-heap.ts';

/** A page, with a session of its own that has asked for `Performance` and `Runtime`. */
export interface Tab {
  page: Page;
  session: CDPSession;
  /** The world the coach's script runs in, which the page cannot see. */
  world: number;
}

const KB = 2 ** 10;
const MB = 2 ** 20;

export async function openTab(page: Page): Promise<Tab> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  await session.send('Performance.enable');
  const coach = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (coach === undefined) throw new Error('no coach runs in this page');
  return { page, session, world: coach.id };
}

/** Hosts of coaches that left the page and are still held. */
async function detachedHosts({ session, world }: Tab): Promise<number> {
  const objectGroup = 'soak';
  const { result: prototype } = await session.send('Runtime.evaluate', {
    contextId: world,
    expression: 'HTMLElement.prototype',
    objectGroup,
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId!,
    objectGroup,
  });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: `function () {
      const elements = this.filter((one) => !Object.hasOwn(one, 'constructor'));
      return elements.filter((one) => one.localName === 'sincerely-coach' && !one.isConnected).length;
    }`,
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return result.value as number;
}

/** What a page of the extension can ask about the disk. */
declare const chrome: { storage: { local: { getBytesInUse(keys: null): Promise<number> } } };

/**
 * The database of numbers by rows, and what the extension keeps.
 * @param own a page of the extension
 */
function onDisk(own: Page): Promise<{ tallies: number; batches: number; bytes: number }> {
  return own.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sincerely-stats');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const count = (name: string) =>
      new Promise<number>((resolve, reject) => {
        const request = database.transaction(name).objectStore(name).count();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows = { tallies: await count('tallies'), batches: await count('batches') };
    database.close();
    const { usage } = await navigator.storage.estimate();
    const kept = await chrome.storage.local.getBytesInUse(null);
    return { ...rows, bytes: (usage ?? 0) + kept };
  });
}

export type Holdings = Record<
  | 'page heap, MB'
  | 'DOM nodes'
  | 'listeners'
  | 'detached hosts'
  | 'worker heap, MB'
  | 'tallies'
  | 'batch ids'
  | 'on disk, KB',
  number
>;

/** All of it now; what is in pages is the mean of the tabs, detached hosts are all there are. */
export async function holdings(
  context: BrowserContext,
  tabs: readonly Tab[],
  own: Page,
): Promise<Holdings> {
  const hosts = await Promise.all(tabs.map(detachedHosts));
  const heaps = await Promise.all(tabs.map(({ session }) => heapOf(session)));
  const metrics = await Promise.all(tabs.map(({ session }) => metricsOf(session)));
  const { tallies, batches, bytes } = await onDisk(own);
  return {
    'page heap, MB': round(mean(heaps) / MB),
    'DOM nodes': Math.round(mean(metrics.map(({ Nodes }) => Nodes!))),
    listeners: Math.round(mean(metrics.map(({ JSEventListeners }) => JSEventListeners!))),
    'detached hosts': hosts.reduce((sum, one) => sum + one, 0),
    'worker heap, MB': round((await workerHeap(context)) / MB),
    tallies,
    'batch ids': batches,
    'on disk, KB': Math.round(bytes / KB),
  };
}

const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;

const round = (value: number): number => Number(value.toFixed(2));
