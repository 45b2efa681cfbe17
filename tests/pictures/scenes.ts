/** What the pictures of the guides show, each in both languages. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Lang } from '../../lib/engine/types.ts';
import { texts as english } from '../../lib/ui/texts/en.ts';
import { texts as russian } from '../../lib/ui/texts/ru.ts';
import { writeTeam, type Plan } from '../seed/team-year.ts';
import type { Clip } from './webp.ts';

export interface Scene {
  name: string;
  /** Our own page it is on. */
  page: string;
  /** Brings the page to what is shown; may answer which part of it is. */
  show(page: Page, lang: Lang): Promise<Clip | undefined | void>;
}

const TEXTS = { en: english, ru: russian };

const SAID: Record<Lang, { talk: string; reply: string }> = {
  en: {
    talk: 'Third time I ask!! Can I return it or not?',
    reply: 'Hello! As per our policy opened boxes are not taken back.',
  },
  ru: {
    talk: 'Третий раз спрашиваю!! Можно вернуть или нет?',
    reply: 'Здравствуйте! Согласно нашей политике вскрытое не принимаем.',
  },
};

/** Eight people, enough for the group's results to be shown. */
const TEAM: Plan = { agents: 8, weeks: 13, until: '2026-11-16', seed: 7 };

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const exactly = (name: string) => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

async function phraseRule(page: Page, lang: Lang): Promise<void> {
  const { editor } = TEXTS[lang];
  await button(page, exactly(editor.templates.phrase.title)).click();
  await page.locator('[data-example].good').nth(7).waitFor();
  await page.getByRole('textbox', { name: editor.bench.talk, exact: true }).fill(SAID[lang].talk);
  await page.getByRole('textbox', { name: editor.bench.reply, exact: true }).fill(SAID[lang].reply);
  await page.locator('[data-hint="as-per-policy"]').waitFor();
}

/** From the top of the page, or of a part of it, so many pixels. */
async function from(page: Page, selector: string, height: number): Promise<Clip> {
  const target = page.locator(selector).first();
  await target.evaluate((node) => node.scrollIntoView({ block: 'start' }));
  const box = await target.boundingBox();
  const main = await page.locator('main').boundingBox();
  const { width } = page.viewportSize()!;
  const x = Math.max(0, (main?.x ?? 0) + 12);
  return { x, y: Math.max(0, (box?.y ?? 0) - 12), width: width - x, height };
}

export const SCENES: readonly Scene[] = [
  {
    name: 'new-rule',
    page: 'options.html#new',
    async show(page) {
      await button(page, /./).first().waitFor();
    },
  },
  {
    name: 'rule-and-bench',
    page: 'options.html#new',
    show: phraseRule,
  },
  {
    name: 'examples',
    page: 'options.html#new',
    async show(page, lang) {
      await phraseRule(page, lang);
      // One that does not hold, as one types.
      await page.locator('[data-example="3"] textarea').last().fill(SAID[lang].reply);
      await page.locator('[data-example="3"].bad').waitFor();
      return from(page, '[data-example="2"]', 560);
    },
  },
  {
    name: 'scenario',
    page: 'options.html#trainer/practice',
    async show(page, lang) {
      await button(page, exactly(TEXTS[lang].scenarios.new[lang])).click();
      await page.locator('[data-hint="vague-eta"]').waitFor();
    },
  },
  {
    name: 'practice-results',
    page: 'options.html#trainer/team',
    async show(page, lang) {
      const paths = await writeTeam(TEAM, mkdtempSync(join(tmpdir(), 'sincerely-team-')));
      await page.locator('input[type=file]').setInputFiles(paths);
      await page.getByRole('table', { name: TEXTS[lang].trainer.people }).waitFor();
      await page.evaluate(() => (location.hash = '#trainer/practice'));
      await page.locator('#practice-results').waitFor();
      return from(page, 'section[aria-labelledby="practice-results"]', 560);
    },
  },
];
