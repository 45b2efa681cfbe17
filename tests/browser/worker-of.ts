import type { BrowserContext, Worker } from '@playwright/test';

/** Milliseconds a browser that honours `--load-extension` needs at most to start the background. */
const SOON = 10_000;

async function firstWorker(context: BrowserContext, timeout: number): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout });
}

/**
 * The background of the extension in `folder`. Google's own Chrome ignores `--load-extension`;
 * there the extension is loaded over the debugging pipe, which asks for
 * `--enable-unsafe-extension-debugging` on the browser's command line.
 * @throws when the browser takes the extension in neither way
 */
export async function workerOf(
  context: BrowserContext,
  folder: string,
  patience = SOON,
): Promise<Worker> {
  try {
    return await firstWorker(context, patience);
  } catch {
    const session = await context.browser()?.newBrowserCDPSession();
    // Newer than the types of the protocol that come with Playwright.
    const send = session?.send.bind(session) as
      ((method: string, params: object) => Promise<unknown>) | undefined;
    await send?.('Extensions.loadUnpacked', { path: folder });
    return firstWorker(context, SOON);
  }
}
