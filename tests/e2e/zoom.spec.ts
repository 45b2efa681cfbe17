/** Pages that are drawn larger or smaller than they are laid out: by the browser, by CSS, by parts. */
import { expect, type Locator } from '@playwright/test';
import { test, type Coached } from './helpdesk.ts';
import { zoomTo } from './zoom-to.ts';

const FIRST =
  'Hello Dana, I am sorry about the second kettle, and about the days you waited for it.';
const WORDS = 'Have a wonderful day!';
/** Long enough to be broken into lines, the marked words among others in one of them. */
const DRAFT = `${FIRST} I have asked the warehouse what went wrong with both. ${WORDS} Yours, Oliver`;

async function expectInPlace(coached: Coached, box: Locator): Promise<void> {
  await coached.expectMarked(WORDS);
  await expect.poll(() => coached.underMark(WORDS, box)).toBe(WORDS);
  // The strip stands on the box, as wide as the box is drawn.
  const field = (await box.boundingBox())!;
  const host = (await coached.host.boundingBox())!;
  expect(Math.abs(host.x - field.x)).toBeLessThan(1);
  expect(Math.abs(host.width - field.width)).toBeLessThan(1);
  expect(Math.abs(host.y - field.y)).toBeLessThan(1);
  await coached.clickWords(WORDS);
  await expect(coached.card).toBeVisible();
  const card = (await coached.card.boundingBox())!;
  const words = await coached.host.evaluate(() => document.documentElement.clientHeight);
  expect(card.y + card.height).toBeLessThanOrEqual(words);
  await coached.card.locator('button[data-fix]').last().click();
  await expect.poll(() => coached.model()).not.toContain(WORDS);
}

for (const kind of ['editable', 'textarea']) {
  for (const larger of ['part', 'page', 'stretched']) {
    test(`${kind}, ${larger}`, async ({ visit }) => {
      const coached = await visit(`neighbours/?box=${kind}&larger=${larger}`);
      const box = coached.page.locator('.box');
      await box.click();
      await coached.page.keyboard.type(DRAFT);
      await expectInPlace(coached, box);
    });
  }

  for (const factor of [0.67, 1.5]) {
    test(`${kind}, the browser at ${factor * 100} %`, async ({ visit, launched }) => {
      const coached = await visit(`neighbours/?box=${kind}`);
      await zoomTo(coached.page, launched, factor);
      const box = coached.page.locator('.box');
      await box.focus();
      await coached.page.keyboard.type(DRAFT);
      await coached.expectMarked(WORDS);
      await expect.poll(() => coached.underMark(WORDS, box)).toBe(WORDS);
    });
  }
}

test('a scrolled textarea on a zoomed page', async ({ visit }) => {
  const coached = await visit('neighbours/?box=textarea&larger=part');
  const box = coached.page.locator('.box');
  await box.fill(`${'One line of many.\n'.repeat(12)}${DRAFT}`);
  await box.press('Control+End');
  await expectInPlace(coached, box);
});
