/** Our pages with nothing in them, while they wait, and when something is out of order. */
import { expect, type Page } from '@playwright/test';
import { texts as en } from '../../lib/ui/texts/en.ts';
import { texts as ru } from '../../lib/ui/texts/ru.ts';
import type { Launched } from './launch.ts';
import { expectAccessible, store, test } from './own-pages.ts';
import { overflow } from './page-table.ts';

const TEXTS = { en, ru };

/** What a page says when there is nothing to show. */
const empty = ({ stats, promises, trainer, settings, rules, editor }: typeof en) => ({
  'options.html#stats': stats.empty,
  'options.html#promises': promises.none,
  'options.html#trainer': trainer.empty,
  'options.html#settings': settings.silencedNone,
  'options.html#rule/none': rules.unknownRule('none'),
  'options.html#edit/none': editor.missing,
});

async function speaks(page: Page, launched: Launched, uiLang: string): Promise<void> {
  await page.goto(launched.urlOf('options.html#about'));
  await store(page, { settings: { uiLang, theme: 'auto', notes: false } });
}

/** Axe finds nothing, and nothing is cut off on a narrow screen. */
async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1200, height: 800 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
}

for (const [scheme, lang] of [
  ['light', 'ru'],
  ['dark', 'en'],
] as const) {
  test.describe(`${scheme}, ${lang}`, () => {
    test.use({ scheme });

    test('pages with nothing in them say so', async ({ page, launched }) => {
      await speaks(page, launched, lang);
      for (const [address, said] of Object.entries(empty(TEXTS[lang]))) {
        await page.goto(launched.urlOf(address));
        await page.reload();
        await expect(page.getByText(said).first(), address).toBeVisible();
        await expectFits(page);
      }
    });

    test('a store that cannot be opened is told, and trying again is offered', async ({
      page,
      launched,
    }) => {
      await speaks(page, launched, lang);
      const refuse = (): void => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The user denied permission to access the database.');
        };
      };
      // The background keeps the statistics, the trainer's page its team.
      await launched.worker.evaluate(refuse);
      await page.addInitScript(refuse);
      for (const address of ['options.html#stats', 'options.html#trainer']) {
        await page.goto(launched.urlOf(address));
        await page.reload();
        await expect(
          page.getByRole('button', { name: TEXTS[lang].common.tryAgain }),
          address,
        ).toBeVisible();
        await expectFits(page);
      }
    });

    test('while the background is busy, pages say that they wait', async ({ page, launched }) => {
      await speaks(page, launched, lang);
      let busy = true;
      // What pages ask for is answered in turn, and this turn is a long one.
      const turn = launched.worker
        .evaluate(() => {
          const until = Date.now() + 8_000;
          while (Date.now() < until);
        })
        .then(() => (busy = false));
      await page.goto(launched.urlOf('options.html#rules'));
      await page.reload();
      await expect(page.getByText(TEXTS[lang].common.loading)).toBeVisible();
      await expectAccessible(page);
      expect(busy).toBe(true);
      await turn;
      await expect(page.locator('li[data-rule]').first()).toBeVisible();
    });
  });
}
