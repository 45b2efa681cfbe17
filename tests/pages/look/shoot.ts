/**
 * Takes pictures of every state of the strip and the card, both themes and languages, into
 * `test-results/look`: `node tests/pages/look/shoot.ts`.
 */
import { mkdirSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { findBrowser } from '../../browser/find-browser.ts';

const OUT = 'test-results/look';
mkdirSync(OUT, { recursive: true });

const server = await createServer({
  configFile: false,
  root: '.',
  plugins: [svelte()],
  server: { port: 0, host: '127.0.0.1' },
  logLevel: 'warn',
  cacheDir: '.cache/look',
  optimizeDeps: { entries: ['tests/pages/look/index.html'] },
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ['--no-sandbox'],
});
try {
  for (const theme of ['light', 'dark']) {
    for (const lang of ['en', 'ru']) {
      const page = await browser.newPage({
        viewport: { width: 680, height: 900 },
        reducedMotion: 'reduce',
      });
      await page.goto(`${address}tests/pages/look/index.html?lang=${lang}&theme=${theme}`);
      await page.locator('[data-story="five hints hostile"] .strip').waitFor();
      const shot = (name: string, fullPage = false) =>
        page.screenshot({ path: `${OUT}/${name}-${lang}-${theme}.png`, fullPage });
      await shot('states', true);
      await page.setViewportSize({ width: 680, height: 560 });
      const first = page.locator('[data-story="five hints"]');
      for (const rule of ['unfilled-placeholder', 'cheerful-signoff', 'missing-eta']) {
        await first.locator(`button[data-rule="${rule}"]`).click();
        await first.getByRole('dialog').waitFor();
        await shot(`card-${rule}`);
      }
      await page.getByRole('dialog').locator('.opens').click();
      await shot('card-silence');
      await page.keyboard.press('Escape');
      await first.locator('button.tone').click();
      await shot('tone');
      await first.locator('button.more').click();
      await shot('list');
      await first.locator('button.dots').click();
      await shot('menu');
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
