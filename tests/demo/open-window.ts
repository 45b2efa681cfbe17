/** The demo for a person: the practice desk and the demo helpdesk in a window of their own. */
import { launchExtension } from '../e2e/launch.ts';
import type { PageServer } from '../pages/serve.ts';
import { practiceDesk } from './stage.ts';

const WHAT_TO_TRY = (helpdesk: string) => `
The browser is open, with a profile that goes when you close it.

  Practice desk   the tab in front: tickets in both languages to answer, with the coach at your
                  elbow, and what became of its hints when you send.
  Demo helpdesk   the tab beside it, ${helpdesk}
                  Type a bad reply to Dana or to Тимур, key by key or pasted:

                    Sorry for the inconvenience, we will get back to you as soon as possible.
                    Have a wonderful day! 😊

                    Приносим извинения за неудобства. Деньги вернутся в ближайшее время.
                    Прекрасного вам дня! 😊

  A hint          click its chip, or the underlined words; take a fix, fill in the [slots].
                  Ctrl+Z takes it back. Alt+Shift+S goes to the coach and back.
  The tone        click the first pill: the customer's own words behind it.
  The options     the puzzle piece in the toolbar, Sincerely: today's numbers, rules, language.

Close the browser or press Ctrl+C here to end.
`;

/** Opens the window and stays until it is closed. */
export async function openWindow(server: PageServer): Promise<void> {
  const launched = await launchExtension({
    headless: false,
    colorScheme: null,
    viewport: null,
  });
  const { context } = launched;
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));

  const practice = await practiceDesk(launched);
  // The tab the browser began with.
  const blank = context.pages().find((page) => page !== practice);
  const helpdesk = blank ?? (await context.newPage());
  await helpdesk.goto(`${server.origin}/demo/`);
  await practice.bringToFront();
  console.log(WHAT_TO_TRY(`${server.origin}/demo/`));
  await closed;
}
