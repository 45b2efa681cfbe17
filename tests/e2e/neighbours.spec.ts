/** Beside other writing helpers, under the strictest policy, right to left, enlarged, in the dark. */
import { expect, type Page } from '@playwright/test';
import { test, type Coached } from './helpdesk.ts';
import { expectAccessible } from './own-pages.ts';
import { zoomTo } from './zoom-to.ts';

const DRAFT = 'Helo Dana, I have passed this on. Have a wonderful day!';
const WORDS = 'Have a wonderful day!';

function troubles(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (line) => line.type() === 'error' && heard.push(line.text()));
  return heard;
}

async function write(coached: Coached): Promise<void> {
  await coached.page.locator('.box').click();
  await coached.page.keyboard.type(DRAFT);
  await coached.expectMarked(WORDS);
}

/** The left, top, right and bottom edges of parts of ours and of the window, in CSS pixels. */
function edges(coached: Coached, part: string) {
  return coached.host.locator(part).evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    return { left, top, right, bottom, width: clientWidth, height: clientHeight };
  });
}

async function expectInside(coached: Coached, part: string): Promise<void> {
  const { left, top, right, bottom, width, height } = await edges(coached, part);
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(width);
  expect(bottom).toBeLessThanOrEqual(height);
}

for (const box of ['editable', 'textarea']) {
  test(`three other helpers in one ${box}, strict policy and Trusted Types`, async ({
    visit,
    page,
  }) => {
    const heard = troubles(page);
    const coached = await visit(`neighbours/?box=${box}`);
    await write(coached);
    const rivals = page.locator('grammarly-extension, lt-highlighter, harper-render-box');
    await expect(rivals).toHaveCount(3);
    const before = await coached.model();
    await coached.chip('cheerful-signoff').click();
    await coached.card.locator('button[data-fix]').last().click();
    await expect.poll(() => coached.model()).not.toContain(WORDS);
    await page.keyboard.press('Control+z');
    await expect.poll(() => coached.model()).toBe(before);
    await coached.expectMarked(WORDS);
    await expect(rivals).toHaveCount(3);
    if (box === 'editable') {
      const theirs = await page.evaluate(() =>
        [...CSS.highlights.get('rival-spelling')!].map((range) => String(range)),
      );
      expect(theirs).toEqual(['Helo']);
    }
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.locator('.message')).toHaveCount(4);
    expect(heard).toEqual([]);
  });

  test(`a page from right to left, ${box}`, async ({ visit }) => {
    const coached = await visit(`neighbours/?dir=rtl&box=${box}`);
    await write(coached);
    await expectInside(coached, '.strip');
    await coached.clickWords(WORDS);
    await expect(coached.card).toBeVisible();
    await expectInside(coached, '[role=dialog]');
    await coached.page.keyboard.press('Escape');
    const field = (await coached.page.locator('.box').boundingBox())!;
    const strip = await edges(coached, '.strip');
    // The strip is on the box, wherever the page begins.
    expect(strip.left).toBeGreaterThanOrEqual(field.x - 1);
    expect(strip.right).toBeLessThanOrEqual(field.x + field.width + 1);
  });
}

test('enlarged to 200 %, everything stays in the window and can be reached', async ({
  visit,
  launched,
}) => {
  const coached = await visit('neighbours/');
  await zoomTo(coached.page, launched, 2);
  await coached.page.locator('.box').focus();
  await coached.page.keyboard.type(DRAFT);
  await coached.expectMarked(WORDS);
  await coached.page.keyboard.press('Alt+Shift+KeyS');
  await expect(coached.host.locator('button[data-rule]:focus')).toHaveCount(1);
  await coached.page.keyboard.press('Enter');
  await expect(coached.card).toBeVisible();
  await expectInside(coached, '[role=dialog]');
  await expectInside(coached, '.strip');
  await coached.page.keyboard.press('Escape');
  await coached.page.keyboard.type(' Bye');
  await expect.poll(() => coached.model()).toBe(`${DRAFT} Bye`);
});

test('the agent’s own dark theme is followed, whatever the system says', async ({ visit }) => {
  const coached = await visit('neighbours/?night');
  await write(coached);
  await expect(coached.host.locator('.coach')).toHaveAttribute('data-theme', 'dark');
  await coached.chip('cheerful-signoff').click();
  await expect(coached.card).toBeVisible();
  await expectAccessible(coached.page, 'sincerely-coach');
});
