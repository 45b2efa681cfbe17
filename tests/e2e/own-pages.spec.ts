import { expect } from '@playwright/test';
import { count, expectAccessible, store, test } from './own-pages.ts';

/** Each of our pages, and what is there once it is drawn. */
const PAGES = {
  'options.html#rule/calm-down': 'li[data-rule]',
  'options.html#new': '[data-template]',
  'options.html#edit/calm-down': '[data-example="2"].good',
  'options.html#signals': '[data-piece]',
  'options.html#signal/apology': '.patterns textarea',
  'options.html#explain': 'main textarea',
  'options.html#packs': 'li[data-pack]',
  'options.html#macros': 'input[type="file"]',
  'options.html#stats': '[role="listbox"]',
  'options.html#promises': '[data-standing-of]',
  'options.html#settings': 'fieldset',
  'options.html#about': 'main ul',
  'popup.html': '[data-standing]',
};

/** Overdue by an hour. */
const PROMISE = {
  ticket: 'https://a.zendesk.com/agent/tickets/35',
  site: 'zendesk',
  link: 'https://a.zendesk.com/agent/tickets/35',
  made: Date.now() - 86_400_000,
  due: Date.now() - 3_600_000,
  told: 2,
};

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ scheme });

    for (const lang of ['en', 'ru'] as const) {
      test(`axe finds nothing and nothing overflows in ${lang}`, async ({ page, launched }) => {
        await page.goto(launched.urlOf('options.html#about'));
        await count(page, 'vague-eta', ['shown', 'fix-applied']);
        await store(page, {
          settings: { uiLang: lang, theme: 'auto', notes: false },
          silencedRules: { zendesk: ['calm-down'] },
          sitesOff: ['https://old.zendesk.com'],
          promises: [PROMISE],
        });
        const html = page.locator('html');
        for (const [address, drawn] of Object.entries(PAGES)) {
          await page.setViewportSize({ width: 1200, height: 800 });
          await page.goto(launched.urlOf(address));
          await expect(page.locator(drawn).first()).toBeVisible();
          await expect(html).toHaveAttribute('data-theme', scheme);
          await expect(html).toHaveAttribute('lang', lang);
          await expectAccessible(page);
          await page.setViewportSize({ width: 320, height: 640 });
          const overflow = () =>
            page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          await expect.poll(overflow).toBeLessThanOrEqual(0);
        }
      });
    }
  });
}
