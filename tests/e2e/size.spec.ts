/** What every page of a helpdesk has to load and read before the coach is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { BUILD } from './launch.ts';

/** Bytes, zipped as an extension is. */
const MOST = 60_000;

test('the content script is small, and carries neither the engine nor zod', () => {
  const manifest = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8')) as {
    content_scripts: { js: string[] }[];
  };
  const scripts = manifest.content_scripts
    .flatMap(({ js }) => js)
    .map((path) => readFileSync(join(BUILD, path), 'utf8'));
  const sizes = scripts.map((script) => gzipSync(script, { level: 9 }).length);
  console.log(`content script: ${sizes.join(' + ')} of ${MOST} bytes, zipped`);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST);
  expect(scripts.join('')).not.toMatch(/ZodError|nlp\.world|compromise/);
});
