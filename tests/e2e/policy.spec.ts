/** What an organisation requires: followed at once, shown with its name, and not to be undone. */
import { expect, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { dayOf } from '../../lib/stats/day.ts';
import { test } from './helpdesk.ts';
import { count, expectAccessible, options, store, stored } from './own-pages.ts';
import { examplePolicy, setPolicy } from './set-policy.ts';

/** What pages of the extension know the browser's API by. */
declare const chrome: Browser;

const BY = 'Set by Acme Support';

/** Asks the background, which every page of ours may do. */
const request = (page: Page, message: object) =>
  page.evaluate((given) => chrome.runtime.sendMessage(given), message) as Promise<{
    ok: boolean;
    error?: string;
    answer?: { failed?: string | null };
  }>;

test('the example policy is followed at once, and nothing it locks can be changed', async ({
  launched,
}) => {
  const page = await options(launched, 'settings');
  const sendCheck = page.getByRole('switch', { name: /before a reply with a blocker/ });
  await sendCheck.click();
  await expect(sendCheck).toHaveAttribute('aria-checked', 'false');
  await setPolicy(launched, examplePolicy());
  await page.bringToFront();

  await expect(page.getByText('Some things here are set by Acme Support')).toBeVisible();
  await expect(sendCheck).toHaveAttribute('aria-checked', 'true');
  await expect(sendCheck).toHaveAttribute('aria-disabled', 'true');
  await expect(sendCheck).toHaveAccessibleDescription(BY);
  // By the keyboard it is reached and read, and not moved.
  await page.getByRole('switch', { name: 'Coach internal notes too' }).focus();
  await page.keyboard.press('Tab');
  await expect(sendCheck).toBeFocused();
  await page.keyboard.press('Space');
  await expect(sendCheck).toHaveAttribute('aria-checked', 'true');
  const auto = page.getByRole('radio', { name: 'As the browser' });
  await expect(auto).toHaveAccessibleDescription(BY);
  await page.getByText('Русский', { exact: true }).click({ force: true });
  await expect(auto).toBeChecked();
  await expect(page.getByText('desk.example.com', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove desk.example.com' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(page.getByText('*.bank.example')).toBeVisible();
  await expectAccessible(page);

  // Nor by writing past the page, nor by asking the background.
  await store(page, { settings: { uiLang: 'ru', theme: 'auto', notes: true, sendCheck: false } });
  await expect(page.getByRole('switch', { name: 'Coach internal notes too' })).toHaveAttribute(
    'aria-checked',
    'true',
  );
  await expect(sendCheck).toHaveAttribute('aria-checked', 'true');
  await store(page, { policy: null });
  await expect
    .poll(
      async () =>
        ((await stored(page, 'policy')) as { organisation?: string } | null)?.organisation,
    )
    .toBe('Acme Support');
  const off = await request(page, {
    type: 'coachHere',
    origin: 'https://desk.example.com',
    on: false,
  });
  expect(off).toMatchObject({
    ok: false,
    error: 'the organisation requires it to stay as it is',
  });
  const never = await request(page, {
    type: 'coachHere',
    origin: 'https://my.bank.example',
    on: true,
  });
  expect(never.ok).toBe(false);
  const pack = { id: 'acme-support' };
  for (const wish of [
    { type: 'removePack', ...pack },
    { type: 'switchPack', ...pack, on: false },
    { type: 'movePack', ...pack, to: 0 },
  ]) {
    expect(await request(page, wish)).toMatchObject({ ok: true, answer: { failed: 'locked' } });
  }

  await page.goto(launched.urlOf('options.html#rule/vague-eta'));
  const rule = page.locator('li[data-rule="vague-eta"]');
  const severity = rule.getByRole('combobox');
  await expect(rule.getByRole('switch')).toHaveAttribute('aria-disabled', 'true');
  await expect(severity).toHaveAccessibleDescription(BY);
  await expect(rule.getByText('Holds a reply once')).toBeVisible();
  await severity.focus();
  await page.keyboard.press('ArrowDown');
  await expect(severity).toHaveValue('warning');
  await expect(
    page.locator('li[data-rule="cheerful-signoff"]').getByRole('combobox'),
  ).toBeEnabled();
  await expectAccessible(page);

  await page.goto(launched.urlOf('options.html#packs'));
  const row = page.locator('li[data-pack="acme-support"]');
  await expect(row.getByRole('switch')).toHaveAttribute('aria-disabled', 'true');
  await expect(row.getByRole('switch')).toHaveAccessibleDescription(/Set by Acme Support/);
  await expectAccessible(page);

  await page.goto(launched.urlOf('options.html#about'));
  await expect(page.getByRole('heading', { name: 'Acme Support' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);

  await setPolicy(launched, null);
  await page.goto(launched.urlOf('options.html#settings'));
  await expect(page.getByText('Some things here are set')).toHaveCount(0);
  // What the agent had chosen lay beneath.
  await expect(page.getByRole('radio', { name: 'Русский' })).toBeChecked();
  await expect
    .poll(async () => JSON.stringify((await request(page, { type: 'packs' })).answer))
    .not.toContain('acme-support');
});

test('of a broken policy the right parts work, and the rest is named', async ({ launched }) => {
  const page = await options(launched, 'about');
  await setPolicy(launched, {
    organisation: 'Acme Support',
    settings: { notes: true, theme: 'purple' },
    rules: { 'vage-eta': { enabled: true }, 'vague-eta': { severity: 'deadly' } },
    sites: { never: ['https://bank.example'] },
    packs: [{ text: 'nonsense' }],
  });
  await page.bringToFront();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('settings.theme expected: auto | light | dark');
  await expect(alert).toContainText('rules.vague-eta.severity expected: note');
  await expect(alert).toContainText('sites.never.0 expected: *.example.com');
  await expect(alert).toContainText('rules.vage-eta no pack has a rule called vage-eta');
  await expect(alert).toContainText('packs.0 the pack is refused');
  await expectAccessible(page);
  await page.goto(launched.urlOf('options.html#settings'));
  await expect(page.getByRole('switch', { name: 'Coach internal notes too' })).toHaveAttribute(
    'aria-checked',
    'true',
  );
});

test('the agent is asked for their numbers until they save them; nothing is sent', async ({
  launched,
}) => {
  const page = await options(launched, 'stats');
  const day = (back: number) => dayOf(new Date(Date.now() - back * 86_400_000));
  await count(page, 'vague-eta', ['shown', 'fix-applied']);
  await store(page, { exportReminder: { since: day(3), saved: '', told: '' } });
  await setPolicy(launched, {
    organisation: 'Acme Support',
    // A day that ends where it begins never ends.
    workingHours: {
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      from: '00:00',
      to: '00:00',
    },
    statistics: { exportEveryDays: 3 },
  });
  await page.reload();
  await expect(page.getByText('Your team lead asks for the numbers of')).toBeVisible();
  const notified = () =>
    launched.worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  await expect.poll(notified).toContain('export-reminder');
  await expectAccessible(page);
  const save = page.getByRole('button', { name: 'Save these numbers' });
  await save.click();
  // A name first: the field for it is where the agent is now.
  await page.keyboard.type('Robin');
  await page.keyboard.press('Tab');
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(download.suggestedFilename()).toMatch(/^sincerely-Robin-.*\.json$/);
  await expect(save).toHaveCount(0);
  await expect.poll(notified).not.toContain('export-reminder');
});
