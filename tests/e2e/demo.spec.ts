/** What `npm start` plays without a display, here without its pictures. */
import { expect, test } from '@playwright/test';
import { play } from '../demo/play.ts';
import { openStage } from '../demo/stage.ts';
import type { Step } from '../demo/step.ts';
import { STORIES } from '../demo/stories.ts';
import { servePages } from '../pages/serve.ts';

for (const story of STORIES) {
  test(`the demo plays from a bad reply to a sent one (${story.lang})`, async () => {
    const server = await servePages();
    const { context, helpdesk } = await openStage(story, server);
    const steps: Step[] = [];
    try {
      await play(helpdesk, story, {
        tell: (step) => steps.push(step),
        show: () => Promise.resolve(),
      });
    } finally {
      await context.close();
      await server.close();
    }
    const mended = steps.filter((step) => step.what === 'mended');
    expect(mended.length).toBeGreaterThanOrEqual(5);
    expect(mended.filter(({ by }) => by === 'fix').length).toBeGreaterThanOrEqual(4);
    expect(mended.flatMap(({ hint }) => [hint.label, hint.say, hint.why])).not.toContain('');
    expect(steps.slice(-2).map(({ what }) => what)).toEqual(['quiet', 'sent']);
  });
}
