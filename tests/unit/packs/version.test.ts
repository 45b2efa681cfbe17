import { expect, it } from 'vitest';
import { compareVersions, VERSION } from '../../../lib/packs/version.ts';

it('orders versions as semver.org does', () => {
  const ordered =
    '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.0.1 1.2.0 1.10.0 2.0.0';
  const versions = ordered.split(' ');
  expect(versions.toReversed().sort(compareVersions)).toEqual(versions);
  expect(compareVersions('1.2.0', '1.2.0')).toBe(0);
});

it.each([
  '1',
  '1.2',
  'v1.2.3',
  '1.2.3.4',
  '1.2.x',
  '1.2.3-',
  '',
  '1.2.3-a..b',
  '9'.repeat(20) + '.0.0',
])('%s is no version', (text) => expect(VERSION.test(text)).toBe(false));
