import { expect } from '@playwright/test';
import { hint, picker } from '../../lib/ui/texts/en.ts';
import { test } from './helpdesk.ts';
import { startPicker } from './start-picker.ts';

test('shown with the mouse, the page is read as it was shown, from then on', async ({
  visit,
  launched,
}) => {
  // Nothing here is named as helpdesks name it.
  const coached = await visit('odd/');
  await expect(coached.host).toHaveCount(0);
  await startPicker(coached, launched);
  const bar = coached.page.locator('sincerely-picker').getByRole('dialog');
  await expect(bar.getByText(picker.asks.composer)).toBeVisible();
  await coached.page.locator('.k7').click();
  await expect(bar.getByText(picker.asks.customer)).toBeVisible();
  await coached.page.getByText('This is ridiculous').click();
  await expect(bar.getByText(picker.asks.agent)).toBeVisible();
  await coached.page.getByText('I have ordered a replacement').click();
  await expect(bar.getByText(picker.asks.done)).toBeVisible();
  await bar.getByRole('button', { name: picker.done }).click();
  await expect(coached.page.locator('sincerely-picker')).toHaveCount(0);

  const asShown = async () => {
    await expect(coached.host).toHaveAttribute('data-tone', 'angry');
    await expect(coached.host).toHaveAttribute('data-turns', '3');
    await expect(coached.host).toHaveAttribute('data-last-role', 'customer');
  };
  await asShown();
  await coached.page.reload();
  await asShown();
  await coached.page.locator('.k7').pressSequentially('Passed on. Have a wonderful day!');
  await coached.expectMarked('Have a wonderful day!');
});

test('shown with the keyboard alone', async ({ visit, launched }) => {
  const coached = await visit('chat/');
  await startPicker(coached, launched);
  const bar = coached.page.locator('sincerely-picker').getByRole('dialog');
  await expect(bar.getByText(picker.asks.composer)).toBeVisible();
  await coached.page.keyboard.press('Enter');
  await expect(bar.getByText(picker.asks.customer)).toBeVisible();
  await coached.page.keyboard.press('Enter');
  await expect(bar.getByText(picker.asks.agent)).toBeVisible();
  await coached.page.keyboard.press('Enter');
  await expect(bar.getByText(picker.asks.done)).toBeVisible();
  await coached.page.keyboard.press('Escape');
  await expect(coached.page.locator('sincerely-picker')).toHaveCount(0);
  await expect(coached.host).toHaveAttribute('data-turns', '3');
});

test('Esc leaves everything as it was, and the page heard nothing', async ({ visit, launched }) => {
  const coached = await visit('chat/');
  await coached.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['click', 'mousedown', 'keydown']) {
      document.addEventListener(type, () => heard.push(type));
    }
  });
  await startPicker(coached, launched);
  const bar = coached.page.locator('sincerely-picker').getByRole('dialog');
  await coached.page.locator('.chat-line').first().click();
  await expect(bar.getByText(picker.problems['no-box'])).toBeVisible();
  await coached.page.keyboard.press('Escape');
  await expect(coached.page.locator('sincerely-picker')).toHaveCount(0);
  expect(await coached.page.evaluate(() => (window as { heard?: string[] }).heard)).toEqual([]);
  await expect(coached.host).toHaveCount(1);
});

test('the strip says what it read, and leads to the picker', async ({ visit }) => {
  const coached = await visit('chat/');
  await expect(coached.host).toHaveAttribute('data-turns', '3');
  await coached.page.locator('textarea').click();
  await coached.host.locator('button.tone').click();
  await expect(
    coached.host.getByText('I read 3 messages, the last from the customer.'),
  ).toBeVisible();
  await coached.host.getByRole('button', { name: hint.menu, exact: true }).click();
  await coached.host.getByRole('menuitem', { name: hint.correct }).click();
  const bar = coached.page.locator('sincerely-picker').getByRole('dialog');
  await expect(bar.getByText(picker.asks.composer)).toBeVisible();
});
