/** The browser's own zoom, as its menu sets it. */
import { expect, type Page } from '@playwright/test';
import type { Launched } from './launch.ts';

/** What the background of the extension has, seen from a test. */
declare const chrome: {
  tabs: {
    query(of: object): Promise<{ id: number }[]>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
};

/** Zooms the tab of a page, 1 being 100 %. */
export async function zoomTo(page: Page, { worker }: Launched, factor: number): Promise<void> {
  await worker.evaluate(
    async ({ url, by }) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.setZoom(tab!.id, by);
    },
    { url: page.url(), by: factor },
  );
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(factor, 2);
}
