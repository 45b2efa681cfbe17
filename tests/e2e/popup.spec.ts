import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import type { Launched } from './launch.ts';
import { count, store, stored, test as base } from './own-pages.ts';
import { RealPopup } from './real-popup.ts';

/** A page on loopback, which the build for tests coaches from the start. */
const test = base.extend<{ desk: string }>({
  desk: async ({ launched: _launched }, use) => {
    const server: Server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Desk</title><textarea></textarea>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.closeAllConnections();
    server.close();
  },
});

/** A page of ours in the background, to look into storage from. */
async function window(launched: Launched) {
  const page = await launched.context.newPage();
  await page.goto(launched.urlOf('options.html#about'));
  return page;
}

test('a site is switched off and on again', async ({ launched, desk }) => {
  const ours = await window(launched);
  const page = await launched.context.newPage();
  await page.goto(desk);
  const popup = await RealPopup.open(launched, page);
  expect(await popup.standing()).toBe('on');
  await popup.click('[role="switch"]');
  await expect.poll(() => stored(ours, 'sitesOff')).toEqual([desk]);
  await expect.poll(() => popup.standing()).toBe('off');
  expect(await popup.text()).toContain('Nothing is read here until you switch it on.');
  await popup.click('[role="switch"]');
  await expect.poll(() => stored(ours, 'sitesOff')).toEqual([]);
  await expect.poll(() => popup.standing()).toBe('on');
  expect(await popup.violations()).toEqual([]);
});

test('a page of the browser itself cannot be coached', async ({ launched }) => {
  const page = await launched.context.newPage();
  await page.goto('chrome://version');
  const popup = await RealPopup.open(launched, page);
  expect(await popup.standing()).toBe('not-here');
  expect(await popup.text()).toContain('The coach cannot work on this page');
  expect(await popup.violations()).toEqual([]);
});

test('a pause is for an hour, shows what is left and can be ended', async ({ launched, desk }) => {
  const ours = await window(launched);
  const page = await launched.context.newPage();
  await page.goto(desk);
  const popup = await RealPopup.open(launched, page);
  const before = Date.now();
  await popup.click('button', 'Pause for an hour');
  await expect.poll(() => popup.text()).toContain('For 60 more minutes.');
  const until = Number(await stored(ours, 'pausedUntil'));
  expect(until).toBeGreaterThanOrEqual(before + 3_600_000);
  expect(until).toBeLessThanOrEqual(Date.now() + 3_600_000);
  await popup.click('button', 'Resume');
  await expect.poll(() => stored(ours, 'pausedUntil')).toBe(0);
  await expect.poll(() => popup.text()).toContain('Pause for an hour');
});

test('today’s numbers and the links, in Russian', async ({ launched, desk }) => {
  const ours = await window(launched);
  await store(ours, { settings: { uiLang: 'ru', theme: 'dark', notes: false } });
  await count(ours, 'vague-eta', ['shown', 'shown', 'fix-applied']);
  await count(ours, 'reply', ['sent-with']);
  const page = await launched.context.newPage();
  await page.goto(desk);
  const popup = await RealPopup.open(launched, page);
  await expect.poll(() => popup.text()).toContain('показанные подсказки');
  expect((await popup.text()).replace(/\s+/g, ' ')).toContain(
    '1 ответ с подсказками 2 показанные подсказки 1 учтённая подсказка',
  );
  expect(await popup.violations()).toEqual([]);
  await popup.click('nav button', 'Правила');
  // The tab the options already have comes to the front; no second one is opened.
  await expect(ours).toHaveURL(launched.urlOf('options.html#rules'));
  await expect(ours.getByRole('heading', { level: 1 })).toHaveText('Правила');
  expect(launched.context.pages().filter((one) => one.url().includes('options.html'))).toHaveLength(
    1,
  );
});
