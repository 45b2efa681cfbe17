// long because the room’s views are looked at here with one and the same team in them
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { lessonOf, writeTeam, type Plan } from '../seed/team-year.ts';
import type { Launched } from './launch.ts';
import { count, expectAccessible, store, test } from './own-pages.ts';

const PLAN: Plan = { agents: 10, weeks: 26, until: '2026-11-16', seed: 7 };
const ENGLISH = { uiLang: 'en', theme: 'auto', notes: false };
const VIEWS = ['overview', 'rules', 'places', 'compare', 'team'];

/** Brings files in through the room's own chooser. */
async function bring(page: Page, paths: string[], group = ''): Promise<void> {
  await page.getByLabel('Group', { exact: true }).fill(group);
  await page.locator('input[type=file]').setInputFiles(paths);
}

/** A team of ten in two groups, and a lesson in the middle. */
async function withTeam(page: Page, launched: Launched, folder: string): Promise<string[]> {
  const paths = await writeTeam(PLAN, folder);
  await page.goto(launched.urlOf('options.html#trainer/team'));
  await bring(page, paths.slice(0, 5), 'Early');
  await expect(page.getByText('5 files brought in')).toBeVisible();
  await bring(page, paths.slice(5), 'Late');
  await expect(page.getByRole('table', { name: 'People' }).getByRole('row')).toHaveCount(11);
  const marks = [{ day: lessonOf(PLAN), label: 'Name the hour' }];
  await store(page, { trainer: { marks, leastGroup: 5 } });
  return paths;
}

test('the room says what to do while there is nothing in it', async ({ page, launched }) => {
  await page.goto(launched.urlOf('options.html#trainer'));
  await expect(page.getByText('No numbers yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bring in files' }).click();
  await expect(page.getByRole('heading', { name: 'Bring in files' })).toBeVisible();
  await expectAccessible(page);
});

test('five replies make no rates', async ({ page, launched }) => {
  await page.goto(launched.urlOf('options.html#about'));
  await count(
    page,
    'vague-eta',
    Array.from({ length: 5 }, () => 'shown'),
  );
  await count(
    page,
    'vague-eta',
    Array.from({ length: 5 }, () => 'fixed-by-hand'),
  );
  await count(
    page,
    'reply',
    Array.from({ length: 5 }, () => 'sent-with'),
  );
  await page.goto(launched.urlOf('options.html#trainer'));
  await expect(page.locator('.tile', { hasText: 'too little data' })).toHaveCount(3);
  await expect(page.getByText('No rule stands out for certain yet.')).toBeVisible();
  await expect(page.locator('.dot')).toHaveCount(0);
});

test('an agent’s file reaches the trainer; an edited one is refused by name', async ({
  page,
  launched,
}, info) => {
  await page.goto(launched.urlOf('options.html#stats'));
  await count(page, 'vague-eta', ['shown', 'sent-with', 'shown', 'sent-with']);
  await count(page, 'reply', ['sent-with']);
  await page.reload();
  await expect(page.getByText('Vague time went out 2 times')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Practise “/ })).toHaveAttribute(
    'href',
    /practice\.html#en-/,
  );
  await page.getByRole('button', { name: 'Save the file' }).click();
  await expect(page.getByText('Choose a name first.')).toBeVisible();
  await page.getByLabel('Name in the file').fill('Grey Heron');
  await page.getByLabel('Name in the file').blur();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^sincerely-Grey-Heron-.*\.json$/);
  await expectAccessible(page);
  const text = readFileSync(await download.path(), 'utf8');
  const [good, edited, foreign] = ['heron.json', 'edited.json', 'notes.json'].map((name) =>
    info.outputPath(name),
  ) as [string, string, string];
  writeFileSync(good, text);
  writeFileSync(edited, text.replace('Grey Heron', 'Best Heron'));
  writeFileSync(foreign, '{"notes":[]}');

  await page.goto(launched.urlOf('options.html#trainer/team'));
  await bring(page, [good, edited, foreign]);
  await expect(page.getByText('1 file brought in')).toBeVisible();
  const refused = page.getByRole('alert');
  await expect(refused).toContainText('2 files refused');
  await expect(refused).toContainText('edited.json was changed after it was saved');
  await expect(refused).toContainText('notes.json is a file of something else');
  await expect(page.getByText('Single people are shown from 5 up; there are 1.')).toBeVisible();
  await expect(page.getByText('Grey Heron', { exact: true })).toHaveCount(0);
  await expectAccessible(page);

  await bring(page, [good]);
  await expect(page.getByText('1 was here already: heron.json')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 file kept')).toBeVisible();
});

test('files are dropped, and taken out again', async ({ page, launched }, info) => {
  const paths = await writeTeam({ ...PLAN, agents: 5 }, info.outputPath('team'));
  await page.goto(launched.urlOf('options.html#trainer/team'));
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  const dropped = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    given.forEach((text, at) => data.items.add(new File([text], `person-${at}.json`)));
    return data;
  }, texts);
  const zone = page.getByRole('region', { name: 'Bring in files' });
  await zone.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('5 files brought in')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Amber Otter' })).toBeVisible();
  await page.getByRole('button', { name: 'Take them out again' }).click();
  await expect(page.getByText('Taken out again.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Amber Otter' })).toHaveCount(0);
});

