/**
 * What has to hold in every editor: the draft is read exactly, marks stand under the right words,
 * a fix changes its words and nothing else, and the editor's own undo takes it back in one step.
 * The editor's model is asked, never the page alone: some editors look right and send wrong.
 */
import { expect } from '@playwright/test';
import { Bench, test, type Place } from './bench.ts';
import { EDITORS } from './editors.ts';

const FIRST = 'Hello Dana, I have passed this on.';
const WISH = 'Have a wonderful day!';
const LETTER = `${FIRST}\n${WISH}`;

/** Replaces the wish in a letter that is there, and takes it back and forth. */
async function replaceWish(bench: Bench): Promise<void> {
  await bench.expectMarked(WISH);
  const before = await bench.model();
  await bench.fix('cheerful-signoff', 'first');
  await expect.poll(() => bench.model()).toContain('[time]');
  const after = await bench.model();
  expect(after).toBe(before.replace(WISH, "I'll write again by [time], whatever I find."));
  await bench.undo(before);
  await bench.redo();
  await expect.poll(() => bench.model()).toBe(after);
}

/** Types a word with an input method that composes it, as many languages do. */
async function compose(bench: Bench): Promise<void> {
  const input = await bench.page.context().newCDPSession(bench.page);
  for (const text of ['д', 'до', 'доб']) {
    await input.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await input.send('Input.insertText', { text: 'добрый' });
  await expect.poll(() => bench.model()).toBe(`добрый${LETTER}`);
  await bench.expectMarked(WISH);
}

for (const editor of EDITORS) {
  for (const place of ['page', ...(editor.alsoIn ?? [])] as Place[]) {
    const name = place === 'page' ? editor.name : `${editor.name} in a ${place}`;
    test.describe(name, () => {
      test('reads a rich letter exactly', async ({ page, server }) => {
        const bench = await Bench.at(page, server.origin, editor, place, 'rich');
        const item = editor.lacks?.includes('lists') ? '' : '- ';
        const read = (await bench.read()).replaceAll('\u00a0', ' ');
        // Some editors keep an empty line around a list.
        expect(read.replace(/\n+/g, '\n').trim()).toBe(
          'Hello Dana, @Ivan has order 48213 👩‍👩‍👧 back in our list:\n' +
            `${item}first the kettle 🫖\n${item}then the lid\n${WISH}\nOliver`,
        );
        const model = (await bench.model()).replaceAll('\u00a0', ' ');
        expect(read.replaceAll(/^- /gm, '').trim()).toBe(model.trim());
      });

      test('marks follow their words as one types', async ({ page, server }) => {
        const bench = await Bench.at(page, server.origin, editor, place);
        await bench.type(LETTER);
        await bench.expectMarked(WISH);
        await bench.press('Control+Home');
        await page.keyboard.type('Dear me. ');
        await bench.expectMarked(WISH);
        await bench.press('Control+End', 'Enter');
        await page.keyboard.type('Oliver');
        await bench.expectMarked(WISH);
        await bench.press('ArrowUp', 'End', 'ArrowLeft');
        await page.keyboard.type('s');
        await expect
          .poll(() => bench.model())
          .toBe(`Dear me. ${FIRST}\nHave a wonderful days!\nOliver`);
        await expect.poll(() => bench.marked()).not.toContain(WISH);
      });

      test('marks lie under their words, scrolled, resized and zoomed', async ({
        page,
        server,
      }) => {
        const bench = await Bench.at(page, server.origin, editor, place, 'long');
        await bench.expectMarked(WISH);
        await bench.press('Control+End');
        await expect.poll(() => bench.underMark(WISH)).toBe(WISH);
        await page.setViewportSize({ width: 520, height: 560 });
        await bench.press('ArrowLeft', 'Control+End');
        await expect.poll(() => bench.underMark(WISH)).toBe(WISH);
        // What a page gets of a browser that zooms to 200 %: half the room, twice the dots.
        const screen = await page.context().newCDPSession(page);
        await screen.send('Emulation.setDeviceMetricsOverride', {
          width: 640,
          height: 480,
          deviceScaleFactor: 2,
          mobile: false,
        });
        await bench.press('ArrowLeft', 'Control+End');
        await expect.poll(() => bench.underMark(WISH)).toBe(WISH);
      });

      test('a removal takes its words from a rich letter and nothing else', async ({
        page,
        server,
      }) => {
        const bench = await Bench.at(page, server.origin, editor, place, 'rich');
        await bench.expectMarked(WISH);
        const before = await bench.model();
        await bench.fix('cheerful-signoff', 'last');
        await expect.poll(() => bench.model()).not.toContain(WISH);
        const lines = (text: string) =>
          (editor.softensSpaces ? text.replaceAll('\u00a0', ' ') : text)
            .split(/\n+/)
            .filter((line) => line !== WISH);
        expect(lines(await bench.model())).toEqual(lines(before));
        await bench.undo(before);
      });

      test('a replacement is one step of undo and redo', async ({ page, server }) => {
        const bench = await Bench.at(page, server.origin, editor, place);
        await bench.type(`${LETTER}\nOliver`);
        await replaceWish(bench);
      });

      test('a replacement of half-bold words within a line', async ({ page, server }) => {
        await replaceWish(await Bench.at(page, server.origin, editor, place, 'half'));
      });

      test('a replacement within a list', async ({ page, server }) => {
        await replaceWish(await Bench.at(page, server.origin, editor, place, 'item'));
      });

      test('the caret stays where it was', async ({ page, server }) => {
        const bench = await Bench.at(page, server.origin, editor, place);
        await bench.type(LETTER);
        await bench.expectMarked(WISH);
        await bench.press('Control+Home', 'ArrowRight', 'ArrowRight');
        await bench.fix('cheerful-signoff', 'last');
        await expect.poll(() => bench.model()).not.toContain(WISH);
        await page.keyboard.type('y');
        await expect.poll(() => bench.model()).toContain('Heyllo Dana');
      });

      test('a composition is not disturbed', async ({ page, server }) => {
        const bench = await Bench.at(page, server.origin, editor, place);
        await bench.type(LETTER);
        await bench.press('Control+Home');
        await bench.expectMarked(WISH);
        await compose(bench);
      });

      test('a composition is not disturbed beside an open card', async ({ page, server }) => {
        const bench = await Bench.at(page, server.origin, editor, place);
        await bench.type(LETTER);
        await bench.press('Control+Home');
        await bench.expectMarked(WISH);
        await bench.openCard('cheerful-signoff');
        await compose(bench);
      });

      test('closed it leaves nothing, opened again it starts afresh', async ({ page, server }) => {
        const bench = await Bench.at(page, server.origin, editor, place);
        await bench.type(LETTER);
        await bench.expectMarked(WISH);
        await bench.close();
        await expect.poll(() => bench.leftBehind()).toEqual([]);
        await bench.open();
        await bench.begin();
        await expect.poll(() => bench.marked()).toEqual([]);
        await bench.type(LETTER);
        await bench.expectMarked(WISH);
      });
    });
  }
}
