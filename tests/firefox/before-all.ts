/** Before any test: the driver and the editors are installed, a Firefox and a young build are there. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureFirefox } from '../browser/find-firefox.ts';
import { buildFor } from '../e2e/build-once.ts';
import { ensureEditors, ensureFroala } from '../pages/packages.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

export default function beforeAll(): void {
  if (!existsSync(`${HERE}node_modules/puppeteer-core`)) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: HERE,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  ensureEditors();
  ensureFroala();
  ensureFirefox();
  buildFor('firefox-mv2');
}
