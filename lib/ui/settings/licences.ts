/** What travels in the extension besides our own code; a test compares it with package.json. */
export const LICENCES = [
  { name: '@date-fns/tz', licence: 'MIT' },
  { name: '@orama/stemmers', licence: 'Apache-2.0' },
  { name: 'chrono-node', licence: 'MIT' },
  { name: 'compromise', licence: 'MIT' },
  { name: 'd3-scale', licence: 'ISC' },
  { name: 'idb', licence: 'ISC' },
  { name: 'svelte', licence: 'MIT' },
  { name: 'webextension-polyfill', licence: 'MPL-2.0' },
  { name: 'wxt', licence: 'MIT' },
  { name: 'yaml', licence: 'ISC' },
  { name: 'zod', licence: 'MIT' },
] as const;
