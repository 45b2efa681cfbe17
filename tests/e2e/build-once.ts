/** Before any test: the editors are there, and a build not older than what it is made of. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureEditors, ensureFroala } from '../pages/packages.ts';
import { watchNetwork } from './network-watch.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['entrypoints', 'lib', 'rules', 'public', 'wxt.config.ts', 'package.json'];

/** When the youngest file under a path was written, in epoch milliseconds. */
function youngest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(join(path, name))));
}

/** Builds for a browser unless the build is younger than all it is made of. Returns its folder. */
export function buildFor(target: 'chrome-mv3' | 'firefox-mv2'): string {
  const folder = join(ROOT, process.env.OUT_DIR ?? '.output', `${target}-e2e`);
  const manifest = join(folder, 'manifest.json');
  const sources = Math.max(...SOURCES.map((name) => youngest(join(ROOT, name))));
  if (existsSync(manifest) && statSync(manifest).mtimeMs >= sources) return folder;
  const browser = target === 'firefox-mv2' ? ['--', '-b', 'firefox'] : [];
  execFileSync('npm', ['run', '--silent', 'build:e2e', ...browser], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return folder;
}

/** Returns what is to be done after the last test. */
export default async function buildOnce(): Promise<() => Promise<void>> {
  ensureEditors();
  ensureFroala();
  buildFor('chrome-mv3');
  return watchNetwork();
}
