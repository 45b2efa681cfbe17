/** Strip, card, menus, held reply and picker, for everybody: axe, small and large screens. */
import { expect, type Page } from '@playwright/test';
import * as en from '../../lib/ui/texts/en.ts';
import * as ru from '../../lib/ui/texts/ru.ts';
import { test, type Coached } from './helpdesk.ts';
import type { Launched } from './launch.ts';
import { expectAccessible, store } from './own-pages.ts';
import { startPicker } from './start-picker.ts';
import { zoomTo } from './zoom-to.ts';

const TEXTS = { en, ru };
const DRAFT = 'Hello {{name}}, calm down, we will write soon. Have a wonderful day!';

async function speak(launched: Launched, coached: Coached, uiLang: string): Promise<void> {
  const own = await launched.context.newPage();
  await own.goto(launched.urlOf('options.html#about'));
  await store(own, { settings: { uiLang, theme: 'auto', notes: false } });
  await own.close();
  await coached.page.bringToFront();
}

/** Every state the coach can be opened to, one after the other, each closed again. */
async function eachState(
  coached: Coached,
  lang: 'en' | 'ru',
  look: (state: string) => Promise<void>,
): Promise<void> {
  const { page, host, card } = coached;
  const { hint } = TEXTS[lang];
  const part = (stop: string) => host.locator(`[data-stop="${stop}"]`);
  await page.locator('textarea').fill('');
  await page.locator('textarea').pressSequentially(DRAFT);
  await expect(coached.chip('unfilled-placeholder')).toBeVisible();
  await expect(host.getByRole('toolbar', { name: hint.strip })).toBeVisible();
  await look('strip');

  await part('tone').click();
  await expect(host.getByText(hint.ownWords)).toBeVisible();
  await look('tone');
  await part('tone').click();

  await coached.chip('unfilled-placeholder').click();
  await expect(card).toBeVisible();
  await look('card');
  await card.getByRole('button', { name: hint.silence, exact: true }).click();
  await expect(card.getByRole('button', { name: hint.widths['rule-on-site'] })).toBeVisible();
  await look('silence');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  await part('menu').click();
  await expect(host.getByRole('menuitem', { name: hint.pause })).toBeVisible();
  await look('menu');
  await page.keyboard.press('Escape');

  await page.locator('textarea').press('Control+Enter');
  await expect(host.getByRole('alertdialog')).toBeVisible();
  await look('held');
  await page.keyboard.press('Escape');
  await expect(host.getByRole('alertdialog')).toHaveCount(0);
}

/** What of the coach sticks out of the window, as `class: pixels`. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('sincerely-coach')]
      .flatMap((host) => [...host.shadowRoot!.querySelectorAll('.strip, .card, .popup')])
      .map((node) => ({ node, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
      .map(({ node, box }) => `${node.className}: ${box.left} to ${box.right} of ${innerWidth}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ru'] as const) {
    test.describe(`${colorScheme}, ${lang}`, () => {
      test.use({ colorScheme });

      test('axe finds nothing in any state, and a phone’s width holds them', async ({
        visit,
        launched,
      }) => {
        const coached = await visit('chat/');
        await speak(launched, coached, lang);
        await eachState(coached, lang, () => expectAccessible(coached.page, 'sincerely-coach'));
        await coached.page.setViewportSize({ width: 320, height: 640 });
        await eachState(coached, lang, async (state) =>
          expect.poll(() => sticksOut(coached.page), state).toEqual([]),
        );
      });

      test('axe finds nothing in the picker', async ({ visit, launched }) => {
        const coached = await visit('chat/');
        await speak(launched, coached, lang);
        const { picker } = TEXTS[lang];
        await startPicker(coached, launched);
        const bar = coached.page.locator('sincerely-picker').getByRole('dialog');
        for (const step of ['composer', 'customer', 'agent', 'done'] as const) {
          await expect(bar.getByText(picker.asks[step])).toBeVisible();
          await expectAccessible(coached.page, 'sincerely-picker');
          await coached.page.keyboard.press('Enter');
        }
      });
    });
  }
}

test('forced colours: every state keeps an edge; reduced motion: nothing moves', async ({
  visit,
}) => {
  const coached = await visit('chat/');
  await coached.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await eachState(coached, 'en', async (state) => {
    const wrong = await coached.host.evaluate((host) =>
      [...host.shadowRoot!.querySelectorAll('.strip, .chip, .card, .popup, button')]
        .filter((node) => node.getClientRects().length > 0)
        .flatMap((node) => {
          const style = getComputedStyle(node);
          const stands = node.matches('.card, .popup');
          const edged = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0;
          const moves = [style.animationDuration, style.transitionDuration].some((list) =>
            list.split(',').some((one) => parseFloat(one) > 0.001),
          );
          return [
            ...(stands && !edged ? [`${node.className} has no edge`] : []),
            ...(moves && style.animationName !== 'none' ? [`${node.className} moves`] : []),
          ];
        }),
    );
    expect(wrong, state).toEqual([]);
  });
});

test('twice as large: every state is inside the window', async ({ visit, launched }) => {
  const coached = await visit('chat/');
  await zoomTo(coached.page, launched, 2);
  await eachState(coached, 'en', async (state) =>
    expect.poll(() => sticksOut(coached.page), state).toEqual([]),
  );
});
