/** The coach's own side of a page: the world its script runs in, which the page cannot see. */
import type { Page } from '@playwright/test';

/** Runs an expression among the coach's own globals in the page's main frame. */
export async function inCoachWorld(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (world === undefined) throw new Error('no coach runs in this page');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: world.id,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}
