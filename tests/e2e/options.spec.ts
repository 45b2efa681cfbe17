import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { launchExtension } from './launch.ts';
import { expectAccessible, store, stored, test } from './own-pages.ts';

const rule = (page: Page, id: string) => page.locator(`li[data-rule="${id}"]`);

test.describe('rules', () => {
  test('a rule switched off is off after the browser restarts, until it is put back', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'sincerely-'));
    try {
      const first = await launchExtension({ profile });
      const before = await first.context.newPage();
      await before.goto(first.urlOf('options.html'));
      await rule(before, 'vague-eta').getByRole('switch').click();
      await rule(before, 'calm-down').getByRole('combobox').selectOption('note');
      await expect(rule(before, 'calm-down').getByText('Changed by you')).toBeVisible();
      await first.context.close();

      const second = await launchExtension({ profile });
      const after = await second.context.newPage();
      await after.goto(second.urlOf('options.html'));
      const off = rule(after, 'vague-eta');
      await expect(off.getByRole('switch')).not.toBeChecked();
      await expect(rule(after, 'calm-down').getByRole('combobox')).toHaveValue('note');
      await off.getByRole('button', { expanded: false }).click();
      await off.getByRole('button', { name: 'Undo my changes' }).click();
      await expect(off.getByRole('switch')).toBeChecked();
      await expect(off.getByText('Changed by you')).toBeHidden();
      await second.context.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });

  test('a link to a rule opens it and puts the focus there', async ({ page, launched }) => {
    await page.goto(launched.urlOf('options.html#rule/cheerful-signoff'));
    const heading = rule(page, 'cheerful-signoff').getByRole('button', { expanded: true });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await expect(rule(page, 'cheerful-signoff').getByText('Stays silent').first()).toBeVisible();
    await page.goto(launched.urlOf('options.html#rule/no-such-rule'));
    await expect(page.getByText('There is no rule “no-such-rule”')).toBeVisible();
  });

  test('search and filters find rules; what is found is said', async ({ page, launched }) => {
    await page.goto(launched.urlOf('options.html'));
    const rules = page.locator('li[data-rule]');
    await expect(rule(page, 'missing-eta')).toBeVisible();
    const all = await rules.count();
    await page.getByRole('searchbox').fill('прощание');
    await expect(rules).toHaveCount(1);
    await expect(page.getByRole('status')).toHaveText(`1 of ${all} rules`);
    await page.getByRole('searchbox').fill('zzz');
    await page.getByRole('button', { name: 'Show all rules' }).click();
    await expect(rules).toHaveCount(all);
    await rule(page, 'missing-eta').getByRole('switch').click();
    // Storage has taken it: the filter goes by what is kept.
    await expect(rule(page, 'missing-eta').getByText('Changed by you')).toBeVisible();
    await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('off');
    await expect(rules).toHaveCount(1);
  });
});

test.describe('settings', () => {
  test('the language changes at once, on every open page', async ({ page, launched }) => {
    await page.goto(launched.urlOf('options.html#settings'));
    const other = await launched.context.newPage();
    await other.goto(launched.urlOf('options.html#about'));
    await page.getByRole('radio', { name: 'Русский' }).check({ force: true });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Настройки');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('О расширении');
  });

  test('sites switched off and rules silenced can be taken back', async ({ page, launched }) => {
    await page.goto(launched.urlOf('options.html#settings'));
    await store(page, {
      sitesOff: ['https://old.zendesk.com'],
      silencedRules: { zendesk: ['calm-down'] },
    });
    await page.getByRole('button', { name: 'Switch on again: old.zendesk.com' }).click();
    await expect(page.getByText('No site is switched off.')).toBeVisible();
    await page.getByRole('button', { name: 'Let it speak' }).click();
    await expect(page.getByText('Nothing is silenced.')).toBeVisible();
    expect(await stored(page, 'sitesOff')).toEqual([]);
    expect(await stored(page, 'silencedRules')).toEqual({});
  });

  test('what was shown of a site can be put right, saved as a file and taken over', async ({
    page,
    launched,
  }) => {
    await page.goto(launched.urlOf('options.html#settings'));
    const shown = { origin: 'https://desk.example', composer: '.k7', customerTurn: '.q.ze' };
    await store(page, { coachedSites: [shown] });
    await page.getByRole('button', { name: 'Edit what is read on desk.example' }).click();
    const box = page.getByRole('textbox', { name: 'Reply box' });
    await expect(box).toHaveValue('.k7');
    await box.fill('.k7[');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('That is no CSS selector.')).toBeVisible();
    await box.fill('#answer');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const mended = { ...shown, composer: '#answer' };
    await expect.poll(() => stored(page, 'coachedSites')).toEqual([mended]);
    await expectAccessible(page);

    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: 'Save as a file: what is read on desk.example' })
      .click();
    const file = readFileSync(await (await download).path());
    await store(page, { coachedSites: [] });
    const choose = page.locator('input[type="file"]');
    await choose.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    await expect(page.getByText('This file holds no site.')).toBeVisible();
    await choose.setInputFiles({ name: 'site.json', mimeType: 'application/json', buffer: file });
    await expect.poll(() => stored(page, 'coachedSites')).toEqual([mended]);
  });

  test('settings that make no sense are read as the defaults', async ({ page, launched }) => {
    await page.goto(launched.urlOf('options.html'));
    await store(page, { settings: { uiLang: 7 }, overrides: 'all', silencedRules: [1] });
    await page.reload();
    await expect(rule(page, 'vague-eta').getByRole('switch')).toBeChecked();
    expect(await stored(page, 'overrides')).toBe('all');
  });
});
