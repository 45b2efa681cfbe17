/** The background stopped while an agent writes; `lifetime.spec.ts` has the extension gone. */
import { expect } from '@playwright/test';
import { test } from './helpdesk.ts';
import { stopWorker } from './stop-worker.ts';

const DRAFT = 'Hello Dana, I have passed this on. Have a wonderful day!';
const WORDS = 'Have a wonderful day!';

/** What the background of the extension has, seen from a test. */
declare const chrome: {
  runtime: { onMessage: { addListener(listen: (request: { type: string }) => void): void } };
};

test('a background stopped in the middle of a question answers it all the same', async ({
  visit,
  launched,
}) => {
  const coached = await visit('chat/');
  await expect(coached.host).toHaveAttribute('data-tone', 'angry');
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  await launched.worker.evaluate(() => {
    chrome.runtime.onMessage.addListener(({ type }) => {
      if (type !== 'analyse') return;
      console.log('asked');
      // Busy for longer than anyone waits.
      for (const from = Date.now(); Date.now() - from < 60_000;);
    });
  });
  const underWay = launched.worker.waitForEvent('console', (line) => line.text() === 'asked');
  await coached.page.bringToFront();
  await coached.page.locator('textarea').pressSequentially(DRAFT);
  await underWay;
  await stopWorker(await launched.context.newCDPSession(own));
  await coached.expectMarked(WORDS);
  await expect(coached.host.getByText('No answer')).toHaveCount(0);
  expect(await coached.model()).toBe(DRAFT);
});

test('a background stopped again and again costs no words and counts the reply once', async ({
  visit,
  launched,
}) => {
  const coached = await visit('chat/');
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  const session = await launched.context.newCDPSession(own);
  await coached.page.bringToFront();
  for (const sentence of DRAFT.split(/(?<=\. )/)) {
    await coached.page.locator('textarea').pressSequentially(sentence);
    await expect(coached.host).toHaveAttribute('data-look', /early|settled/);
    await stopWorker(session);
  }
  expect(await coached.model()).toBe(DRAFT);
  await coached.expectMarked(WORDS);
  await stopWorker(session);
  await coached.page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(coached.page.locator('.chat-line').last()).toHaveText(DRAFT);
  await expect.poll(() => coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
});
