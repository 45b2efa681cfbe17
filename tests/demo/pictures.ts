/** Pictures of the demo, each in light and in dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const SCHEMES = ['light', 'dark'] as const;

export interface Camera {
  /** Takes `<name>-light.png` and `<name>-dark.png` of what the page shows; leaves it light. */
  take(page: Page, name: string): Promise<void>;
  /** How many pictures were taken. */
  taken(): number;
}

/** @param folder is made when it is not there */
export function camera(folder: string): Camera {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  return {
    async take(page, name) {
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        // Our own pages and the coach, which goes with the page around it, follow by script.
        const other = page.locator(`[data-theme]:not([data-theme="${colorScheme}"])`);
        await expect(other).toHaveCount(0);
        await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
        count += 1;
      }
      await page.emulateMedia({ colorScheme: SCHEMES[0] });
    },
    taken: () => count,
  };
}
