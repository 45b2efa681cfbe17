/**
 * `npm run store`: everything a store asks for, in both languages, in `.output/store/<language>/`:
 * the texts as a page to paste from, and the pictures, 1280 × 800 as all stores take them. They
 * are made anew for each release and not kept with the sources. Text looks as the fonts of the
 * machine make it.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import buildOnce from '../e2e/build-once.ts';
import { openStage } from '../demo/stage.ts';
import { STORIES } from '../demo/stories.ts';
import { servePages } from '../pages/serve.ts';
import { ROOT } from '../runner/command.ts';
import { PICTURES, readListing, type Listing } from './listing.ts';
import { SCENES } from './scenes.ts';

const FOLDER = join(process.env.OUT_DIR ?? '.output', 'store');
/** Both are 1280 × 800 pixels; enlarged, a picture still says something at half its size. */
const WIDE = { viewport: { width: 1280, height: 800 } };
const ENLARGED = { viewport: { width: 1024, height: 640 }, deviceScaleFactor: 1.25 };

/** The texts under the names of the forms they are pasted into. */
function page(listing: Listing): string {
  const { name, summary, category, searchTerms, description, singlePurpose } = listing;
  const parts: [string, string][] = [
    ['Name', name],
    ['Summary', summary],
    [
      'Category',
      Object.entries(category)
        .map(([store, value]) => `${store}: ${value}`)
        .join('\n'),
    ],
    ['Search terms', searchTerms.join(', ')],
    ['Description', description],
    ['Single purpose', singlePurpose],
    ...Object.entries(listing.permissions).map(([of, why]): [string, string] => [
      `Permission: ${of}`,
      why,
    ]),
    ...Object.entries(listing.privacy).map(([of, what]): [string, string] => [
      `Privacy: ${of}`,
      what,
    ]),
    ...PICTURES.map((of, at): [string, string] => [`Picture ${at + 1}`, listing.pictures[of]]),
  ];
  return parts.map(([title, text]) => `== ${title}\n${text.trim()}\n`).join('\n');
}

/** `npm run store -- trainer` takes that picture alone. */
const wanted = PICTURES.filter((name) => process.argv.length < 3 || process.argv.includes(name));

buildOnce();
const server = await servePages();
for (const story of STORIES) {
  const folder = join(ROOT, FOLDER, story.lang);
  if (wanted.length === PICTURES.length) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'listing.txt'), page(readListing(story.lang)));
  for (const name of wanted) {
    const { wide, dark, set } = SCENES[name];
    const stage = await openStage(story, server, wide ? WIDE : ENLARGED);
    try {
      const shown = await set(stage, story);
      await shown.bringToFront();
      await shown.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      const path = join(FOLDER, story.lang, `${PICTURES.indexOf(name) + 1}-${name}.png`);
      await shown.screenshot({ path: join(ROOT, path), animations: 'disabled' });
      console.log(path);
    } finally {
      await stage.context.close();
    }
  }
}
await server.close();
