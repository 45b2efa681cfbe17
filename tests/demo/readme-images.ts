/**
 * Takes the pictures of README.md, the strip and a card in both languages, light and dark:
 * `node tests/demo/readme-images.ts`. Text looks as the fonts of the machine make it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '../../lib/engine/types.ts';
import buildOnce from '../e2e/build-once.ts';
import { servePages } from '../pages/serve.ts';
import { camera } from './pictures.ts';
import { openTicket, typeReply } from './play.ts';
import { openStage } from './stage.ts';
import { STORIES } from './stories.ts';

const FOLDER = fileURLToPath(new URL('../../.github/images/', import.meta.url));
/** The rule whose card is open. */
const CARDS: Record<Lang, string> = { en: 'vague-eta', ru: 'internal-excuse' };
const VIEWPORT = { width: 1280, height: 720 };

mkdirSync(FOLDER, { recursive: true });
buildOnce();
const server = await servePages();
for (const story of STORIES) {
  const { context, helpdesk } = await openStage(story, server, {
    viewport: VIEWPORT,
    deviceScaleFactor: 1.75,
  });
  try {
    const silent = { tell: () => undefined, show: () => Promise.resolve() };
    await openTicket(helpdesk, story, silent);
    await typeReply(helpdesk, story, silent);
    await helpdesk.openCard(CARDS[story.lang]);
    const { page, pane } = helpdesk;
    // From under the head of the ticket to its foot, without the customer's facts.
    const [whole, log] = [await pane.boundingBox(), await pane.locator('.log').boundingBox()];
    const clip = { ...log!, height: whole!.y + whole!.height - log!.y };
    await camera(FOLDER, clip).take(page, `card-${story.lang}`);
  } finally {
    await context.close();
  }
}
await server.close();
console.log(`Taken: ${join('.github', 'images')}`);
