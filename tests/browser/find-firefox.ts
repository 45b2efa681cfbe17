/** Finds a Firefox for the tests that drive one. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, isDebianRoot } from './apt.ts';

const ELSEWHERE = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

function find(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => [
    join(folder, 'firefox-esr'),
    join(folder, 'firefox'),
  ]);
  return [...onPath, ...ELSEWHERE].find((path) => existsSync(path)) ?? null;
}

/**
 * The path of a Firefox; `FIREFOX_PATH` wins. On Debian as root one is installed when there is none.
 * @throws with one sentence that says what to do when there is none to be had
 */
export function ensureFirefox(): string {
  const asked = process.env.FIREFOX_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`FIREFOX_PATH names ${asked}, which is not there.`);
    return asked;
  }
  const found = find();
  if (found !== null) return found;
  if (isDebianRoot()) {
    console.log('No Firefox found: installing Firefox ESR with apt-get…');
    aptInstall('firefox-esr', 'fonts-dejavu-core');
    const installed = find();
    if (installed !== null) return installed;
  }
  throw new Error('No Firefox was found: install one, or set FIREFOX_PATH to it.');
}
