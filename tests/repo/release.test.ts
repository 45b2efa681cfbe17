/** What a release says of itself: version, changes, what it stored. */
import { describe, expect, test } from 'vitest';
import config from '../../wxt.config.ts';
import { readListing } from '../release/listing.ts';
import { exists, read } from './project-files.ts';

const { version } = JSON.parse(read('package.json')) as { version: string };
const released = [...read('.github/CHANGELOG.md').matchAll(/^## (\d+\.\d+\.\d+) \((.+)\)$/gm)].map(
  ([, of = '', when = '']) => ({ version: of, when }),
);

function manifest(): Record<string, unknown> {
  const make = config.manifest as (env: object) => Record<string, unknown>;
  return make({ browser: 'chrome', mode: 'production', command: 'build', manifestVersion: 3 });
}

describe('the version', () => {
  test('is the same in package.json, its lock file and at the head of the changes', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      version: string;
      packages: { '': { version: string } };
    };
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
    expect(released[0]?.version).toBe(version);
  });

  test('reaches the manifest from package.json alone', () => {
    expect(Object.keys(manifest()).filter((key) => /^version/.test(key))).toEqual([]);
  });
});

describe('the changes', () => {
  const numbers = (of: string): number => {
    const [major = 0, minor = 0, patch = 0] = of.split('.').map(Number);
    return major * 1e6 + minor * 1e3 + patch;
  };

  test('are told newest first, each with its day', () => {
    const order = released.map((one) => numbers(one.version));
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    const undated = released.filter(({ when }) => !/^\d{4}-\d\d-\d\d$/.test(when));
    expect(undated.filter(({ when }, at) => at > 0 || when !== 'unreleased')).toEqual([]);
  });

  test('leave what each earlier version stored to hold the present one to', () => {
    const earlier = released.slice(1).map((one) => `tests/upgrade/${one.version}.json`);
    expect(earlier.filter((path) => !exists(path))).toEqual([]);
  });
});

describe.each(['en', 'ru'] as const)('what the stores show in %s', (lang) => {
  test('is complete and within their limits', () => {
    expect(() => readListing(lang)).not.toThrow();
    const { description } = JSON.parse(read(`public/_locales/${lang}/messages.json`)) as {
      description: { message: string };
    };
    // The Chrome Web Store takes its summary from the manifest.
    expect(description.message.length).toBeLessThanOrEqual(132);
  });

  test('says of each permission what it is for, and of no other', () => {
    const { permissions } = manifest() as { permissions: string[] };
    const named = [...permissions, 'hosts', 'optionalHosts'];
    expect(Object.keys(readListing(lang).permissions).toSorted()).toEqual(named.toSorted());
  });
});
