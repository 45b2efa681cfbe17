import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { count, stored, test } from './own-pages.ts';

test('statistics explain themselves while there are none', async ({ page, launched }) => {
  await page.goto(launched.urlOf('options.html#stats'));
  await expect(page.getByText('Nothing counted yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the practice desk' })).toBeVisible();
});

test('statistics show what was counted, as chart, table and file', async ({ page, launched }) => {
  await page.goto(launched.urlOf('options.html#stats'));
  await count(page, 'vague-eta', ['shown', 'shown', 'shown', 'fix-applied', 'sent-with']);
  await count(page, 'reply', ['sent-with']);
  await page.reload();
  const row = page.getByRole('row', { name: /Vague time/ });
  await expect(row.getByRole('cell')).toHaveText([
    'too little data yet',
    '3',
    '0',
    '1',
    '0',
    '0',
    '0',
    '1',
  ]);
  const chart = page.getByRole('listbox', { name: 'Hints by day and outcome' });
  await expect(chart.getByRole('option')).toHaveCount(30);
  await expect(chart.getByRole('option').last()).toHaveAccessibleName(
    /Hints shown: 3 · Heeded: 1 · Sent with it: 1 · No outcome yet: 1/,
  );
  await chart.getByRole('option').last().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(chart.getByRole('option').nth(28)).toBeFocused();
  await page.getByRole('radio', { name: '7 days' }).check({ force: true });
  await expect(chart.getByRole('option')).toHaveCount(7);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^sincerely-.*\.csv$/);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv).toContain('vague-eta,1.0.0,zendesk,en,angry,3,0,1,0,0,0,1');
});

test('statistics show a rate only once there is enough to tell', async ({ page, launched }) => {
  await page.goto(launched.urlOf('options.html#stats'));
  const shown = Array.from({ length: 20 }, () => 'shown' as const);
  const ends = Array.from({ length: 20 }, (_, index) =>
    index < 15 ? ('fixed-by-hand' as const) : ('sent-with' as const),
  );
  await count(page, 'calm-down', [...shown, ...ends]);
  await page.reload();
  await expect(page.getByText('75%').first()).toBeVisible();
  await expect(page.getByText('between 53% and 89%')).toBeVisible();
});

test('statistics can be deleted, after a question', async ({ page, launched }) => {
  await page.goto(launched.urlOf('options.html#settings'));
  await count(page, 'vague-eta', ['shown']);
  await page.getByRole('button', { name: 'Delete all statistics' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('The statistics are deleted.')).toBeVisible();
  await page.getByRole('link', { name: 'Statistics' }).click();
  await expect(page.getByText('Nothing counted yet')).toBeVisible();
});

test('statistics that are damaged are set aside, and counting goes on', async ({
  page,
  launched,
}) => {
  await page.goto(launched.urlOf('options.html#about'));
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('sincerely-stats', 99);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await count(page, 'vague-eta', ['shown']);
  await page.getByRole('link', { name: 'Statistics' }).click();
  await expect(page.getByRole('alert')).toContainText('A damaged store was set aside');
  await expect(page.getByRole('row', { name: /Vague time/ })).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Delete all statistics' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('The statistics are deleted.')).toBeVisible();
  await page.getByRole('link', { name: 'Statistics' }).click();
  await expect(page.getByText('Nothing counted yet')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('how long numbers are kept is chosen in the settings and stays', async ({
  page,
  launched,
}) => {
  await page.goto(launched.urlOf('options.html#settings'));
  await page.getByLabel('Keep the numbers for').selectOption('a year');
  await expect.poll(() => stored(page, 'keepDays')).toBe(365);
  await page.reload();
  await expect(page.getByLabel('Keep the numbers for')).toHaveValue('365');
});

test('a full disk is said, and what could not be written is counted once there is room', async ({
  page,
  launched,
}) => {
  await page.goto(launched.urlOf('options.html#about'));
  // Not of the address: node knows no origins of extensions.
  const origin = launched.urlOf('').replace(/\/$/, '');
  const devtools = await page.context().newCDPSession(page);
  // Before anything is written: the browser remembers for a while how much room there was.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await count(page, 'vague-eta', ['shown', 'sent-with']);
  await page.reload();
  await expect(page.getByText('The disk has no room: 2 numbers wait to be written.')).toBeVisible();
  await page.goto(launched.urlOf('options.html#stats'));
  await page.reload();
  await expect(page.getByText('The disk has no room')).toBeVisible();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.reload();
  await expect(page.getByRole('row', { name: /Vague time/ })).toBeVisible();
  await expect(page.getByText('The disk has no room')).toHaveCount(0);
  await page.reload();
  await expect(
    page
      .getByRole('row', { name: /Vague time/ })
      .getByRole('cell')
      .nth(1),
  ).toHaveText('1');
});
