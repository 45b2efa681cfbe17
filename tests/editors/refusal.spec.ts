/** Where an editor takes no change, nothing is lost and the agent is told what to do. */
import { expect, type Page } from '@playwright/test';
import { Bench, test } from './bench.ts';
import { STUBBORN } from './editors.ts';

const LETTER = 'Hello Dana, I have passed this on.\nHave a wonderful day!\nOliver';

async function written(page: Page, origin: string): Promise<Bench> {
  const bench = await Bench.at(page, origin, STUBBORN);
  await bench.type(LETTER);
  await bench.expectMarked('Have a wonderful day!');
  return bench;
}

test.describe(STUBBORN.name, () => {
  test('a refused replacement is on the clipboard', async ({ page, server }) => {
    const bench = await written(page, server.origin);
    await bench.openCard('cheerful-signoff');
    await bench.card.locator('button[data-fix]').first().click();
    await expect(bench.host.locator('.said')).toHaveText('On your clipboard: paste it in');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "I'll write again by [time], whatever I find.",
    );
    expect(await bench.model()).toBe(LETTER);
  });

  test('a refused removal is left to the agent', async ({ page, server }) => {
    const bench = await written(page, server.origin);
    await page.evaluate(() => navigator.clipboard.writeText('what was there'));
    await bench.openCard('cheerful-signoff');
    await bench.card.locator('button[data-fix]').last().click();
    await expect(bench.host.locator('.said')).toHaveText('Not taken here: change it by hand');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('what was there');
    expect(await bench.model()).toBe(LETTER);
  });
});
