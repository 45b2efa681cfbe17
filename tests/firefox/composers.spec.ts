import { expect } from '@playwright/test';
import { counts, test, type Coached } from './firefox.ts';

interface Desk {
  name: string;
  path: string;
  editor: string;
  /** Brings the editor up, where it is not there from the start. */
  open?: string;
  newLine?: 'Shift';
  send: string;
}

const PANE = '.pane:not([data-hidden])';

const DESKS: Desk[] = [
  { name: 'contenteditable', path: 'plain/', editor: '.answer', send: 'button.primary' },
  {
    name: 'a textarea',
    path: 'chat/',
    editor: 'textarea',
    newLine: 'Shift',
    send: 'button[type="submit"]',
  },
  {
    name: 'CKEditor 5',
    path: 'zendesk/',
    editor: `${PANE} .ck-editor__editable`,
    send: `${PANE} [data-test-id="submit_button-button"]`,
  },
  {
    name: 'Froala',
    path: 'freshdesk/',
    editor: '.fr-element',
    open: '[data-test-email-action-btn="reply"]',
    send: '.reply-btn',
  },
];

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

for (const desk of DESKS) {
  const begin = async (visit: (path: string) => Promise<Coached>, ticket: string) => {
    const coached = await visit(`${desk.path}?ticket=${ticket}`);
    if (desk.open) await coached.page.locator(desk.open).click();
    await coached.page.locator(desk.editor).click();
    return coached;
  };
  const type = async (coached: Coached, lines: string[]) => {
    for (const [index, line] of lines.entries()) {
      if (index > 0 && desk.newLine) await coached.chord(desk.newLine, 'Enter');
      else if (index > 0) await coached.page.keyboard.press('Enter');
      await coached.page.keyboard.type(line);
    }
  };

  test.describe(desk.name, () => {
    test('reads the conversation', async ({ visit }) => {
      const coached = await begin(visit, '4711');
      await coached.expectFact('state', 'watching');
      await coached.expectFact('tone', 'angry');
      await coached.expectFact('turns', '3');
      await coached.expectFact('last-role', 'customer');
    });

    for (const { ticket, lines, words } of [ENGLISH, RUSSIAN]) {
      test(`takes “${words}” out and back in with one Ctrl+Z`, async ({ visit }) => {
        const coached = await begin(visit, ticket);
        await type(coached, lines);
        await coached.expectMarked(words);
        const before = await coached.model();
        await coached.press('button[data-rule="cheerful-signoff"]');
        await coached.press('[role=dialog] button[data-fix][data-kind="remove"]');
        await expect.poll(() => coached.model()).not.toContain(words);
        expect(await coached.model()).toContain(lines[0]);
        await expect.poll(() => coached.chips()).not.toContain('cheerful-signoff');
        await coached.chord('Control', 'z');
        await expect.poll(() => coached.model()).toBe(before);
        await coached.expectMarked(words);
      });
    }

    test('writes a replacement with its slot selected', async ({ visit }) => {
      const coached = await begin(visit, '4711');
      await type(coached, ENGLISH.lines);
      await coached.expectMarked(ENGLISH.words);
      await coached.press('button[data-rule="cheerful-signoff"]');
      await coached.press('[role=dialog] button[data-fix]');
      await expect.poll(() => coached.model()).toContain('write again by [time]');
      await coached.page.keyboard.type('6 pm');
      await expect.poll(() => coached.model()).toContain('write again by 6 pm');
    });

    test('counts what was sent', async ({ visit, firefox }) => {
      const coached = await begin(visit, '4711');
      await type(coached, ENGLISH.lines);
      await coached.expectMarked(ENGLISH.words);
      await coached.page.locator(desk.send).click();
      await expect
        .poll(() => counts(firefox, 'cheerful-signoff'))
        .toEqual({ shown: 1, 'sent-with': 1 });
      expect(await counts(firefox, 'reply')).toEqual({ 'sent-with': 1 });
    });
  });
}
