import { expect, test } from 'vitest';
import { findBrowser, type Machine } from '../browser/find-browser.ts';

function machine(files: string[], given: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: (path) => files.includes(path),
    playwrightPath: '/cache/chrome',
    ...given,
  };
}

test('CHROME_PATH wins over everything else', () => {
  const env = { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' };
  expect(findBrowser(machine(['/opt/mine', '/usr/bin/chromium'], { env }))).toBe('/opt/mine');
});

test('a CHROME_PATH that is not there is an error, not a silent second choice', () => {
  const env = { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' };
  expect(() => findBrowser(machine(['/usr/bin/chromium'], { env }))).toThrow('/opt/gone');
});

test('Playwright’s own Chromium comes before those on the path', () => {
  expect(findBrowser(machine(['/usr/bin/chromium', '/cache/chrome']))).toBe('/cache/chrome');
});

test('Chromium comes before Chrome, wherever on the path they are', () => {
  const found = findBrowser(machine(['/usr/local/bin/google-chrome', '/usr/bin/chromium']));
  expect(found).toBe('/usr/bin/chromium');
});

test('macOS and Windows have their usual places', () => {
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(findBrowser(machine([edge], { platform: 'darwin' }))).toBe(edge);
  const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  const env = { PROGRAMFILES: 'C:\\Program Files' };
  expect(findBrowser(machine([chrome], { platform: 'win32', env }))).toBe(chrome);
});

test('nothing found is null', () => {
  expect(findBrowser(machine([]))).toBeNull();
});
