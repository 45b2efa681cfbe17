/** The strip covers none of the controls that stand right above or below a box. */
import { expect } from '@playwright/test';
import { test } from './helpdesk.ts';

const DRAFT =
  'Hello Dana, they will call you soon. Unfortunately that is not possible. Have a wonderful day!';
const DESKS = [
  { site: 'jira-service-management', editor: '#ak-editor-textarea' },
  { site: 'chatwoot', editor: '.ProseMirror' },
  { site: 'intercom', editor: '.embercom-prosemirror-composer-editor' },
];

for (const { site, editor } of DESKS) {
  for (const width of [900, 420, 320]) {
    test(`${site}, ${width} pixels wide, three hints`, async ({ visit, page }) => {
      await page.setViewportSize({ width, height: 760 });
      const coached = await visit(`sites/?site=${site}`);
      await page.locator(editor).click();
      await page.keyboard.type(DRAFT);
      await coached.expectMarked('soon', 'Have a wonderful day!');
      await expect(coached.host).toHaveAttribute('data-look', 'settled');
      await expect(coached.host.locator('.chip.dots')).toBeInViewport({ ratio: 1 });
      const covered = await page.evaluate(() => {
        const chips = document.querySelector('sincerely-coach')!.shadowRoot!;
        const boxes = [...chips.querySelectorAll('.strip .chip')].map((chip) =>
          chip.getBoundingClientRect(),
        );
        return [...document.querySelectorAll('button')]
          .filter((button) => {
            const { left, right, top, bottom } = button.getBoundingClientRect();
            return boxes.some(
              (box) => box.left < right && left < box.right && box.top < bottom && top < box.bottom,
            );
          })
          .map((button) => button.textContent);
      });
      expect(covered).toEqual([]);
    });
  }
}
