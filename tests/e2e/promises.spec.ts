import { expect } from '@playwright/test';
import { test } from './helpdesk.ts';
import { expectAccessible, store } from './own-pages.ts';
import {
  allStored,
  ownPage,
  reply,
  storedPromises,
  tomorrowAt,
  wakeLater,
  WITH_TIME,
} from './promises.ts';

test('a reply with a time is kept as a time and an address, and no word of it', async ({
  visit,
  launched,
}) => {
  const { page } = await visit('chat/?id=4711');
  await reply(page, WITH_TIME);
  const own = await ownPage(launched, 'popup.html');
  const row = own.locator('[data-standing-of]');
  await expect(row).toContainText('127.0.0.1');
  await expect(row).toContainText('4711');
  const [promise] = await storedPromises(own);
  expect(promise).toMatchObject({ due: tomorrowAt(16), link: page.url(), told: 0 });
  const all = await allStored(own);
  for (const word of ['kettle', 'Dana', 'sorry', 'ridiculous']) expect(all).not.toContain(word);
  await expectAccessible(own);
});

test('it is moved, dropped and kept, and each can be taken back', async ({ visit, launched }) => {
  const { page } = await visit('chat/?id=4711');
  await reply(page, WITH_TIME);
  const own = await ownPage(launched, 'popup.html');
  const row = own.locator('[data-standing-of]');

  await row.getByRole('button', { name: 'Move' }).click();
  const field = row.getByLabel('New time');
  await field.fill('2020-01-01T10:00');
  await row.locator('form').getByRole('button', { name: 'Move' }).click();
  await expect(row.getByRole('alert')).toHaveText('Choose a time that lies ahead.');
  await expectAccessible(own);
  await field.fill('2099-05-04T10:30');
  await row.locator('form').getByRole('button', { name: 'Move' }).click();
  await expect
    .poll(() => storedPromises(own))
    .toMatchObject([{ due: new Date(2099, 4, 4, 10, 30).getTime() }]);
  await own.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => storedPromises(own)).toMatchObject([{ due: tomorrowAt(16) }]);

  for (const name of ['Drop', 'Kept']) {
    await row.getByRole('button', { name }).click();
    await expect(row).toHaveCount(0);
    expect(await storedPromises(own)).toEqual([]);
    await expect(own.getByRole('button', { name: 'Undo' })).toBeFocused();
    await own.keyboard.press('Enter');
    await expect(row).toHaveCount(1);
  }
});

test('a second time on the ticket replaces the first, a reply without one settles it', async ({
  visit,
  launched,
}) => {
  const { page } = await visit('chat/?id=4711');
  const own = await ownPage(launched, 'options.html#promises');
  await expect(own.getByText('No open promises')).toBeVisible();
  await reply(page, WITH_TIME);
  await expect.poll(() => storedPromises(own)).toMatchObject([{ due: tomorrowAt(16) }]);
  const another = await launched.context.newPage();
  await another.goto(page.url().replace('4711', '4712'));
  await expect(another.locator('sincerely-coach')).toHaveCount(1);
  await reply(another, 'Отвечу вам завтра до 12:00.');
  await expect
    .poll(() => storedPromises(own))
    .toMatchObject([{ due: tomorrowAt(12) }, { due: tomorrowAt(16) }]);
  await reply(page, 'I now have an answer from the depot: I will write to you by 11:00 tomorrow.');
  await expect
    .poll(() => storedPromises(own))
    .toMatchObject([{ due: tomorrowAt(11) }, { due: tomorrowAt(12) }]);
  await expect(own.locator('[data-standing-of]')).toHaveCount(2);
  await reply(page, 'And thank you for your patience.');
  await expect(own.locator('[data-standing-of]')).toHaveCount(2);
  await wakeLater(launched, 10 * 60_000);
  await reply(page, 'Your refund of 40 euros is on your card.');
  await expect.poll(() => storedPromises(own)).toMatchObject([{ due: tomorrowAt(12) }]);
  await expect(own.locator('[data-standing-of]')).toHaveCount(1);
});

test('its link leads to the tab of the ticket, or to a new one', async ({ visit, launched }) => {
  const { page } = await visit('chat/?id=4711');
  await reply(page, WITH_TIME);
  const address = page.url();
  const own = await ownPage(launched, 'options.html#promises');
  const open = own.getByRole('button', { name: 'Open 127.0.0.1' });
  const tabs = () => launched.context.pages().filter((one) => one.url() === address).length;
  await open.click();
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  expect(tabs()).toBe(1);
  await page.close();
  await own.bringToFront();
  await open.click();
  await expect.poll(tabs).toBe(1);
});

test('it belongs to the ticket it was written in, though the page goes on as it is sent', async ({
  visit,
  launched,
}) => {
  const { page } = await visit('chat/?id=4711');
  const address = page.url();
  await page.evaluate(() =>
    document
      .querySelector('button[type="submit"]')
      ?.addEventListener('click', () => history.pushState({}, '', '?id=9999')),
  );
  await reply(page, WITH_TIME);
  const own = await ownPage(launched, 'options.html#promises');
  await expect.poll(() => storedPromises(own)).toMatchObject([{ link: address }]);
});

test('an internal note promises nothing, though notes are coached', async ({ visit, launched }) => {
  const own = await ownPage(launched, 'options.html#promises');
  await store(own, { settings: { uiLang: 'auto', theme: 'auto', notes: true } });
  const { page, host } = await visit('zendesk/?ticket=4711');
  // An editor behind another page hardly draws.
  await page.bringToFront();
  const pane = page.locator('[data-ticket-id="4711"]');
  const channel = pane.locator('[data-test-id="omnichannel-channel-switcher-button"]');
  const editor = pane.locator('.ck-editor__editable');
  const send = async (text: string) => {
    await editor.click();
    await page.keyboard.type(text);
    await expect(host.first()).toHaveAttribute('data-state', 'watching');
    await pane.getByRole('button', { name: 'Submit as Open' }).click();
    await expect(editor).toHaveText('');
  };
  await channel.click();
  await send('I will write to Dana by 15:00 tomorrow.');
  await channel.click();
  await send(WITH_TIME);
  // The note came first: were it a promise, it would have been noted before.
  await expect.poll(() => storedPromises(own)).toMatchObject([{ due: tomorrowAt(16) }]);
  await channel.click();
  await send('Sent. Next I will write by 11:00 tomorrow.');
  await page.reload();
  await own.bringToFront();
  await expect(own.locator('[data-standing-of]')).toHaveCount(1);
  expect(await storedPromises(own)).toMatchObject([{ due: tomorrowAt(16) }]);
});
