import { expect } from '@playwright/test';
import { expectAccessible, test } from './own-pages.ts';
import { overflow, PAGES, seed } from './page-table.ts';

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme });

    for (const lang of ['en', 'ru'] as const) {
      test(`axe finds nothing and nothing overflows in ${lang}`, async ({ page, launched }) => {
        await page.goto(launched.urlOf('options.html#about'));
        await seed(page, lang);
        const html = page.locator('html');
        for (const [address, drawn] of Object.entries(PAGES)) {
          await page.setViewportSize({ width: 1200, height: 800 });
          await page.goto(launched.urlOf(address));
          await page.reload();
          await expect(page.locator(drawn).first(), address).toBeAttached();
          await expect(html).toHaveAttribute('data-theme', scheme);
          await expect(html).toHaveAttribute('lang', lang);
          await expectAccessible(page);
          await page.setViewportSize({ width: 320, height: 640 });
          await expect.poll(() => overflow(page), address).toBeLessThanOrEqual(0);
        }
      });
    }
  });
}
