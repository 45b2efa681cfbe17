import { defineConfig } from '@playwright/test';

// Each test starts a real browser with the built extension in it, so two at a time are enough.
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/build-once.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: 'test-results',
});
