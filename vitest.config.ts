import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// WxtVitest brings the fake browser API but not the Svelte plugin.
export default defineConfig({
  plugins: [WxtVitest(), svelte()],
  resolve: { conditions: ['browser'] },
  test: {
    include: ['tests/{unit,rules,repo}/**/*.test.ts'],
    restoreMocks: true,
    // The command line and the engine's start take seconds where two runners share two cores: a
    // timeout is for what hangs.
    testTimeout: 60_000,
  },
});
