/** Conversations that come late, in parts, in frames, in other tabs, with words in the box already. */
import { expect } from '@playwright/test';
import { test } from './helpdesk.ts';

/** What the test pages let a test do. */
declare const window: Window & {
  load(): void;
  show(ticket: unknown): void;
  scrollFeed(from: number, to: number): void;
};

const OTHER = {
  turns: [['customer', 8, ['All 1,200 rows are there. Thank you so much, that was quick!']]],
};

test('a conversation that comes late is read when it comes', async ({ visit }) => {
  const coached = await visit('sites/?site=chatwoot&late');
  await coached.page.locator('.ProseMirror').click();
  await expect(coached.host).toHaveAttribute('data-last-role', 'unknown');
  await coached.page.evaluate(() => window.load());
  await expect(coached.host).toHaveAttribute('data-tone', 'angry');
});

test('another conversation in the same place is another conversation', async ({ visit }) => {
  const coached = await visit('sites/?site=chatwoot');
  await coached.page.locator('.ProseMirror').click();
  await expect(coached.host).toHaveAttribute('data-tone', 'angry');
  await coached.page.keyboard.type('They will call you soon.');
  await coached.expectMarked('soon');
  await coached.page.evaluate((ticket) => window.show(ticket), OTHER);
  await expect(coached.host).toHaveAttribute('data-tone', 'grateful');
  await expect(coached.host).toHaveAttribute('data-turns', '1');
  expect(await coached.marked()).toEqual([]);
});

test('the last message stays the last while the agent scrolls up', async ({ visit }) => {
  const coached = await visit('sites/?site=zammad');
  await coached.page.locator('.ProseMirror').click();
  await expect(coached.host).toHaveAttribute('data-turns', '3');
  await coached.page.evaluate(() => window.scrollFeed(0, 2));
  await expect(coached.page.locator('article')).toHaveCount(2);
  await coached.page.keyboard.type('They will call you soon.');
  await coached.expectMarked('soon');
  await expect(coached.host).toHaveAttribute('data-turns', '3');
  await expect(coached.host).toHaveAttribute('data-last-role', 'customer');
  await expect(coached.host).toHaveAttribute('data-tone', 'angry');
});

test('a ticket behind is read by its own box alone', async ({ visit }) => {
  const coached = await visit('sites/?site=zammad-legacy');
  const shown = coached.page.locator('sincerely-coach:visible');
  await coached.page.locator('.pane:not(.hidden) .articleNewEdit-body').click();
  await expect(shown).toHaveAttribute('data-tone', 'angry');
  await coached.page.locator('.task').click();
  await coached.page.locator('.pane:not(.hidden) .articleNewEdit-body').click();
  await expect(shown).toHaveCount(1);
  await expect(shown).toHaveAttribute('data-tone', 'grateful');
  await expect(shown).toHaveAttribute('data-turns', '1');
});

test('of two letters the button of each sends its own', async ({ visit, launched }) => {
  const coached = await visit('sites/?site=gmail');
  const { page } = coached;
  const box = (nth: number) => page.locator('.M9').nth(nth).locator('.editable');
  const hosts = page.locator('sincerely-coach:visible');
  await box(0).click();
  await page.keyboard.type('Hello {{name}}, it is on its way.');
  await expect(page.locator('button[data-rule="unfilled-placeholder"]:visible')).toHaveCount(1);
  await box(1).click();
  await page.keyboard.type('Hello Dana, it is on its way.');
  await expect(hosts).toHaveCount(2);
  await page.locator('.M9').nth(1).locator('.T-I').click();
  await expect(box(1)).toHaveText('');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.locator('.M9').nth(0).locator('.T-I').click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expect(box(0)).toHaveText('Hello {{name}}, it is on its way.');
  await expect.poll(() => coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
});

test('a window of its own is a page like any other', async ({ visit, launched }) => {
  const coached = await visit('sites/?site=gmail');
  const popup = launched.context.waitForEvent('page');
  await coached.page.evaluate(() => {
    window.open('/sites/?site=bitrix24', 'reply', 'popup,width=800,height=700');
  });
  const page = await popup;
  await page.locator('textarea').click();
  await expect(page.locator('sincerely-coach')).toHaveAttribute('data-tone', 'angry');
});

for (const kind of ['plain', 'frame'] as const) {
  test(`Request Tracker, ${kind}: signature and quoted mail are not the agent’s words`, async ({
    visit,
    launched,
  }) => {
    const coached = await visit(`sites/?site=request-tracker&${kind}`);
    const { page } = coached;
    const box =
      kind === 'plain'
        ? page.locator('#UpdateContent')
        : page.frameLocator('iframe').locator('body');
    const marked = () =>
      kind === 'plain'
        ? coached.marked()
        : box.evaluate((element) =>
            [...element.ownerDocument.defaultView!.CSS.highlights.values()].flatMap((one) =>
              [...one].map((range) => String(range)),
            ),
          );
    await expect(coached.host).toHaveCount(1);
    await box.click();
    await expect(coached.host).toHaveAttribute('data-look', /early|settled/);
    expect(await marked()).toEqual([]);
    await expect(coached.host.locator('button[data-rule]')).toHaveCount(0);
    await box.press('Control+Home');
    await page.keyboard.type('Hello Dana, they will call you soon.');
    await expect.poll(marked).toContain('soon');
    expect((await marked()).join(' ')).not.toMatch(/wonderful|kettle/);
    await page.locator('#UpdateType').selectOption('private');
    await page.locator('form').click({ position: { x: 2, y: 2 } });
    await expect(coached.host).toHaveAttribute('data-state', 'cannot-read');
    await page.locator('#UpdateType').selectOption('response');
    await page.locator('form').click({ position: { x: 2, y: 2 } });
    await expect.poll(marked).toContain('soon');
    await page.locator('#SubmitTicket').click();
    await page.waitForURL('**/empty/');
    await expect.poll(() => coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
  });
}
