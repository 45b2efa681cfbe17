/**
 * Brings the editors the test pages use: CKEditor 5 from this folder's own package.json, and
 * Froala (Freshdesk's editor, proprietary, free to try) into a cache that git does not know.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const FROALA_CACHE = fileURLToPath(new URL('../../.cache/froala/', import.meta.url));
const FROALA = { name: 'froala-editor', version: '5.4.0' };

export const packagesFolder = join(HERE, 'node_modules');
export const froalaFolder = join(FROALA_CACHE, 'node_modules', FROALA.name);

function versionIn(folder: string): string | null {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function npm(args: string[], folder: string): void {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** Installs what is missing. @throws when npm fails */
export function ensureEditors(): void {
  const wanted = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const missing = Object.entries(wanted.dependencies).some(
    ([name, version]) => versionIn(join(packagesFolder, name)) !== version,
  );
  if (!missing) return;
  console.log('Installing the editors of the test pages…');
  npm(['ci'], HERE);
}

/**
 * Installs Froala into the cache, or says that it could not. Called once before any test: two
 * test workers installing into one folder would spoil each other's work.
 */
export function ensureFroala(): void {
  if (versionIn(froalaFolder) === FROALA.version) return;
  mkdirSync(FROALA_CACHE, { recursive: true });
  const spec = `${FROALA.name}@${FROALA.version}`;
  try {
    npm(
      ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--prefix', '.', spec],
      FROALA_CACHE,
    );
  } catch (error) {
    console.error(`Freshdesk's editor (${spec}) could not be installed from npm.`, error);
  }
}

/**
 * @throws when Froala is not there: the tests of the Freshdesk page then fail and say so, because
 * another editor in its place would prove nothing about Freshdesk
 */
export function requireFroala(): void {
  if (versionIn(froalaFolder) === FROALA.version) return;
  throw new Error(`Freshdesk's editor (${FROALA.name}@${FROALA.version}) is not installed.`);
}
