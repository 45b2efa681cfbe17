/** What has to hold on every helpdesk, whatever its editor: a new one needs five lines. */
import { expect } from '@playwright/test';
import { test, type Coached } from './helpdesk.ts';

export interface Desk {
  /** Path of the test page. */
  path: string;
  /** The editable element. */
  editor: string;
  /** Brings the editor up, where it is not there from the start. */
  open?: (coached: Coached) => Promise<void>;
  /** Begins a new line without sending. */
  newLine?: string;
  send: string;
}

const ENGLISH = {
  ticket: '4711',
  lines: ['Hello Dana, I have passed this on.', 'Have a wonderful day!'],
  words: 'Have a wonderful day!',
};
const RUSSIAN = {
  ticket: '4712',
  lines: ['Здравствуйте, Тимур! Передала ваш вопрос коллегам.', 'Прекрасного вам дня!'],
  words: 'Прекрасного вам дня!',
};

export function coachesWellOn(name: string, desk: Desk): void {
  const enter = (coached: Coached) => coached.page.keyboard.press(desk.newLine ?? 'Enter');

  test.describe(name, () => {
    const begin = async (visit: (path: string) => Promise<Coached>, ticket: string) => {
      const coached = await visit(`${desk.path}?ticket=${ticket}`);
      await desk.open?.(coached);
      await coached.page.locator(desk.editor).click();
      return coached;
    };
    const type = async (coached: Coached, lines: string[]) => {
      for (const [index, line] of lines.entries()) {
        if (index > 0) await enter(coached);
        await coached.page.keyboard.type(line);
      }
    };

    test('reads the conversation before anything is written', async ({ visit }) => {
      const { host } = await begin(visit, '4711');
      await expect(host).toHaveCount(1);
      await expect(host).toHaveAttribute('data-state', 'watching');
      await expect(host).toHaveAttribute('data-tone', 'angry');
      await expect(host).toHaveAttribute('data-turns', '3');
      await expect(host).toHaveAttribute('data-last-role', 'customer');
    });

    for (const { ticket, lines, words } of [ENGLISH, RUSSIAN]) {
      test(`marks “${words}” and puts its hint away when the words go`, async ({ visit }) => {
        const coached = await begin(visit, ticket);
        await type(coached, lines);
        await coached.expectMarked(words);
        await expect(coached.chip('cheerful-signoff')).toBeVisible();
        await coached.page.keyboard.press('Backspace');
        await expect.poll(() => coached.marked()).not.toContain(words);
      });

      test(`takes “${words}” out and back in with one Ctrl+Z`, async ({ visit }) => {
        const coached = await begin(visit, ticket);
        await type(coached, lines);
        await coached.expectMarked(words);
        const before = await coached.model();
        await coached.chip('cheerful-signoff').click();
        await coached.card.locator('button[data-fix]').last().click();
        await expect.poll(() => coached.model()).not.toContain(words);
        expect(await coached.model()).toContain(lines[0]);
        await expect(coached.chip('cheerful-signoff')).toHaveCount(0);
        await coached.page.keyboard.press('Control+z');
        await expect.poll(() => coached.model()).toBe(before);
        await coached.expectMarked(words);
      });
    }

    test('writes a replacement with its slot selected, undone with one Ctrl+Z', async ({
      visit,
    }) => {
      const coached = await begin(visit, '4711');
      await type(coached, ENGLISH.lines);
      await coached.expectMarked(ENGLISH.words);
      const before = await coached.model();
      await coached.chip('cheerful-signoff').click();
      await coached.card.locator('button[data-fix]').first().click();
      await expect.poll(() => coached.model()).toContain('write again by [time]');
      await coached.page.keyboard.press('Control+z');
      await expect.poll(() => coached.model()).toBe(before);
      await coached.card.waitFor({ state: 'detached' });
      await coached.chip('cheerful-signoff').click();
      await coached.card.locator('button[data-fix]').first().click();
      await expect.poll(() => coached.model()).toContain('write again by [time]');
      await coached.page.keyboard.type('6 pm');
      await expect.poll(() => coached.model()).toContain('write again by 6 pm');
    });

    test('opens the card by a click on the words and by the keyboard', async ({ visit }) => {
      const coached = await begin(visit, '4711');
      await type(coached, ENGLISH.lines);
      await coached.expectMarked(ENGLISH.words);
      await coached.clickWords(ENGLISH.words);
      const card = coached.host.locator('[role=dialog][data-rule="cheerful-signoff"]');
      await expect(card).toBeVisible();
      await coached.page.keyboard.press('Escape');
      await expect(card).toHaveCount(0);

      await coached.page.locator(desk.editor).press('Control+End');
      await coached.page.keyboard.press('Alt+Shift+KeyS');
      await expect(coached.host.locator('button[data-rule]:focus')).toHaveCount(1);
      await coached.page.keyboard.press('Enter');
      await expect(coached.card).toBeVisible();
      // The caret is back where it was: after Esc at once, and the shortcut leads both ways.
      await coached.page.keyboard.press('Escape');
      await coached.page.keyboard.type(' Bye');
      await expect.poll(() => coached.model()).toMatch(/wonderful day! Bye/);
      await coached.page.keyboard.press('Alt+Shift+KeyS');
      await expect(coached.host.locator('.strip button:focus')).toHaveCount(1);
      await coached.page.keyboard.press('Alt+Shift+KeyS');
      await coached.page.keyboard.type(' now');
      await expect.poll(() => coached.model()).toMatch(/wonderful day! Bye now/);
    });

    test('counts what became of the hints when the reply is sent', async ({ visit, launched }) => {
      const coached = await begin(visit, '4711');
      await type(coached, ENGLISH.lines);
      await expect(coached.chip('cheerful-signoff')).toBeVisible();
      await coached.page.locator(desk.send).click();
      await expect(coached.page.getByText(ENGLISH.lines[0]!).first()).toBeVisible();
      await expect
        .poll(() => coached.counts(launched, 'cheerful-signoff'))
        .toEqual({ shown: 1, 'sent-with': 1 });
      expect(await coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
    });
  });
}
