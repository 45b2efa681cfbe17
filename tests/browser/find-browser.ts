/**
 * Finds a browser that can load the built extension: for the tests, the demo and `npm start`.
 *
 * Chromium comes before Chrome: branded Chrome stopped honouring `--load-extension` with
 * version 137, Chromium and Chrome for Testing still do.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { aptInstall, isDebianRoot } from './apt.ts';

/** What the search looks at; handed in by its test. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  exists(path: string): boolean;
  /** Where Playwright would put its own Chromium, whether it is there or not. */
  playwrightPath: string;
}

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
];

const MAC_APPS = ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge', 'Google Chrome'];

const WINDOWS_PATHS = [
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
];

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    exists: existsSync,
    playwrightPath: chromium.executablePath(),
  };
}

function usualPaths({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    return MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']];
    return WINDOWS_PATHS.flatMap((path) =>
      roots.filter((root) => root !== undefined).map((root) => `${root}\\${path}`),
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, '/snap/bin/chromium'];
}

/**
 * The path of a browser, or null. `CHROME_PATH` wins, even over a better find.
 * @throws when `CHROME_PATH` names a file that is not there
 */
export function findBrowser(machine: Machine = thisMachine()): string | null {
  const asked = machine.env.CHROME_PATH;
  if (asked) {
    if (!machine.exists(asked)) throw new Error(`CHROME_PATH names ${asked}, which is not there.`);
    return asked;
  }
  const candidates = [machine.playwrightPath, ...usualPaths(machine)];
  return candidates.find((path) => machine.exists(path)) ?? null;
}

/**
 * The path of a browser; on Debian as root one is installed when there is none.
 * @throws with one sentence that says what to do when there is no browser to be had
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== null) return found;
  if (isDebianRoot()) {
    console.log('No browser found: installing Chromium with apt-get…');
    aptInstall('chromium', 'fonts-dejavu-core');
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  throw new Error(
    'No Chromium, Edge or Chrome was found: install one, or run "npx playwright install chromium", or set CHROME_PATH to a browser.',
  );
}
