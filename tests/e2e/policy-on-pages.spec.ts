/** What an organisation requires on the pages of helpdesks, and in the popup over them. */
import { expect } from '@playwright/test';
import { test } from './helpdesk.ts';
import { expectAccessible, options, store, stored } from './own-pages.ts';
import { RealPopup } from './real-popup.ts';
import { setPolicy } from './set-policy.ts';

test('a host that is never coached is left at once, and the popup says who says so', async ({
  visit,
  launched,
}) => {
  const coached = await visit('chat/');
  await expect(coached.host).toHaveCount(1);
  await setPolicy(launched, { organisation: 'Acme Support', sites: { never: ['127.0.0.1'] } });
  await expect(coached.host).toHaveCount(0);
  const popup = await RealPopup.open(launched, coached.page);
  expect(await popup.standing()).toBe('never');
  expect(await popup.text()).toContain('Acme Support does not want this site coached.');
  await popup.click('[role="switch"]');
  expect(await popup.standing()).toBe('never');
  expect(await popup.violations()).toEqual([]);
});

test('a site that has to be coached comes back, and cannot be left', async ({
  visit,
  launched,
}) => {
  const coached = await visit('chat/');
  const { origin } = new URL(coached.page.url());
  const own = await options(launched, 'about');
  await store(own, { sitesOff: [origin] });
  await expect(coached.host).toHaveCount(0);
  await setPolicy(launched, { organisation: 'Acme Support', sites: { coached: [{ origin }] } });
  await expect(coached.host).toHaveCount(1);
  await coached.page.bringToFront();
  await coached.host.getByRole('button', { name: 'More' }).click();
  const leave = coached.host.getByRole('menuitem', { name: /Stop on this site/ });
  await expect(leave).toContainText('Required by Acme Support');
  await expect(leave).toHaveAttribute('aria-disabled', 'true');
  await leave.click({ force: true });
  await expect(coached.host).toHaveCount(1);
  expect(await stored(own, 'sitesOff')).toEqual([origin]);
});

test('a rule of the organisation holds a reply once, and is not silenced on a site', async ({
  visit,
  launched,
}) => {
  await setPolicy(launched, { organisation: 'Acme Support', holdRules: ['vague-eta'] });
  const coached = await visit('chat/');
  await coached.page.locator('textarea').pressSequentially('Hello Dana, we will write soon.');
  await expect(coached.chip('vague-eta')).toBeVisible();
  await coached.chip('vague-eta').click();
  await coached.card.getByRole('button', { name: 'Silence' }).click();
  const onSite = coached.card.getByRole('button', { name: /This rule on this site/ });
  await expect(onSite).toContainText('Required by Acme Support');
  await onSite.click({ force: true });
  await expect(coached.card).toBeVisible();
  await expectAccessible(coached.page, 'sincerely-coach');
  await coached.card.getByRole('button', { name: 'Close' }).click();
  await coached.page.locator('button[type="submit"]').click();
  await expect(coached.host.getByRole('alertdialog')).toBeVisible();
  await coached.page.locator('button[type="submit"]').click();
  await expect.poll(() => coached.model()).toBe('');
});
