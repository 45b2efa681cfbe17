import { expect } from '@playwright/test';
import { coachesWellOn } from './coaches-well.ts';
import { test } from './helpdesk.ts';

const PANE = '.pane:not([data-hidden])';
const EDITOR = `${PANE} .ck-editor__editable`;

coachesWellOn('Zendesk (CKEditor 5)', {
  path: 'zendesk/',
  editor: EDITOR,
  send: `${PANE} [data-test-id="submit_button-button"]`,
});

test.describe('Zendesk', () => {
  test('leaves an internal note alone, and says so', async ({ visit }) => {
    const coached = await visit('zendesk/');
    const channel = coached.page.locator(
      `${PANE} [data-test-id="omnichannel-channel-switcher-button"]`,
    );
    await coached.page.locator(EDITOR).click();
    await coached.page.keyboard.type('Passed to the team. Have a wonderful day!');
    await coached.expectMarked('Have a wonderful day!');
    await channel.click();
    await expect(coached.host).toHaveAttribute('data-state', 'cannot-read');
    await expect(coached.host.getByText('Internal note')).toBeVisible();
    expect(await coached.marked()).toEqual([]);
    await channel.click();
    await coached.expectMarked('Have a wonderful day!');
  });

  test('keeps two open tickets apart', async ({ visit }) => {
    const coached = await visit('zendesk/?ticket=4711');
    await coached.page.locator(EDITOR).click();
    await coached.page.keyboard.type('Passed to the team. Have a wonderful day!');
    await coached.expectMarked('Have a wonderful day!');
    await coached.page.getByRole('button', { name: '#4712' }).click();
    await coached.page.locator(EDITOR).click();
    const shown = coached.page.locator('sincerely-coach:visible');
    await expect(shown).toHaveCount(1);
    await coached.page.keyboard.type('Здравствуйте! Передала коллегам. Прекрасного вам дня!');
    await coached.expectMarked('Прекрасного вам дня!');
    await expect(shown.locator('button[data-rule="cheerful-signoff"]')).toHaveCount(1);
  });
});
