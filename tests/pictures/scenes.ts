/** What the pictures of the guides show, each in both languages. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { Lang } from '../../lib/engine/types.ts';
import { openPackFolder } from '../../lib/packs/read-folder.ts';
import { asYaml, documentOf } from '../../lib/packs/write-document.ts';
import { newScenario } from '../../lib/ui/editor/scenario-form.ts';
import { texts as english } from '../../lib/ui/texts/en.ts';
import { texts as russian } from '../../lib/ui/texts/ru.ts';
import { writeTeam, type Plan } from '../seed/team-year.ts';
import type { Clip } from './webp.ts';

/** What pages of the extension know the browser's API by. */
declare const chrome: Browser;

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

/** A small pack of a team's own. */
const OURS: Record<Lang, string> = {
  en: `id: our-shop
name: { en: Our shop, ru: Наш магазин }
version: 1.3.0
author: Team Lead
languages: [en]
scenarios:
${indented(newScenario('en'))}`,
  ru: `id: our-shop
name: { en: Our shop, ru: Наш магазин }
version: 1.3.0
author: Руководитель
languages: [ru]
scenarios:
${indented(newScenario('ru'))}`,
};

function indented(scenario: string): string {
  return `  - ${scenario.trim().replaceAll('\n', '\n    ')}\n`;
}

/** As the page does when a file was brought and accepted. */
const install = (page: Page, text: string): Promise<unknown> =>
  page.evaluate((given) => chrome.runtime.sendMessage(given), {
    type: 'installPack',
    text,
    source: { kind: 'file', name: 'pack.yaml' },
  });

/** Enough people for the group's results to have their ranges. */
const TEAM: Plan = { agents: 20, weeks: 13, until: '2026-11-16', seed: 7 };

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

/** The editor's head, which stays in sight, in pixels. */
const EDITOR_HEAD = 185;

/** So many pixels of the page, without its sections, with a part of it `under` pixels from the top. */
async function showing(
  page: Page,
  selector: string,
  { under, height }: { under: number; height: number },
): Promise<Clip> {
  await page
    .locator(selector)
    .first()
    .evaluate((node, pixels) => scrollBy(0, node.getBoundingClientRect().top - pixels), under);
  const { x } = (await page.locator('main').boundingBox())!;
  return { x: x + 12, y: 0, width: page.viewportSize()!.width - x - 12, height };
}

export const SCENES: readonly Scene[] = [
  {
    name: 'new-rule',
    page: 'options.html#new',
    async show(page) {
      await button(page, /./).first().waitFor();
      return { x: 0, y: 0, width: page.viewportSize()!.width, height: 430 };
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
      return showing(page, '[data-example="3"]', { under: EDITOR_HEAD, height: 580 });
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
    name: 'scenario-drafts',
    page: 'options.html#trainer/practice',
    async show(page, lang) {
      await button(page, exactly(TEXTS[lang].scenarios.new[lang])).click();
      await page.locator('[data-hint="vague-eta"]').waitFor();
      return showing(page, 'section:has(> ul[aria-label])', { under: EDITOR_HEAD, height: 740 });
    },
  },
  {
    name: 'packs',
    page: 'options.html#packs',
    async show(page, lang) {
      for (const folder of ['rules/strict-support', 'rules/warm-retail']) {
        await install(page, asYaml(documentOf(openPackFolder(folder))));
      }
      await page.reload();
      await page.locator('#pack-warm-retail').waitFor();
      await install(page, OURS[lang]);
      await page.reload();
      await page.locator('#pack-our-shop').waitFor();
      return { x: 0, y: 0, width: page.viewportSize()!.width, height: 700 };
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
      return showing(page, '#practice-results', { under: 30, height: 590 });
    },
  },
];
