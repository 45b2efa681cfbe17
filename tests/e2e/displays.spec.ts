/** Our pages on screens that are set up otherwise: forced colours, no motion, twice as large. */
import { expect, type Page } from '@playwright/test';
import type { Launched } from './launch.ts';
import { test } from './own-pages.ts';
import { overflow, PAGES, seed } from './page-table.ts';

/** In pages of the extension. */
declare const chrome: {
  tabs: {
    getCurrent(): Promise<{ id: number }>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
};

async function eachPage(
  page: Page,
  launched: Launched,
  look: (address: string) => Promise<void>,
): Promise<void> {
  await page.goto(launched.urlOf('options.html#about'));
  await seed(page, 'ru');
  for (const [address, drawn] of Object.entries(PAGES)) {
    await page.goto(launched.urlOf(address));
    await page.reload();
    await expect(page.locator(drawn).first(), address).toBeAttached();
    await look(address);
  }
}

test('forced colours: what can be pressed has an edge or words, and shows the focus', async ({
  page,
  launched,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await eachPage(page, launched, async (address) => {
    const faceless = await page.evaluate(() => {
      const seen = (node: Element) => node.getClientRects().length > 0;
      const bordered = (node: Element) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(node);
        return borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0;
      };
      // The browser draws its own boxes and dots, in its own colours.
      const native = (node: Element) =>
        node.matches('[type="checkbox"], [type="radio"]') &&
        getComputedStyle(node).appearance !== 'none';
      return [...document.querySelectorAll('button, [role="switch"], a[href], select, input')]
        .filter((node) => seen(node) && !native(node) && !node.classList.contains('said-only'))
        .filter((node) => {
          const worded = (node as HTMLElement).innerText.trim() !== '';
          const drawn = node.querySelector('svg, img') !== null;
          const edged = [node, ...node.querySelectorAll('*')].some(bordered);
          return !worded && !drawn && !edged;
        })
        .map((node) => node.outerHTML.slice(0, 120));
    });
    expect(faceless, address).toEqual([]);
    // The keyboard's place is drawn by a line, which forced colours keep; a shadow they drop.
    const unseen: string[] = [];
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab');
      const lost = await page.evaluate(() => {
        const node = document.activeElement;
        if (node === null || node === document.body) return null;
        const ring = (one: Element | null) => {
          if (one === null) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
        };
        const inner = [...node.querySelectorAll('*')].some(ring);
        return ring(node) || inner || ring(node.closest('label'))
          ? null
          : node.outerHTML.slice(0, 120);
      });
      if (lost !== null) unseen.push(lost);
    }
    expect(unseen, address).toEqual([]);
  });
});

test('reduced motion: nothing moves by itself', async ({ page, launched }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await eachPage(page, launched, async (address) => {
    const moving = await page.evaluate(() => {
      const roots = [
        document,
        ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
      ];
      const longest = (list: string) => Math.max(...list.split(',').map((one) => parseFloat(one)));
      return roots
        .flatMap((root) => [...root.querySelectorAll('*')])
        .filter((node) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(node);
          const animated = animationName !== 'none' && longest(animationDuration) > 0.001;
          return animated || longest(transitionDuration) > 0.001;
        })
        .map((node) => node.outerHTML.slice(0, 120));
    });
    expect(moving, address).toEqual([]);
  });
});

test('twice as large: nothing is cut off, nothing has to be scrolled sideways', async ({
  page,
  launched,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await eachPage(page, launched, async (address) => {
    await page.evaluate(async () => {
      const { id } = await chrome.tabs.getCurrent();
      await chrome.tabs.setZoom(id, 2);
    });
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(2);
    await expect.poll(() => overflow(page), address).toBeLessThanOrEqual(0);
  });
});
