import { defineConfig } from '@playwright/test';

// One server, one agent: the specs share them and go one after the other.
export default defineConfig({
  testDir: '.',
  globalSetup: '../e2e/build-once.ts',
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  outputDir: '../../test-results/request-tracker',
});
