/**
 * Takes the pictures of the guides in `rules/`, in both languages: `node tests/pictures/guides.ts`,
 * or with names of scenes only those. Text looks as the fonts of the machine make it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '../../lib/engine/types.ts';
import buildOnce from '../e2e/build-once.ts';
import { launchExtension } from '../e2e/launch.ts';
import { store } from '../e2e/own-pages.ts';
import { SCENES } from './scenes.ts';
import { takeWebp } from './webp.ts';

const FOLDER = fileURLToPath(new URL('../../.github/images/guides/', import.meta.url));
const VIEWPORT = { width: 1180, height: 760 };
const LANGS: readonly Lang[] = ['en', 'ru'];

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
buildOnce();
for (const lang of LANGS) {
  for (const { name, page: address, show } of SCENES) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { context, urlOf } = await launchExtension({ viewport: VIEWPORT });
    try {
      const page = await context.newPage();
      await page.goto(urlOf('options.html#about'));
      await store(page, { settings: { uiLang: lang, theme: 'light', notes: false } });
      await page.goto(urlOf(address));
      await page.reload();
      const clip = await show(page, lang);
      const size = await takeWebp(page, join(FOLDER, `${name}-${lang}.webp`), clip ?? undefined);
      console.log(`${name}-${lang}.webp: ${Math.round(size / 1000)} kB`);
    } finally {
      await context.close();
    }
  }
}
