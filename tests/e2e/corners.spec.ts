import { expect, type Locator } from '@playwright/test';
import { test, type Coached } from './helpdesk.ts';

const LINES = 'Passed on to the team. Have a wonderful day!';
const WORDS = 'Have a wonderful day!';

async function coachedAt(coached: Coached, editor: Locator, host: Locator): Promise<void> {
  await editor.click();
  await expect(host).toHaveAttribute('data-tone', 'angry');
  await expect(host).toHaveAttribute('data-turns', '3');
  await coached.page.keyboard.type(LINES);
  const before = await coached.model();
  const chip = host.locator('button[data-rule="cheerful-signoff"]');
  await chip.click();
  await host.getByRole('dialog').locator('button[data-fix]').last().click();
  await expect.poll(() => coached.model()).not.toContain(WORDS);
  await coached.page.keyboard.press('Control+z');
  await expect.poll(() => coached.model()).toBe(before);
  await expect(chip).toBeVisible();
}

test('a desk inside a frame', async ({ visit }) => {
  const coached = await visit('corners/frame/');
  const frame = coached.page.frameLocator('iframe');
  await coachedAt(coached, frame.locator('textarea'), frame.locator('sincerely-coach'));
});

for (const [where, path, height] of [
  ['the window', 'corners/frame/', 450],
  ['a pane that scrolls', 'corners/frame/?pane', 720],
] as const) {
  test(`a desk in a frame that reaches below the edge of ${where}`, async ({ visit, page }) => {
    await page.setViewportSize({ width: 720, height });
    const coached = await visit(path);
    const frame = page.frameLocator('iframe');
    const [field, host] = [frame.locator('textarea'), frame.locator('sincerely-coach')];
    await field.click();
    await page.keyboard.type(LINES);
    const edge = await page
      .locator(path.endsWith('?pane') ? '.pane' : 'html')
      .evaluate((element) => Math.min(innerHeight, element.getBoundingClientRect().bottom));
    // Its lower part is out of sight, as the agent leaves it after scrolling up to read.
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, -60);
    await expect
      .poll(async () => (await frame.locator('.chat-window').boundingBox())!.y)
      .toBeGreaterThan(10);
    const expectSeen = async (part: Locator) => {
      await expect(part).toBeVisible();
      await expect
        .poll(async () => {
          const box = (await part.boundingBox())!;
          return box.y >= 0 && box.y + box.height <= edge;
        })
        .toBe(true);
    };
    const chip = host.locator('button[data-rule="cheerful-signoff"]');
    await expectSeen(chip);
    await chip.click();
    const card = host.getByRole('dialog');
    await expectSeen(card);
    for (const button of await card.getByRole('button').all()) {
      await button.scrollIntoViewIfNeeded();
      await expectSeen(button);
    }
    await card.locator('button[data-fix]').last().click();
    await expect.poll(() => coached.model()).not.toContain(WORDS);
  });
}

test('an editor that is a frame of its own', async ({ visit }) => {
  const coached = await visit('corners/editor-frame/');
  const body = coached.page.frameLocator('iframe').locator('body');
  await coachedAt(coached, body, coached.host);
  const marked = await body.evaluate((element) =>
    [...element.ownerDocument.defaultView!.CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((range) => String(range)),
    ),
  );
  expect(marked).toContain(WORDS);
  // Strip and card stand in the page around the frame, and hear what happens in either.
  const frame = (await coached.page.locator('iframe').boundingBox())!;
  const strip = (await coached.chip('cheerful-signoff').boundingBox())!;
  expect(strip.y + strip.height).toBeLessThan(frame.y + 16);
  await coached.chip('cheerful-signoff').click();
  await expect(coached.card).toBeVisible();
  expect((await coached.card.boundingBox())!.height).toBeGreaterThan(frame.height);
  await coached.page.keyboard.press('Escape');
  await expect(coached.card).toHaveCount(0);
  await coached.chip('cheerful-signoff').click();
  await coached.page.mouse.click(5, 5);
  await expect(coached.card).toHaveCount(0);
});

test('a widget in an open shadow root', async ({ visit }) => {
  const coached = await visit('corners/shadow/');
  await coachedAt(coached, coached.page.locator('.reply'), coached.host);
  await coached.expectMarked(WORDS);
});

test('a box that writes a fix its own way is not called a refusal', async ({ visit }) => {
  const coached = await visit('chat/');
  const box = coached.page.getByPlaceholder('Type your message');
  await box.pressSequentially(`Hello Dana, I have passed this on. ${WORDS}`);
  await coached.expectMarked(WORDS);
  await box.evaluate((element: HTMLTextAreaElement) => {
    element.addEventListener('input', () => {
      element.value = element.value.replace('[time]', 'soon');
    });
  });
  await coached.chip('cheerful-signoff').click();
  await coached.card.locator('button[data-fix]').first().click();
  await expect(coached.host.getByText('The editor wrote it differently: check')).toBeVisible();
  await expect(box).toHaveValue(/by soon/);
  await expect(coached.host.getByText('Undo', { exact: false })).toHaveCount(0);
});

test('strip and card go along when the page pushes the reply down', async ({ visit, page }) => {
  const coached = await visit('plain/');
  const reply = page.locator('.answer');
  await reply.pressSequentially(LINES);
  await coached.chip('cheerful-signoff').click();
  // Strip and card rise as they open: on the way they stand elsewhere than they will.
  const atRest = (what: Locator) =>
    what.evaluate((element) => {
      const rising = (element.getRootNode() as ShadowRoot)
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      return Promise.allSettled(rising.map(({ finished }) => finished));
    });
  const below = async (what: Locator) => {
    await atRest(what);
    return (await what.boundingBox())!.y - (await reply.boundingBox())!.y;
  };
  const [strip, card] = [await below(coached.chip('cheerful-signoff')), await below(coached.card)];
  for (const pushed of [2, 30]) {
    const before = (await reply.boundingBox())!.y;
    await reply.evaluate((element, height) => {
      const notice = document.createElement('div');
      notice.style.height = `${height}px`;
      element.before(notice);
    }, pushed);
    expect((await reply.boundingBox())!.y).toBeGreaterThan(before);
    await expect.poll(() => below(coached.chip('cheerful-signoff'))).toBeCloseTo(strip, 0);
    await expect.poll(() => below(coached.card)).toBeCloseTo(card, 0);
  }
});
