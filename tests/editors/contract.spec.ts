/**
 * What has to hold in every editor: the draft is read exactly, marks stand under the right words,
 * a fix changes its words and nothing else, and the editor's own undo takes it back in one step.
 * The editor's model is asked, never the page alone: some editors look right and send wrong.
 */
import { expect, type Page } from '@playwright/test';
import { Bench, test, type Place } from './bench.ts';
import { EDITORS, type EditorPage } from './editors.ts';

const FIRST = 'Hello Dana, I have passed this on.';
const WISH = 'Have a wonderful day!';
const LETTER = `${FIRST}\n${WISH}`;

async function at(
  page: Page,
  origin: string,
  editor: EditorPage,
  place: Place,
  start = '',
): Promise<Bench> {
  const file = place === 'frame' ? `${editor.id}-frame.html` : `${editor.id}.html`;
  const query = new URLSearchParams({ ticket: '4711', in: place, start });
  await page.goto(`${origin}/editors/${file}?${query}`);
  const bench = new Bench(page, editor, place);
  await bench.ready();
  await bench.begin();
  return bench;
}

/** The words that stand where the wish stood; fails where anything around them changed. */
function inPlaceOfWish(before: string, after: string): string {
  const [head = '', tail = ''] = before.split(WISH);
  expect(after.startsWith(head)).toBe(true);
  expect(after.endsWith(tail)).toBe(true);
  return after.slice(head.length, after.length - tail.length);
}

for (const editor of EDITORS) {
  for (const place of ['page', ...(editor.alsoIn ?? [])] as Place[]) {
    const name = place === 'page' ? editor.name : `${editor.name} in a ${place}`;
    test.describe(name, () => {
      test('marks follow their words', async ({ page, server }) => {
        const bench = await at(page, server.origin, editor, place);
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

      test('a rich letter is read exactly, and only the words of a fix go', async ({
        page,
        server,
      }) => {
        const bench = await at(page, server.origin, editor, place, 'rich');
        const before = await bench.model();
        expect(before).toMatch(/order\s48213 👩‍👩‍👧/u);
        await bench.expectMarked(WISH);
        await bench.fix('cheerful-signoff', 'last');
        await expect.poll(() => bench.model()).not.toContain(WISH);
        const [rest = ''] = before.split(WISH);
        expect((await bench.model()).trimEnd()).toBe(rest.trimEnd());
        await page.keyboard.press('Control+z');
        await expect.poll(() => bench.model()).toBe(before);
      });

      test('a replacement is one step of undo and redo', async ({ page, server }) => {
        const bench = await at(page, server.origin, editor, place);
        await bench.type(`${LETTER}\nOliver`);
        await bench.expectMarked(WISH);
        const before = await bench.model();
        await bench.fix('cheerful-signoff', 'first');
        await expect.poll(() => bench.model()).toContain('[time]');
        const after = await bench.model();
        expect(inPlaceOfWish(before, after)).not.toContain('\n');
        await page.keyboard.press('Control+z');
        await expect.poll(() => bench.model()).toBe(before);
        await page.keyboard.press(editor.redo ?? 'Control+y');
        await expect.poll(() => bench.model()).toBe(after);
      });

      test('the caret stays where it was', async ({ page, server }) => {
        const bench = await at(page, server.origin, editor, place);
        await bench.type(LETTER);
        await bench.expectMarked(WISH);
        await bench.press('Control+Home', 'ArrowRight', 'ArrowRight');
        await bench.fix('cheerful-signoff', 'last');
        await expect.poll(() => bench.model()).not.toContain(WISH);
        await page.keyboard.type('y');
        await expect.poll(() => bench.model()).toContain('Heyllo Dana');
      });

      test('a composition is not disturbed', async ({ page, server }) => {
        const bench = await at(page, server.origin, editor, place);
        await bench.type(LETTER);
        await bench.press('Control+Home');
        await bench.expectMarked(WISH);
        const input = await page.context().newCDPSession(page);
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
      });

      test('closed and opened again it starts afresh', async ({ page, server }) => {
        const bench = await at(page, server.origin, editor, place);
        await bench.type(LETTER);
        await bench.expectMarked(WISH);
        await bench.close();
        await expect(bench.host).toHaveCount(0);
        await bench.open();
        await bench.begin();
        await expect.poll(() => bench.marked()).toEqual([]);
        await bench.type(LETTER);
        await bench.expectMarked(WISH);
      });
    });
  }
}
