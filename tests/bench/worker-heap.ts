import type { BrowserContext } from '@playwright/test';

/** Bytes of living objects in the extension's background. */
export async function workerHeap(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type }) => type === 'service_worker');
  if (target === undefined) return Number.NaN;
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  const answers = new Map<number, (result: { usedSize: number }) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: { usedSize: number } };
    answers.get(id)?.(result);
  });
  const ask = (id: number, method: string): Promise<{ usedSize: number }> =>
    new Promise((resolve) => {
      answers.set(id, resolve);
      const message = JSON.stringify({ id, method });
      void session.send('Target.sendMessageToTarget', { sessionId, message });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  await ask(2, 'HeapProfiler.collectGarbage');
  const { usedSize } = await ask(3, 'Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
