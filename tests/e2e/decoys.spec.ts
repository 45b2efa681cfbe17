/** Second editors that are hidden, and boxes nobody writes in: one coach, at the box of the agent. */
import { expect, type Locator } from '@playwright/test';
import { test, type Coached } from './helpdesk.ts';

const DRAFT = 'Hello Dana, I have passed this on. Have a wonderful day!';
const WORDS = 'Have a wonderful day!';

/** One coach is seen, and it stands on this box. */
async function expectAt(coached: Coached, box: Locator): Promise<void> {
  const shown = coached.page.locator('sincerely-coach:visible');
  await expect(shown).toHaveCount(1);
  const field = (await box.boundingBox())!;
  await expect.poll(async () => (await shown.boundingBox())?.y).toBeCloseTo(field.y, 0);
  const { x, width } = (await shown.boundingBox())!;
  expect(x + width).toBeCloseTo(field.x + field.width, 0);
  await expect(shown).toHaveAttribute('data-tone', 'angry');
}

test('among eight boxes nobody writes in, the true one has the one coach', async ({ visit }) => {
  const coached = await visit('decoys/');
  const rich = coached.page.locator('.rich');
  await expectAt(coached, rich);
  await expect(coached.host).toHaveCount(1);
  await rich.click();
  await coached.page.keyboard.type(DRAFT);
  await coached.expectMarked(WORDS);
  expect(await coached.marked()).toEqual(expect.arrayContaining([WORDS]));
  await expect(coached.host).toHaveCount(1);
});

test('the decoy that becomes the true box is coached, and the other no longer', async ({
  visit,
  launched,
}) => {
  const coached = await visit('decoys/');
  const { page } = coached;
  const [rich, raw] = [page.locator('.rich'), page.locator('[name="reply"]')];
  const source = page.getByRole('button', { name: 'Source' });
  await rich.click();
  await page.keyboard.type('Hello {{name}}, I have passed this on.');
  await expect(page.locator('button[data-rule="unfilled-placeholder"]:visible')).toHaveCount(1);

  await source.click();
  await raw.click();
  await expectAt(coached, raw);
  await expect(page.locator('button[data-rule="unfilled-placeholder"]:visible')).toHaveCount(1);
  await raw.fill(DRAFT);
  await coached.expectMarked(WORDS);

  await source.click();
  await rich.click();
  await expectAt(coached, rich);
  await coached.expectMarked(WORDS);
  await coached.clickWords(WORDS);
  const card = page.locator('sincerely-coach:visible').getByRole('dialog');
  await card.locator('button[data-fix]').last().click();
  await expect.poll(() => coached.model()).not.toContain(WORDS);

  // The box that is put away has an opinion no more: nothing is held, and one reply is counted.
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.locator('.message')).toHaveCount(4);
  await expect.poll(() => coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
  expect(await coached.counts(launched, 'cheerful-signoff')).toMatchObject({ 'fix-applied': 1 });
});

test('a second editor is found when its panel opens, the first is kept', async ({ visit }) => {
  const coached = await visit('decoys/');
  const { page } = coached;
  await page.locator('.rich').click();
  await page.keyboard.type(DRAFT);
  await coached.expectMarked(WORDS);
  await page.evaluate(() => (window as unknown as { openPanel: () => void }).openPanel());
  const second = page.getByLabel('Message to colleagues');
  await second.click();
  await page.keyboard.type('we will write soon.');
  await expect(page.locator('sincerely-coach:visible')).toHaveCount(2);
  await coached.expectMarked('soon', WORDS);
});
