/** Going through a page by the keyboard alone, as somebody without a pointer does. */
import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has. */
const MOST = 150;

/** Whether the focus is on it, in whatever shadow it stands. */
const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((node) => (node.getRootNode() as Document | ShadowRoot).activeElement === node);

/** Presses Tab (or Shift+Tab) until the focus is on `target`. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST; stop += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST} presses of ${key} did not lead to ${String(target)}`);
}

/** Goes there and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
