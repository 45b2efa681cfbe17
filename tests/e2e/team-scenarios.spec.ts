/**
 * A trainer makes a scenario, an agent practises it, the group's results come back as counts.
 * Long because each test follows one person from the beginning to the end of their job.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { personOf, writeTeam, type Plan } from '../seed/team-year.ts';
import { expectAccessible, store, stored, test } from './own-pages.ts';

const PLAN: Plan = { agents: 8, weeks: 4, until: '2026-11-16', seed: 7 };

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const composer = (page: Page) => page.locator('[data-practice-composer]');

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** A new scenario, saved under a title. */
async function make(page: Page, address: string, title: string): Promise<void> {
  await page.goto(address);
  await button(page, 'New, in English').click();
  await expect(page.getByText('Everything holds.')).toBeVisible();
  await box(page, 'Title').fill(title);
  await expect(button(page, 'Save')).toBeEnabled();
  await button(page, 'Save').click();
  await expect(page).toHaveURL(/#scenario\/en-own-/);
}

test('a scenario is made from a form, says what is wrong, is copied, deleted and brought back', async ({
  page,
  launched,
}) => {
  const list = launched.urlOf('options.html#trainer/practice');
  await page.goto(list);
  await expect(page.getByText('None yet.')).toBeVisible();
  await expectAccessible(page);
  await button(page, 'New, in English').click();
  await expect(page.getByText('Everything holds.')).toBeVisible();
  await expect(page.locator('[data-hint="vague-eta"]')).toBeVisible();
  await expectAccessible(page);

  // What is wrong is said where it stands, and keeps it from being saved.
  await box(page, 'Title').fill('');
  await expect(page.getByText(/to mend before it can be saved/)).toBeVisible();
  await expect(button(page, 'Save')).toBeDisabled();
  await box(page, 'Title').fill('A lamp in pieces');
  await button(page, '+ Message').click();
  await expect(
    page.locator('.fault', { hasText: 'the customer speaks last' }).first(),
  ).toBeVisible();
  await button(page, 'Undo').click();
  await expect(page.locator('.fault')).toHaveCount(0);
  await page.getByLabel('Add a rule').selectOption('jargon');
  await expect(page.getByText('The first draft does not break this rule.').last()).toBeVisible();
  await button(page, 'Remove the goal: Trade words').click();
  await expect(button(page, 'Save')).toBeEnabled();
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL(/#scenario\/en-own-/);
  await expect(page.getByText('Saved in your rules.')).toBeVisible();

  await page.goto(list);
  const row = page.getByRole('listitem').filter({ hasText: 'A lamp in pieces' });
  await expect(row).toHaveCount(1);
  await button(page, 'Duplicate: A lamp in pieces').click();
  await expect(box(page, 'Title')).toHaveValue('A lamp in pieces (copy)');
  await button(page, 'Save').click();
  await expect(page).toHaveURL(/#scenario\/en-own-/);
  await page.goto(list);
  await expect(page.getByRole('link', { name: /^Edit: / })).toHaveCount(2);
  await button(page, 'Delete: A lamp in pieces').click();
  await expect(page.getByRole('link', { name: /^Edit: / })).toHaveCount(1);
  await button(page, 'Bring it back').click();
  await expect(page.getByRole('link', { name: /^Edit: / })).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('link', { name: /^Edit: / })).toHaveCount(2);
  await expectAccessible(page);
});

test('an agent practises it: goals, tries, drafts kept only when asked', async ({
  page,
  launched,
}) => {
  await make(page, launched.urlOf('options.html#trainer/practice'), 'A lamp in pieces');
  await page.getByRole('link', { name: 'Practise' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A lamp in pieces');
  await expect(page.locator('.shelf').first()).toHaveText('My rules');
  await composer(page).focus();
  await page.keyboard.type('Hello Nora, our team will get back to you soon.');
  const coach = page.locator('sincerely-coach');
  await expect(coach.locator('button[data-rule="vague-eta"]').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const debrief = page.locator('.debrief');
  await expect(debrief).toContainText('1 of 2 goals met without a hint.');
  await expect(page.locator('[data-try]')).toHaveCount(1);
  await expectAccessible(page);
  expect(await stored(page, 'practiceDrafts')).toBeUndefined();

  await button(page, 'Try again').click();
  await composer(page).focus();
  await page.keyboard.type(
    'Hello Nora, a new lamp leaves today at 17:00 and is with you by Thursday.',
  );
  await page.keyboard.press('Control+Enter');
  await expect(debrief).toContainText('2 of 2 goals met without a hint.');
  await button(page, 'Keep both drafts on this computer').click();
  await expect(page.getByText('Both drafts are kept on this computer.')).toBeVisible();
  expect(JSON.stringify(await stored(page, 'practiceRuns'))).not.toContain('lamp');

  await page.reload();
  await expect(page.locator('[data-try]')).toHaveCount(2);
  await page.getByText(/^The drafts: /).click();
  await expect(page.locator('.draft')).toContainText('leaves today at 17:00');
  await button(page, 'Forget these tries').click();
  await expect(page.locator('[data-try]')).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(page.locator('[data-try]')).toHaveCount(2);

  // What is handed over has counts by rule, and no word.
  await page.goto(launched.urlOf('options.html#stats'));
  await page.getByLabel('Name in the file').fill('Grey Heron');
  await page.getByLabel('Name in the file').blur();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).not.toMatch(/lamp|Nora|17:00/);
  expect((JSON.parse(text) as { practice: unknown[] }).practice).toContainEqual({
    rule: 'vague-eta',
    scenarios: 1,
    tries: 2,
    first: [0, 0, 1],
    before: [0, 0, 1],
    after: [1, 0, 0],
  });
});

test('a scenario of a pack that cannot be opened says why, at the desk and in the room', async ({
  page,
  launched,
}) => {
  await page.goto(launched.urlOf('options.html#trainer/practice'));
  const text = [
    'id: lids',
    'name: { en: Lids, ru: Крышки }',
    'version: 1.0.0',
    'scenarios:',
    '  - { id: good, lang: en, title: The lid, customer: Colin, agent: Tara, goals: [no-such-rule], turns: [{ role: customer, text: Where is it? }] }',
    '  - { id: bad, lang: en, title: The pot, customer: Colin, agent: Tara, turns: [{ role: agent, text: Soon. }] }',
  ].join('\n');
  await page.evaluate(
    (pack) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): unknown } } }
      ).chrome.runtime.sendMessage({
        type: 'installPack',
        text: pack,
        source: { kind: 'text', name: '' },
      }),
    text,
  );
  await expect(page.getByText('1 scenario cannot be opened')).toBeVisible();
  await expect(page.getByText(/The pot.*the customer speaks last/)).toBeVisible();
  await page.goto(launched.urlOf('practice.html#lids/good'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The lid');
  await expect(page.getByText(/^Not counted here.*no-such-rule\.$/)).toBeVisible();
  await page.getByText('1 scenario cannot be opened').click();
  await expect(page.getByText(/The pot in the pack “lids”/)).toBeVisible();
  await expectAccessible(page);
});

test('the group’s results are shown from the least number of people up', async ({
  page,
  launched,
}, info) => {
  const paths = await writeTeam(PLAN, info.outputPath('team'));
  await page.goto(launched.urlOf('options.html#trainer/team'));
  await page.locator('input[type=file]').setInputFiles(paths.slice(0, 3));
  await expect(page.getByText('3 files brought in')).toBeVisible();
  await page.getByRole('link', { name: 'Practice', exact: true }).click();
  await expect(page.getByText('3 people have practised.')).toBeVisible();
  await page.goto(launched.urlOf('options.html#trainer/team'));
  await page.locator('input[type=file]').setInputFiles(paths.slice(3));
  await expect(page.getByText('5 files brought in')).toBeVisible();
  await page.getByRole('link', { name: 'Practice', exact: true }).click();
  const table = page.getByRole('table', { name: 'What practising changed' });
  await expect(table).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save as CSV').click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  for (const { name } of [0, 1, 2].map((at) => personOf(PLAN, at))) expect(csv).not.toContain(name);
  expect(csv).toContain('rule,people,scenarios,tries,first-met');

  // A single file that was taken out can be put back.
  await page.goto(launched.urlOf('options.html#trainer/team'));
  await page.getByText('8 files kept').click();
  await page
    .getByRole('button', { name: /^Take out: / })
    .first()
    .click();
  await expect(page.getByText('7 files kept')).toBeVisible();
  await button(page, 'Put it back').click();
  await expect(page.getByText('8 files kept')).toBeVisible();
});

test.describe('dark, narrow, Russian', () => {
  test.use({ scheme: 'dark' });

  test('form, list and desk fit and axe finds nothing', async ({ page, launched }) => {
    await page.goto(launched.urlOf('options.html#trainer/practice'));
    await store(page, { settings: { uiLang: 'ru', theme: 'auto', notes: false } });
    await page.setViewportSize({ width: 320, height: 700 });
    await button(page, 'Новый на русском').click();
    await expect(page.getByText('Всё сходится.')).toBeVisible();
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await box(page, 'Название').fill('Разбитая лампа');
    await button(page, 'Сохранить').click();
    await expect(page).toHaveURL(/#scenario\/ru-own-/);
    await page.goto(launched.urlOf('options.html#trainer/practice'));
    await expect(page.getByText('Разбитая лампа')).toBeVisible();
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
});
