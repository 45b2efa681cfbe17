/** A browser with the extension in it or without, and what it says of itself. */
import { readFileSync } from 'node:fs';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { ensureBrowser } from '../browser/find-browser.ts';
import { launchExtension, type Launched } from '../e2e/launch.ts';

export interface Bench {
  context: BrowserContext;
  /** Null where the extension is off. */
  launched: Launched | null;
  close(): Promise<void>;
}

const VIEWPORT = { width: 1280, height: 900 };

/** @param on whether the extension is in it */
export async function openBrowser(on: boolean): Promise<Bench> {
  if (on) {
    const launched = await launchExtension({ viewport: VIEWPORT });
    const { context } = launched;
    // The practice desk opens after installation: a page of the extension that no agent keeps open.
    const practice = context.pages().find((one) => one.url().endsWith('/practice.html'));
    await (practice ?? (await context.waitForEvent('page'))).close();
    return { context, launched, close: () => context.close() };
  }
  const context = await chromium.launchPersistentContext('', {
    executablePath: ensureBrowser(),
    headless: true,
    colorScheme: 'light',
    viewport: VIEWPORT,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  return { context, launched: null, close: () => context.close() };
}

export async function openPage({ context }: Bench, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => (window as { ready?: boolean }).ready === true);
  return page;
}

/** Counters of the page by name, as the browser keeps them: times in seconds, sizes in bytes. */
export async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Bytes of living objects in the page, those of extensions in it included. */
export async function heapOf(session: CDPSession): Promise<number> {
  // Twice: what finalisers let go goes at the second round.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

export interface Processes {
  /** Seconds of processor all processes of the browser have used since they began. */
  seconds: number;
  /** Memory in bytes, what processes share counted once; null where the system does not tell. */
  bytes: number | null;
}

/** What the whole browser uses. */
export async function processesOf(context: BrowserContext): Promise<Processes> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const shares = processInfo.map(({ id }) => shareOf(id));
  return {
    seconds: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
    bytes: shares.includes(null) ? null : shares.reduce<number>((sum, one) => sum + one!, 0),
  };
}

/** A process's share of memory in bytes, as Linux tells it. */
function shareOf(id: number): number | null {
  try {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024;
  } catch {
    return null;
  }
}
