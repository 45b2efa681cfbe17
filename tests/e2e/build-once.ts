/** Before any test: the editors are there, and a build not older than what it is made of. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureEditors, ensureFroala } from '../pages/packages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MANIFEST = join(ROOT, process.env.OUT_DIR ?? '.output', 'chrome-mv3-e2e', 'manifest.json');
const SOURCES = ['entrypoints', 'lib', 'rules', 'public', 'wxt.config.ts', 'package.json'];

/** When the youngest file under a path was written, in epoch milliseconds. */
function youngest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(join(path, name))));
}

export default function buildOnce(): void {
  ensureEditors();
  ensureFroala();
  const sources = Math.max(...SOURCES.map((name) => youngest(join(ROOT, name))));
  if (existsSync(MANIFEST) && statSync(MANIFEST).mtimeMs >= sources) return;
  execFileSync('npm', ['run', '--silent', 'build:e2e'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
