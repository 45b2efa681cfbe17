/** Draws the icon's PNG files into `public/icon` with a browser: `node tests/pages/icon/draw.ts`. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../browser/find-browser.ts';

/** Small sizes have a drawing of their own: fewer, thicker lines. */
const SIZES = { 16: 'icon-small', 32: 'icon-small', 48: 'icon', 128: 'icon' };

const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const [size, name] of Object.entries(SIZES)) {
    const edge = Number(size);
    await page.setViewportSize({ width: edge, height: edge });
    const svg = readFileSync(new URL(`${name}.svg`, import.meta.url), 'utf8');
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${edge}px;height:${edge}px}</style>${svg}`,
    );
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
