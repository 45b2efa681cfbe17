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
  },
});
