import { defineConfig } from '@playwright/test';

// Playwright's runner and expectations; the browser is driven by WebDriver BiDi, because
// Playwright's own Firefox takes no extension.
export default defineConfig({
  testDir: '.',
  globalSetup: './before-all.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: '../../test-results/firefox',
});
