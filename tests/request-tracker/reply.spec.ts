/** The coach in a real helpdesk: a Request Tracker of our own, from a quoted letter to the counters. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Coached, test as base } from '../e2e/helpdesk.ts';
import { AGENT, startRequestTracker, type RequestTracker } from './server.ts';

const test = base.extend<object, { tracker: RequestTracker }>({
  tracker: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names from the pattern
    async ({}, use) => {
      const tracker = await startRequestTracker();
      await use(tracker);
      tracker.stop();
    },
    // Installed from packages, the first time.
    { scope: 'worker', timeout: 600_000 },
  ],
});

const LETTERS = {
  en: {
    draft: 'Hello Dana, I have passed this on. Have a wonderful day!',
    words: 'Have a wonderful day!',
    rest: 'Hello Dana, I have passed this on.',
    quote: 'I have a baby at home',
  },
  ru: {
    draft: 'Здравствуйте, Тимур! Передала ваш вопрос коллегам. Прекрасного вам дня!',
    words: 'Прекрасного вам дня!',
    rest: 'Здравствуйте, Тимур! Передала ваш вопрос коллегам.',
    quote: 'грудной ребёнок',
  },
};

/** Logs in and answers the last message of a ticket, as its arrow does. */
async function answer(page: Page, { origin, tickets }: RequestTracker, lang: string) {
  await page.goto(origin);
  await page.locator('input[name="user"]').fill(AGENT.name);
  await page.locator('input[name="pass"]').fill(AGENT.password);
  await page.locator('input[type="submit"], button[type="submit"]').first().click();
  await expect(page.getByText(`Logged in as ${AGENT.name}`)).toBeVisible();
  await page.goto(`${origin}/Ticket/Display.html?id=${tickets[lang]}`);
  await page.locator('.reply-link').last().click();
  const editor = page.frameLocator('iframe.cke_wysiwyg_frame').locator('body');
  await expect(editor).toBeVisible();
  return { coached: new Coached(page), editor };
}

/** The words under the marks, in the editor's own frame. */
const marked = (editor: Locator): Promise<string[]> =>
  editor.evaluate(({ ownerDocument }) => {
    const { highlights } = (ownerDocument.defaultView as unknown as { CSS: typeof CSS }).CSS;
    const own = [...highlights.entries()].filter(([name]) => name.startsWith('sincerely-'));
    return own.flatMap(([, highlight]) => [...highlight].map(String));
  });

for (const [lang, { draft, words, rest, quote }] of Object.entries(LETTERS)) {
  test(`a reply is coached from the quoted letter to the counters (${lang})`, async ({
    page,
    launched,
    tracker,
  }) => {
    const { coached, editor } = await answer(page, tracker, lang);
    await expect(coached.host).toHaveAttribute('data-tone', 'angry');
    await expect(coached.host).toHaveAttribute('data-turns', '1');
    await expect(coached.host).toHaveAttribute('data-last-role', 'customer');

    await editor.click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type(draft);
    await page.keyboard.press('Enter');
    await expect.poll(() => marked(editor)).toContain(words);

    await coached.chip('cheerful-signoff').click();
    await coached.card.locator('[data-kind="remove"]').click();
    await expect(editor).not.toContainText(words);
    await expect(editor).toContainText(rest);
    await expect(editor).toContainText(quote);

    await page.locator('[name="SubmitTicket"]').click();
    await page.waitForURL(/Display\.html/);
    const sent = page.locator('.Ticket-transaction.message').last();
    await expect(sent).toContainText(rest);
    await expect(sent).toContainText(quote);
    await expect(sent).not.toContainText(words);
    await expect
      .poll(() => coached.counts(launched, 'cheerful-signoff'))
      .toEqual({ shown: 1, 'fix-applied': 1 });
    await expect.poll(() => coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
  });
}

test('a comment is left alone', async ({ page, tracker }) => {
  const { coached } = await answer(page, tracker, 'en');
  await expect(coached.host).toHaveAttribute('data-state', 'watching');
  await page.goto(`${tracker.origin}/Ticket/Update.html?Action=Comment&id=${tracker.tickets.en}`);
  await expect(coached.host).not.toHaveAttribute('data-state', 'watching');
});
