import { expect, test } from 'vitest';
import { PAUSE, pauseEnd } from '../../lib/pause.ts';

const NOW = Date.UTC(2026, 2, 3, 12);

test('a pause ends at its moment', () => {
  expect(pauseEnd(NOW + PAUSE, NOW)).toBe(NOW + PAUSE);
  expect(pauseEnd(NOW + 5, NOW)).toBe(NOW + 5);
  expect(pauseEnd(0, NOW)).toBe(0);
});

test('a pause set by a clock that was put back since is over', () => {
  expect(pauseEnd(NOW + PAUSE, NOW - 24 * PAUSE)).toBe(0);
});
