import { defineConfig } from '@playwright/test';

// Each case runs three times and none is given a second chance: an editor that loses a letter
// one time in three loses letters.
export default defineConfig({
  testDir: '.',
  globalSetup: './before-all.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  repeatEach: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: '../../test-results/editors',
});
