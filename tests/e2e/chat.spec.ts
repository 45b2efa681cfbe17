import { expect } from '@playwright/test';
import { coachesWellOn } from './coaches-well.ts';
import { test } from './helpdesk.ts';
import { expectAccessible } from './own-pages.ts';

coachesWellOn('A chat with a textarea', {
  path: 'chat/',
  editor: 'textarea',
  newLine: 'Shift+Enter',
  send: 'button[type="submit"]',
});

test.describe('A chat', () => {
  test('sent with Enter: what was fixed by hand is told from what went out', async ({
    visit,
    launched,
  }) => {
    const coached = await visit('chat/');
    const field = coached.page.locator('textarea');
    await field.pressSequentially('Dana, they will call you soon. Have a wonderful day!');
    await coached.expectMarked('soon', 'Have a wonderful day!');
    for (let key = 0; key < ' Have a wonderful day!'.length; key += 1)
      await field.press('Backspace');
    await expect(coached.chip('cheerful-signoff')).toHaveCount(0);
    await expect(coached.chip('vague-eta')).toBeVisible();
    await field.press('Enter');
    await expect(coached.page.locator('.chat-line')).toHaveCount(4);
    await expect
      .poll(() => coached.counts(launched, 'cheerful-signoff'))
      .toEqual({ shown: 1, 'fixed-by-hand': 1 });
    expect(await coached.counts(launched, 'vague-eta')).toEqual({ shown: 1, 'sent-with': 1 });
    expect(await coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
  });

  test('a draft thrown away counts as nothing sent', async ({ visit, launched }) => {
    const coached = await visit('chat/');
    const field = coached.page.locator('textarea');
    await field.pressSequentially('Dana, they will call you soon.');
    await coached.expectMarked('soon');
    await field.press('Control+a');
    await field.press('Delete');
    await field.pressSequentially('Dana, they will call you today by 6 pm.');
    await expect(coached.host).toHaveAttribute('data-look', 'settled');
    expect(await coached.counts(launched, 'reply')).toEqual({});
    expect(await coached.counts(launched, 'vague-eta')).toEqual({ shown: 1 });
  });

  test('the mirror follows the textarea as it scrolls and grows', async ({ visit }) => {
    const coached = await visit('chat/');
    const field = coached.page.locator('textarea');
    for (let line = 0; line < 12; line += 1) {
      await field.pressSequentially('A line.');
      await field.press('Shift+Enter');
    }
    await field.pressSequentially('Have a wonderful day!');
    await coached.expectMarked('Have a wonderful day!');
    const mark = coached.host.locator('[data-mark="cheerful-signoff"]');
    const inside = async () => {
      const box = (await mark.boundingBox())!;
      const around = (await field.boundingBox())!;
      return box.y >= around.y && box.y + box.height <= around.y + around.height;
    };
    expect(await inside()).toBe(true);
    await field.evaluate((element) => element.scrollTo(0, 0));
    await expect.poll(inside).toBe(false);
    await field.evaluate((element) => (element.style.height = '420px'));
    await expect.poll(inside).toBe(true);
  });

  test('axe finds nothing in strip and card', async ({ visit }) => {
    const coached = await visit('chat/');
    await coached.page.locator('textarea').pressSequentially('Bye. Have a wonderful day!');
    await coached.chip('cheerful-signoff').click();
    await expect(coached.card).toBeVisible();
    await expectAccessible(coached.page, 'sincerely-coach');
  });
});
