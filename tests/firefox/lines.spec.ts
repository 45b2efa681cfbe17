/** That the line under the words is really painted: Firefox learnt it later than the rest. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { store, test } from './firefox.ts';

/** `--warning` of the light theme. */
const WARNING = [168, 86, 6] as const;
const NEAR = 60;

/** How many points of a picture (PNG, base64) have a colour, about. */
function pointsLike(page: Page, picture: string, colour: readonly number[]): Promise<number> {
  return page.evaluate(
    async ({ data, wanted, near }) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      const { data: points } = canvas.getImageData(0, 0, image.width, image.height);
      let found = 0;
      for (let at = 0; at < points.length; at += 4) {
        const off = wanted.map((part, index) => Math.abs(part - points[at + index]!));
        if (off.every((one) => one < near)) found += 1;
      }
      return found;
    },
    { data: picture, wanted: colour, near: NEAR },
  );
}

for (const [kind, path, editor] of [
  ['a contenteditable (highlights)', 'plain/', '.answer'],
  ['a textarea (a mirror)', 'chat/', 'textarea'],
] as const) {
  test(`the line is painted in ${kind}, and goes when it is quiet`, async ({ visit, firefox }) => {
    const own = await firefox.own('options.html#about');
    await store(own, { settings: { uiLang: 'en', theme: 'light', notes: false } });
    const coached = await visit(path);
    const { page } = coached;
    await page.bringToFront();
    await page.locator(editor).click();
    const box = (await page.$(editor))!;
    const painted = async () =>
      pointsLike(own, await box.screenshot({ encoding: 'base64' }), WARNING);
    await page.keyboard.type('Hello Dana, I have passed this on. Have a wonderful day!');
    await coached.expectMarked('Have a wonderful day!');
    await expect.poll(painted).toBeGreaterThan(30);
    await store(own, { pausedUntil: Date.now() + 3_600_000 });
    await coached.expectFact('state', 'paused');
    await expect.poll(painted).toBeLessThan(10);
  });
}
