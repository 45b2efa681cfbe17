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
