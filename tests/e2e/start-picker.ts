/** The picker, started as the popup does. */
import { expect } from '@playwright/test';
import type { Coached } from './helpdesk.ts';
import type { Launched } from './launch.ts';

/** What the background of the extension has, seen from a test. */
declare const chrome: {
  tabs: { query(of: object): Promise<{ id: number }[]> };
  runtime: { sendMessage(request: unknown): Promise<{ ok: boolean }> };
};

/** Starts the picker as the popup does: by asking the background. */
export async function startPicker(coached: Coached, launched: Launched): Promise<void> {
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html'));
  const reply = await own.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return chrome.runtime.sendMessage({ type: 'pick', tabId: tab?.id });
  }, coached.page.url());
  expect(reply).toMatchObject({ ok: true });
  await own.close();
  await coached.page.bringToFront();
}