test('every view of a team is there, accessible, and survives a restart', async ({
  page,
  launched,
}, info) => {
  await withTeam(page, launched, info.outputPath('team'));
  for (const view of VIEWS) {
    await page.goto(launched.urlOf(`options.html#trainer/${view}`));
    await page.reload();
    await expect(page.locator('main table').first()).toBeAttached();
    await expectAccessible(page);
  }
});

test('what helps, what annoys and who needs which lesson is told, and opens', async ({
  page,
  launched,
}, info) => {
  await withTeam(page, launched, info.outputPath('team'));
  await page.goto(launched.urlOf('options.html#trainer/overview'));
  await page.reload();
  await page.getByRole('radio', { name: '26 weeks' }).check({ force: true });
  const annoys = page.locator('div', { has: page.getByRole('heading', { name: 'Annoys' }) }).last();
  await expect(annoys.getByRole('link', { name: 'Nobody acts here' })).toBeVisible();
  await expect(page.locator('.marks').getByText('Name the hour')).toBeVisible();
  await expect(page.locator('.marks').getByText('pack 1.1.0')).toBeVisible();

  const chart = page.getByRole('listbox', { name: 'Week by week' });
  await expect(chart.getByRole('option')).toHaveCount(26);
  await chart.getByRole('option').last().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(chart.getByRole('option').nth(24)).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Week of Nov 9, 2026');
  await expectAccessible(page);
  await dialog.getByLabel('Divided by').selectOption('Person');
  await dialog.getByRole('button', { name: 'Look into Amber Otter' }).click();
  await expect(dialog.getByRole('heading')).toContainText('Amber Otter');
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(dialog.getByRole('heading')).not.toContainText('Amber Otter');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const week = page.getByRole('listbox', { name: 'When customers are upset' });
  await week.getByRole('option').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(week.getByRole('option', { name: /^Tuesday, 8/ })).toBeFocused();
});

test('a lesson shows in the comparison before and after, groups compare too', async ({
  page,
  launched,
}, info) => {
  await withTeam(page, launched, info.outputPath('team'));
  await page.goto(launched.urlOf('options.html#trainer/compare'));
  await page.reload();
  await page.getByRole('button', { name: 'Name the hour' }).click();
  const rules = page.getByRole('table', { name: 'Heeded rate by rule' });
  await expect(rules.getByRole('row', { name: /Vague time/ })).toContainText(
    'higher in the second',
  );
  await page.getByRole('radio', { name: 'Two groups' }).check({ force: true });
  await expect(rules.getByRole('columnheader', { name: 'Early' })).toBeVisible();
  await expectAccessible(page);
});

test('single people vanish below the smallest group, from the drill too', async ({
  page,
  launched,
}, info) => {
  await withTeam(page, launched, info.outputPath('team'));
  await page.getByLabel('Show single people from a group of').fill('11');
  await page.getByLabel('Show single people from a group of').blur();
  await expect(page.getByText('Single people are shown from 11 up; there are 10.')).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('button', { name: /^Heeded/ }).click();
  const options = page.getByRole('dialog').getByLabel('Divided by').getByRole('option');
  await expect(options).toHaveText(['Rule', 'Week', 'Site', 'Language', 'Pack version']);
});

test('a Russian spreadsheet opens the table right', async ({ page, launched }, info) => {
  await withTeam(page, launched, info.outputPath('team'));
  await store(page, { settings: { ...ENGLISH, uiLang: 'ru' } });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Сохранить таблицу (CSV)' }).click(),
  ]);
  const [head = '', ...lines] = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(head).toMatch(/^\uFEFFСотрудник;Группа;Ответов с подсказками;/);
  expect(lines[0]).toMatch(/^Amber \w+;(Early|Late);\d+;\d+;/);
});

test('dates of lessons are added, taken away and brought back', async ({
  page,
  launched,
}, info) => {
  await withTeam(page, launched, info.outputPath('team'));
  await page.goto(launched.urlOf('options.html#trainer/overview'));
  await page.reload();
  await page.getByText('Lessons and other dates').click();
  await page.getByLabel('Date', { exact: true }).fill('2026-10-05');
  await page.getByLabel('What was it?').fill('Say sorry once');
  await page.getByRole('button', { name: 'Add the date' }).click();
  const mark = page.locator('.marks').getByText('Say sorry once');
  await expect(mark).toBeVisible();
  await page.getByRole('button', { name: 'Remove: Say sorry once' }).click();
  await expect(mark).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(mark).toBeVisible();
});

test.describe('on a dark, narrow screen and on paper', () => {
  test.use({ scheme: 'dark' });

  test('nothing sticks out, everything keeps its contrast', async ({ page, launched }, info) => {
    await withTeam(page, launched, info.outputPath('team'));
    await store(page, { settings: { ...ENGLISH, uiLang: 'ru' } });
    await page.setViewportSize({ width: 320, height: 800 });
    for (const view of VIEWS) {
      await page.goto(launched.urlOf(`options.html#trainer/${view}`));
      await page.reload();
      await expect(page.locator('main table').first()).toBeAttached();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over, view).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect(page.getByRole('navigation')).toHaveCount(0);
  });
});
