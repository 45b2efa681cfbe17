import { fileURLToPath } from 'node:url';
import type {} from '@wxt-dev/module-svelte';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { scenarios } from './lib/packs/scenarios-plugin.ts';
import { corePack } from './lib/packs/vite-plugin.ts';

/** Helpdesks coached from the first day; anywhere else the agent says "coach me here". */
const HELPDESKS = ['https://*.zendesk.com/agent/*', 'https://*.freshdesk.com/a/*'];
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*', 'https://127.0.0.1/*'];
/** Ours instead of WXT's, which is a kilobyte larger. */
const SCRIPT_LIFE = fileURLToPath(
  new URL('entrypoints/composer.content/script-life.ts', import.meta.url),
);
/** Asked for one at a time, when the agent says "coach me here". */
const ANYWHERE = ['https://*/*', 'http://*/*'];

/**
 * The extension's policy lets the background ask addresses of packs. Its pages ask nobody: they
 * have a policy of their own on top of it. (Not while developing, when pages are sent anew.)
 */
const pagesConnectToNobody: Plugin = {
  name: 'pages-connect-to-nobody',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'self'" },
      injectTo: 'head-prepend',
    },
  ],
};

/**
 * What every helpdesk page loads may take some seconds longer to build: of what the build's own
 * minifier has left, terser leaves out another kilobyte of sixty, zipped.
 */
const packedTwice: Plugin = {
  name: 'packed-twice',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, { ecma: 2020, compress: { passes: 3 } });
        if (code) chunk.code = code;
      }
    },
  },
};

// The build for tests is the build for users but for its permissions. Without this, and the
// condition below, WXT and Svelte would take the name of its mode for a development build.
if (process.env.NODE_ENV === 'e2e') process.env.NODE_ENV = 'production';

export default defineConfig({
  // One folder per build, and one per working copy of it when several are made side by side.
  outDir: process.env.OUT_DIR ?? '.output',
  // What a reviewer of a store needs to build the same bytes (`npm run zip -- --check`).
  zip: {
    includeSources: [
      ...['entrypoints', 'lib', 'rules', 'public'].map((folder) => `${folder}/**`),
      ...['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts', '.nvmrc'],
      ...['README.md', 'CONTRIBUTING.md', 'LICENSE'],
    ],
  },
  imports: false,
  modules: ['@wxt-dev/module-svelte'],
  // Elements are made one by one, never from a string of markup: a page may forbid that (Trusted
  // Types), and its word holds for what we draw in it too.
  svelte: { vite: { compilerOptions: { fragments: 'tree', discloseVersion: false } } },
  vite: ({ command }) => ({
    // What the extension runs in at the least (popovers, highlights).
    build: { cssTarget: ['chrome123', 'firefox146'] },
    plugins: [corePack(), scenarios(), pagesConnectToNobody],
    resolve: {
      conditions: command === 'build' ? ['production'] : [],
      alias: { 'wxt/utils/content-script-context': SCRIPT_LIFE },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      config.plugins = [...(config.plugins ?? []), packedTwice];
    },
  },
  manifest: ({ browser, mode, manifestVersion }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'alarms', 'notifications'],
    host_permissions: mode === 'e2e' ? [...HELPDESKS, ...LOOPBACK] : HELPDESKS,
    // Manifest 2, which Firefox is built for, keeps hosts among the other permissions.
    ...(manifestVersion === 2
      ? { optional_permissions: ANYWHERE }
      : { optional_host_permissions: ANYWHERE }),
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_name__' },
    commands: {
      'coach-focus': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_focus__',
      },
    },
    content_security_policy: {
      // To https alone, and so a pack's address cannot lead on to anything else.
      extension_pages:
        "script-src 'self'; object-src 'none'; base-uri 'none'; connect-src 'self' https:",
    },
    // What an organisation may require; Firefox asks for no schema.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sincerely@sincerely.invalid',
          // The first that draws a line under highlighted words, which is how marks look.
          strict_min_version: '146.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
