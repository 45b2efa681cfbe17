/** The demo that plays itself: both stories in a browser without a window. */
import { join } from 'node:path';
import type { PageServer } from '../pages/serve.ts';
import { camera, type Camera } from './pictures.ts';
import { play } from './play.ts';
import { openStage, type Stage } from './stage.ts';
import type { Step } from './step.ts';
import { STORIES, type Story } from './stories.ts';

/** Pictures of the pages that are the extension's own. */
async function ownPages({ practice, urlOf }: Stage, lang: Story['lang'], pictures: Camera) {
  await practice.bringToFront();
  await practice.locator('main button').first().click();
  await practice.locator('sincerely-coach[data-state="watching"]').waitFor({ state: 'attached' });
  await pictures.take(practice, `${lang}-practice`);
  for (const section of ['rules', 'stats']) {
    await practice.goto(urlOf(`options.html#${section}`));
    await practice.locator('h1').waitFor();
    await pictures.take(practice, `${lang}-options-${section}`);
  }
}

async function playOne(
  story: Story,
  server: PageServer,
  folder: string,
  pictures: Camera,
  tell: (step: Step) => void,
): Promise<void> {
  const stage = await openStage(story, server);
  const { context, helpdesk } = stage;
  try {
    let moment = 0;
    await play(helpdesk, story, {
      tell,
      show: (name) => {
        moment += 1;
        const number = String(moment).padStart(2, '0');
        return pictures.take(helpdesk.page, `${story.lang}-${number}-${name}`);
      },
    });
    await ownPages(stage, story.lang, pictures);
  } catch (error) {
    const path = join(folder, 'failed.png');
    await helpdesk.page.screenshot({ path }).catch(() => undefined);
    const message = error instanceof Error ? error.message.trimEnd() : String(error);
    throw new Error(`${message}\n\nWhat the page showed: ${path}`, { cause: error });
  } finally {
    await context.close();
  }
}

/**
 * Plays every story, one after the other.
 * @param folder for the pictures; what the page showed when a story went wrong is `failed.png`
 * @returns how many pictures were taken
 * @throws when a story goes wrong
 */
export async function playAll(
  server: PageServer,
  folder: string,
  tell: (step: Step) => void,
): Promise<number> {
  const pictures = camera(folder);
  for (const story of STORIES) await playOne(story, server, folder, pictures, tell);
  return pictures.taken();
}
