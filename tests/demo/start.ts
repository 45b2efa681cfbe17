/**
 * `npm start`: builds the extension and shows it at work. With a display it opens a browser on
 * the practice desk and the demo helpdesk; without one, or with `--demo`, it plays the demo by
 * itself, prints what happens and saves pictures.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../browser/find-browser.ts';
import buildOnce from '../e2e/build-once.ts';
import { servePages } from '../pages/serve.ts';
import { hasWindow } from './has-window.ts';
import { openWindow } from './open-window.ts';
import { playAll } from './play-all.ts';
import { rowsOf, type Terminal } from './transcript.ts';

const PICTURES = fileURLToPath(new URL('../../.cache/demo/', import.meta.url));
const WIDEST = 92;
const NARROWEST = 48;

const terminal: Terminal = {
  // A terminal that does not know its width says 0.
  width: Math.max(NARROWEST, Math.min(process.stdout.columns || WIDEST, WIDEST)),
  colours: process.stdout.isTTY && !process.env.NO_COLOR,
};

const windowed = hasWindow({ platform: process.platform, env: process.env, args: process.argv });

// The browser and its profile go with the process. Closing a window is how that run ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(windowed ? 0 : 130));
}

async function demo(): Promise<void> {
  const browser = ensureBrowser();
  console.log('Building the extension…');
  buildOnce();
  const server = await servePages();
  try {
    if (windowed) {
      await openWindow(server);
      return;
    }
    console.log(`Playing the demo in ${browser}, without a window.`);
    const pictures = await playAll(server, PICTURES, (step) => {
      for (const row of rowsOf(step, terminal)) console.log(row);
    });
    console.log(`\n${pictures} pictures are in ${relative(process.cwd(), PICTURES)}`);
  } finally {
    await server.close();
  }
}

try {
  await demo();
} catch (error) {
  // What Ctrl+C broke off is no failure: let the signal be heard first.
  await new Promise((heard) => setImmediate(heard));
  console.error(`\nThe demo failed. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
