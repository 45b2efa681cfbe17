import { expect, it } from 'vitest';
import { hasWindow, type Surroundings } from '../../demo/has-window.ts';

const desk: Surroundings = { platform: 'linux', env: { DISPLAY: ':0' }, args: [] };

it.each<[string, Partial<Surroundings>, boolean]>([
  ['a desktop under X', {}, true],
  ['a desktop under Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, true],
  ['a server', { env: {} }, false],
  ['an empty DISPLAY', { env: { DISPLAY: '' } }, false],
  ['a Mac', { platform: 'darwin', env: {} }, true],
  ['Windows', { platform: 'win32', env: {} }, true],
  ['CI with a display', { env: { DISPLAY: ':99', CI: 'true' } }, false],
  ['CI that says it is none', { env: { DISPLAY: ':0', CI: 'false' } }, true],
  ['--demo', { args: ['node', 'start.ts', '--demo'] }, false],
])('%s', (_name, surroundings, expected) => {
  expect(hasWindow({ ...desk, ...surroundings })).toBe(expected);
});
