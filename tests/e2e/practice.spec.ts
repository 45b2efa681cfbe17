import { expect, type Locator, type Page } from '@playwright/test';
import { launchExtension } from './launch.ts';
import { expectAccessible, store, stored, test } from './own-pages.ts';

const MOST_HINTS = 3;

const composer = (page: Page): Locator => page.locator('[data-practice-composer]');
const coach = (page: Page): Locator => page.locator('sincerely-coach');
const chip = (page: Page, rule: string): Locator =>
  coach(page).locator(`.strip button[data-rule="${rule}"]`);
const card = (page: Page): Locator => coach(page).getByRole('dialog');

/** The words under the lines, as the page itself can read them. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('sincerely-'))
      .flatMap(([, highlight]) => [...highlight] as Range[])
      .map((range) => range.toString()),
  );
}

test.describe('the first visit', () => {
  test('opens by itself, says what this is, and leads to the first scenario', async ({
    launched: { context, urlOf },
  }) => {
    const opened = () => context.pages().find((page) => page.url() === urlOf('practice.html'));
    await expect.poll(opened).toBeDefined();
    const page = opened()!;
    await page.getByRole('button', { name: 'Start with the first one' }).click();
    await expect(composer(page)).toBeVisible();
    await expect(page).toHaveURL(/#en-birthday-parcel$/);
  });
});

test.describe('a reply by keyboard', () => {
  test('is coached, mended, sent and looked back on', async ({ page, launched }) => {
    await page.goto(launched.urlOf('practice.html#en-birthday-parcel'));
    await expect(coach(page)).toHaveAttribute('data-tone', 'angry');
    await expect(coach(page)).toHaveAttribute('data-last-role', 'customer');
    await expect(coach(page)).toHaveAttribute('data-turns', '1');

    await composer(page).focus();
    await page.keyboard.type('Hello Priya, I will call the depot. Have a wonderful day!');
    await expect(chip(page, 'cheerful-signoff')).toBeVisible();
    expect(await coach(page).locator('.strip button[data-rule]').count()).toBeLessThanOrEqual(
      MOST_HINTS,
    );
    await expect.poll(() => marked(page)).toContain('Have a wonderful day!');

    // With a pointer the caret stays where it is.
    await chip(page, 'cheerful-signoff').click();
    await expect(card(page)).toHaveAttribute('data-rule', 'cheerful-signoff');
    await expect(composer(page)).toBeFocused();
    await card(page).locator('button[data-fix][data-kind="remove"]').click();
    await expect(card(page)).toHaveCount(0);
    await expect(composer(page)).toHaveText(/call the depot\.\s*$/);
    await expect(chip(page, 'cheerful-signoff')).toHaveCount(0);

    // One undo brings the words and the hint back.
    await page.keyboard.press('Control+z');
    await expect(composer(page)).toHaveText(/Have a wonderful day!$/);
    await expect(chip(page, 'cheerful-signoff')).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(composer(page)).toHaveText(/call the depot\.\s*$/);

    await page.keyboard.press('Control+Enter');
    const debrief = page.locator('.debrief');
    await expect(debrief.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(debrief).toContainText('What you changed');
    await expect(debrief.locator('del').first()).toHaveText('Have a wonderful day!');
    await expect(debrief).toContainText('One good reply, of many');
    expect(await stored(page, 'practice')).toMatchObject({
      done: { 'en-birthday-parcel': { tries: 1 } },
    });
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(composer(page)).toBeFocused();
    await expect(composer(page)).toHaveText('');
  });

  test('reaches the hints and the card without a pointer, and comes back', async ({
    page,
    launched,
  }) => {
    await page.goto(launched.urlOf('practice.html#en-birthday-parcel'));
    await composer(page).focus();
    await page.keyboard.type('Hello Priya. Have a wonderful day!');
    await expect(chip(page, 'cheerful-signoff')).toBeVisible();
    await chip(page, 'cheerful-signoff').focus();
    await page.keyboard.press('Enter');
    await expect(card(page).locator('button[data-fix="0"]')).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(composer(page)).toBeFocused();
    await page.keyboard.type(' X');
    await expect(composer(page)).toHaveText(/Have a wonderful day! X$/);
  });
});

test('a weak reply can be mended, and what was sent is compared with it', async ({
  page,
  launched,
}) => {
  await page.goto(launched.urlOf('practice.html#en-leftover-template'));
  await page.getByText('Mend a weak reply').click();
  await expect(chip(page, 'unfilled-placeholder').first()).toBeVisible();
  await composer(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Hello Colin, your lid comes on Thursday between 9 am and 1 pm. Tara');
  await expect(coach(page).locator('button[data-rule]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Send' }).click();
  const debrief = page.locator('.debrief');
  await expect(debrief.getByRole('heading', { level: 2 })).toHaveText('Nothing left to say');
  await expect(debrief).toContainText('When there was most to say');
  await expect(debrief.locator('mark').first()).toHaveText('{{customer.first_name}}');
  await page.getByRole('button', { name: 'Next scenario' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Everything was in the first message',
  );
});

test('an empty reply is not sent', async ({ page, launched }) => {
  await page.goto(launched.urlOf('practice.html#en-kind-words'));
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Write something first.')).toBeVisible();
  await expect(composer(page)).toBeFocused();
});

test('a pause holds here too, and ends from the strip', async ({ page, launched }) => {
  await page.goto(launched.urlOf('practice.html#en-birthday-parcel'));
  await expect(coach(page)).toHaveAttribute('data-state', 'watching');
  await coach(page).getByRole('button', { name: 'More' }).click();
  await coach(page).getByRole('menuitem', { name: 'Pause for an hour' }).click();
  await expect(coach(page)).toHaveAttribute('data-state', 'paused');
  await coach(page).getByRole('button', { name: 'Resume' }).click();
  await expect(coach(page)).toHaveAttribute('data-state', 'watching');
});

test('what was done is still done after a restart', async ({ browserName }, testInfo) => {
  expect(browserName).toBe('chromium');
  const profile = testInfo.outputPath('profile');
  const first = await launchExtension({ profile });
  const page = await first.context.newPage();
  await page.goto(first.urlOf('practice.html#ru-kind-words'));
  await composer(page).focus();
  await page.keyboard.type('Лидия, спасибо, что написали! Рада за вас.');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.debrief')).toBeVisible();
  await expect.poll(() => stored(page, 'practice')).toHaveProperty('done');
  await first.context.close();

  const second = await launchExtension({ profile });
  const again = await second.context.newPage();
  await again.goto(second.urlOf('practice.html#ru-kind-words'));
  await expect(again.locator('nav a[aria-current]')).toContainText('done');
  await second.context.close();
});

for (const scheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ru'] as const) {
    test.describe(`${scheme}, ${lang}`, () => {
      test.use({ scheme });

      test('axe finds nothing and nothing overflows', async ({ page, launched }) => {
        await page.goto(launched.urlOf('practice.html'));
        await store(page, { settings: { uiLang: lang, theme: 'auto', notes: false } });
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expectAccessible(page);
        await page.goto(launched.urlOf(`practice.html#${lang}-lost-files`));
        await composer(page).scrollIntoViewIfNeeded();
        await expect(coach(page)).toHaveAttribute('data-turns', '5');
        await expectAccessible(page);
        await page.setViewportSize({ width: 320, height: 640 });
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        await expect.poll(overflow).toBeLessThanOrEqual(0);
        await composer(page).scrollIntoViewIfNeeded();
        await expect(coach(page).locator('.strip')).toBeInViewport();
      });
    });
  }
}
