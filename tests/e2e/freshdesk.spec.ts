import { expect } from '@playwright/test';
import { requireFroala } from '../pages/packages.ts';
import { coachesWellOn } from './coaches-well.ts';
import { test } from './helpdesk.ts';

const EDITOR = '.fr-element';

test.beforeAll(() => requireFroala());

coachesWellOn('Freshdesk (Froala)', {
  path: 'freshdesk/',
  editor: EDITOR,
  open: ({ page }) => page.locator('[data-test-email-action-btn="reply"]').click(),
  send: '.reply-btn',
});

test.describe('Freshdesk', () => {
  test('leaves an internal note alone, and says so', async ({ visit }) => {
    const coached = await visit('freshdesk/');
    await coached.page.locator('[data-test-email-action-btn="note"]').click();
    await coached.page.locator(EDITOR).click();
    await coached.page.keyboard.type('Told her we will see. Have a wonderful day!');
    await expect(coached.host).toHaveAttribute('data-state', 'cannot-read');
    await expect(coached.host.getByText('Internal note')).toBeVisible();
    expect(await coached.marked()).toEqual([]);
  });
});
