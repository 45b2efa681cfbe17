/** The main work of an agent, a team lead and a trainer, without a pointer. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { writeTeam } from '../seed/team-year.ts';
import { enter, tabTo } from './by-keyboard.ts';
import { test } from './helpdesk.ts';
import type { Launched } from './launch.ts';
import { store } from './own-pages.ts';

/** What the background of the extension has. */
declare const chrome: {
  tabs: {
    query(of: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
};

const WORDS = 'Have a wonderful day!';
const GOOD = 'Hello Dana, a new kettle leaves our warehouse today. I will write to you by 16:00.';

/** What the browser does on the shortcut: a driver's keys do not reach its list of shortcuts. */
async function shortcut(page: Page, { worker }: Launched): Promise<void> {
  await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    await chrome.tabs.sendMessage(tab!.id, { notice: 'focus-coach' });
  }, page.url());
}

test('an agent: type, open the card, fix, undo, be asked once, send', async ({
  visit,
  launched,
}) => {
  const coached = await visit('chat/');
  const { page, host, card } = coached;
  const field = page.locator('textarea');
  await tabTo(page, field);
  await page.keyboard.type(`Hello {{name}}, I have passed this on. ${WORDS}`);
  await expect(coached.chip('cheerful-signoff')).toBeVisible();

  // Straight to the first hint, along the strip, into the card and to its last fix.
  await shortcut(page, launched);
  await expect(host.locator('.strip button:focus')).toHaveAttribute('data-rule', /./);
  for (let stop = 0; stop < 6; stop += 1) {
    if ((await host.locator('.strip button[data-rule="cheerful-signoff"]:focus').count()) > 0)
      break;
    await page.keyboard.press('ArrowRight');
  }
  await expect(coached.chip('cheerful-signoff')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.locator('button[data-fix="0"]')).toBeFocused();
  await enter(page, card.locator('button[data-fix][data-kind="remove"]'));
  await expect(card).toHaveCount(0);
  await expect.poll(() => coached.model()).not.toContain(WORDS);
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => coached.model()).toContain(WORDS);

  // The placeholder holds the reply once; Esc leads back to the text.
  await page.keyboard.press('Enter');
  await expect(host.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(host.getByRole('alertdialog')).toHaveCount(0);
  await expect(field).toBeFocused();
  const lines = await page.locator('.chat-line').count();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(GOOD);
  await page.keyboard.press('Enter');
  await expect(page.locator('.chat-line')).toHaveCount(lines + 1);
  await expect(page.locator('.chat-line').last()).toHaveText(GOOD);
});

test('a team lead: make a rule, prove it, save it', async ({ page, launched }) => {
  await page.goto(launched.urlOf('options.html#rules'));
  await enter(page, page.getByRole('link', { name: 'New rule' }));
  await enter(page, page.getByRole('button', { name: /^A phrase to avoid/ }));
  const good = page.locator('[data-example].good');
  await expect(good).toHaveCount(8);
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });

  // A pattern that is wrong is said to be, and proved again once it is right.
  await tabTo(page, box('English, pattern 1'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('as per (our|their policy');
  await expect(page.getByText('A bracket has no partner.').first()).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('as per (our|your)? policy');
  await expect(good).toHaveCount(8);

  await tabTo(page, box('Draft'));
  await page.keyboard.type('No: as per our policy it stays with you.');
  await expect(page.locator('[data-hint="as-per-policy"]')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Save', exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved in your rules.')).toBeVisible();
});

test('a trainer: bring team files, drill from a number, print, export', async ({
  page,
  launched,
}, info) => {
  const paths = await writeTeam(
    { agents: 6, weeks: 12, until: '2026-11-16', seed: 7 },
    info.outputPath('team'),
  );
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(launched.urlOf('options.html#trainer/team'));
  await store(page, { settings: { uiLang: 'en', theme: 'auto', notes: false } });
  const chooser = page.waitForEvent('filechooser');
  await enter(page, page.getByRole('button', { name: 'Choose files' }));
  await (await chooser).setFiles(paths);
  await expect(page.getByText('6 files brought in')).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: 'Overview' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const tile = page.getByRole('button', { name: /^Heeded/ });
  await enter(page, tile);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByLabel('Divided by'));
  await page.keyboard.type('Person');
  await enter(page, dialog.getByRole('button', { name: /^Look into / }).first());
  await expect(dialog.getByRole('button', { name: 'Back' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(tile).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'Print' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  await tabTo(page, page.getByRole('button', { name: 'CSV', exact: true }), 'Shift+Tab');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect(readFileSync(await (await download).path(), 'utf8').split('\r\n').length).toBeGreaterThan(
    10,
  );
});
