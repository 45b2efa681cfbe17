import { expect } from '@playwright/test';
import { hint } from '../../lib/ui/texts/en.ts';
import { test } from './helpdesk.ts';

const DRAFT = 'Hello Dana, I have passed this on. Have a wonderful day!';

for (const width of ['hint', 'rule-here', 'rule-on-site'] as const) {
  test(`a silence as wide as ${width} puts the hint away`, async ({ visit, launched }) => {
    const coached = await visit('chat/');
    await coached.page.locator('textarea').pressSequentially(DRAFT);
    await coached.chip('cheerful-signoff').click();
    await coached.card.getByRole('button', { name: 'Silence' }).click();
    await coached.card.getByRole('button', { name: hint.widths[width] }).click();
    await expect(coached.chip('cheerful-signoff')).toHaveCount(0);
    await expect
      .poll(() => coached.counts(launched, 'cheerful-signoff'))
      .toEqual({ shown: 1, silenced: 1 });
    // The rule speaks again on the next page, unless it was silenced for the site.
    await coached.page.reload();
    await coached.page.locator('textarea').pressSequentially(DRAFT);
    await expect(
      coached.chip('vague-eta').or(coached.chip('acknowledge-frustration')),
    ).toBeVisible();
    await expect(coached.chip('cheerful-signoff')).toHaveCount(width === 'rule-on-site' ? 0 : 1);
  });
}

test('everything for an hour: quiet at once, and the strip ends it', async ({ visit }) => {
  const coached = await visit('chat/');
  await coached.page.locator('textarea').pressSequentially(DRAFT);
  await coached.chip('cheerful-signoff').click();
  await coached.card.getByRole('button', { name: 'Silence' }).click();
  await coached.card.getByRole('button', { name: hint.widths.hour }).click();
  await expect(coached.host).toHaveAttribute('data-state', 'paused');
  await expect(coached.host.locator('button[data-rule]')).toHaveCount(0);
  await coached.host.getByRole('button', { name: hint.resume }).click();
  await expect(coached.host).toHaveAttribute('data-state', 'watching');
});

test('what was put away in a conversation can be had back from the menu', async ({ visit }) => {
  const coached = await visit('chat/');
  await coached.page.locator('textarea').pressSequentially(DRAFT);
  await coached.chip('cheerful-signoff').click();
  await coached.card.getByRole('button', { name: 'Silence' }).click();
  await coached.card.getByRole('button', { name: hint.widths['rule-here'] }).click();
  await expect(coached.chip('cheerful-signoff')).toHaveCount(0);
  await coached.host.getByRole('button', { name: hint.menu, exact: true }).click();
  await coached.host.getByRole('menuitem', { name: hint.bringBack(1) }).click();
  await expect(coached.chip('cheerful-signoff')).toBeVisible();
});
