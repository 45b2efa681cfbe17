/** Where a story is played: the browser, set to its language, and the demo helpdesk in it. */
import type { BrowserContext, Page } from '@playwright/test';
import type { Lang } from '../../lib/engine/types.ts';
import { launchExtension, type Launched } from '../e2e/launch.ts';
import type { PageServer } from '../pages/serve.ts';
import { DemoDesk } from './desk.ts';
import type { Story } from './stories.ts';

export interface Stage {
  context: BrowserContext;
  urlOf: Launched['urlOf'];
  helpdesk: DemoDesk;
  /** The tab that opened by itself. */
  practice: Page;
}

export interface StageOptions {
  /** CSS pixels; the usual window when left out. */
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
}

const LANGUAGE: Record<Lang, string> = { en: 'English', ru: 'Русский' };

/** The practice desk, which opens by itself after installation. */
export async function practiceDesk({ context, urlOf }: Launched): Promise<Page> {
  const isDesk = (page: Page) => page.url().startsWith(urlOf('practice.html'));
  return context.pages().find(isDesk) ?? context.waitForEvent('page', { predicate: isDesk });
}

/** The agent chooses the language of the interface in the options. */
async function chooseLanguage(page: Page, { urlOf }: Launched, lang: Lang): Promise<void> {
  await page.goto(urlOf('options.html#settings'));
  await page.getByText(LANGUAGE[lang], { exact: true }).first().click();
  await page.locator(`html[lang="${lang}"]`).waitFor();
}

/** Starts a browser without a window and opens the demo helpdesk; the caller closes the context. */
export async function openStage(
  story: Story,
  server: PageServer,
  { viewport = { width: 1280, height: 800 }, deviceScaleFactor = 1 }: StageOptions = {},
): Promise<Stage> {
  const launched = await launchExtension({
    locale: story.locale,
    reducedMotion: 'reduce',
    viewport,
    deviceScaleFactor,
  });
  const { context, urlOf } = launched;
  try {
    const practice = await practiceDesk(launched);
    const page = await context.newPage();
    await chooseLanguage(page, launched, story.lang);
    await page.goto(`${server.origin}/demo/`);
    await page.waitForFunction(() => (window as { ready?: boolean }).ready === true);
    return { context, urlOf, helpdesk: new DemoDesk(page), practice };
  } catch (error) {
    await context.close();
    throw error;
  }
}
