/**
 * Before any test: the driver and the editors are installed, a Firefox and a young build are there,
 * and the types of this folder hold (`npm test` does not look here: the driver is not installed then).
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureFirefox } from '../browser/find-firefox.ts';
import { buildFor } from '../e2e/build-once.ts';
import { ensureEditors, ensureFroala } from '../pages/packages.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, {
    cwd: HERE,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

export default function beforeAll(): void {
  if (!existsSync(`${HERE}node_modules/puppeteer-core`)) {
    run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error');
  }
  run('tsc', '--noEmit', '-p', '.');
  ensureEditors();
  ensureFroala();
  ensureFirefox();
  buildFor('firefox-mv2');
}
