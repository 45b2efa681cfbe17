/** Pictures of the demo, each in light and in dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

const SCHEMES = ['light', 'dark'] as const;

type Clip = { x: number; y: number; width: number; height: number };

export interface Camera {
  /** Takes `<name>-light.png` and `<name>-dark.png` of what the page shows; leaves it light. */
  take(page: Page, name: string): Promise<void>;
  /** How many pictures were taken. */
  taken(): number;
}

/**
 * @param folder is made when it is not there
 * @param clip the part of the page that is taken, in CSS pixels; all of it when left out
 */
export function camera(folder: string, clip?: Clip): Camera {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  return {
    async take(page, name) {
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        // Our own pages and the coach, which goes with the page around it, follow by script.
        const other = page.locator(`[data-theme]:not([data-theme="${colorScheme}"])`);
        await expect(other).toHaveCount(0);
        await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), clip });
        count += 1;
      }
      await page.emulateMedia({ colorScheme: SCHEMES[0] });
    },
    taken: () => count,
  };
}
