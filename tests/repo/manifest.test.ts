import { describe, expect, test } from 'vitest';
import config from '../../wxt.config.ts';
import { LICENCES } from '../../lib/ui/settings/licences.ts';
import { exists, read } from './project-files.ts';

type Manifest = Extract<NonNullable<typeof config.manifest>, object>;

async function manifest(
  browser: string,
  mode: string,
  manifestVersion = 3,
): Promise<Record<string, unknown>> {
  const make = config.manifest as (env: object) => Manifest | Promise<Manifest>;
  const env = { browser, mode, command: 'build', manifestVersion };
  return (await make(env)) as Record<string, unknown>;
}

describe('permissions', () => {
  test('are these and no more', async () => {
    const { permissions, host_permissions, optional_host_permissions } = await manifest(
      'chrome',
      'production',
    );
    expect(permissions).toEqual(['storage', 'scripting', 'activeTab', 'alarms', 'notifications']);
    expect(host_permissions).toEqual([
      'https://*.zendesk.com/agent/*',
      'https://*.freshdesk.com/a/*',
    ]);
    expect(optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  test('any other site can be asked for in Firefox too', async () => {
    const { optional_permissions } = await manifest('firefox', 'production', 2);
    expect(optional_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  test('loopback is granted in the build for tests alone', async () => {
    const hosts = async (mode: string) =>
      JSON.stringify((await manifest('chrome', mode)).host_permissions);
    expect(await hosts('production')).not.toContain('127.0.0.1');
    expect(await hosts('e2e')).toContain('127.0.0.1');
  });

  test('we run no code but our own and connect by https alone', async () => {
    const { content_security_policy } = await manifest('chrome', 'production');
    expect(content_security_policy).toEqual({
      extension_pages:
        "script-src 'self'; object-src 'none'; base-uri 'none'; connect-src 'self' https:",
    });
  });
});

describe('per browser', () => {
  test('Edge gets what Chrome gets', async () => {
    expect(await manifest('edge', 'production')).toEqual(await manifest('chrome', 'production'));
  });

  test('Firefox is told that no data is collected, and what it needs at the least', async () => {
    const { browser_specific_settings } = await manifest('firefox', 'production', 2);
    expect(browser_specific_settings).toEqual({
      gecko: {
        id: 'sincerely@sincerely.invalid',
        strict_min_version: '146.0',
        data_collection_permissions: { required: ['none'] },
      },
    });
    const chrome = await manifest('chrome', 'production');
    expect(chrome.browser_specific_settings).toBeUndefined();
  });
});

describe('texts of the manifest', () => {
  const messages = (lang: string) =>
    JSON.parse(read(`public/_locales/${lang}/messages.json`)) as Record<
      string,
      { message: string }
    >;

  test('are the same in both languages, and none is empty', () => {
    expect(Object.keys(messages('ru'))).toEqual(Object.keys(messages('en')));
    const all = [...Object.values(messages('en')), ...Object.values(messages('ru'))];
    expect(all.filter(({ message }) => message.trim() === '')).toEqual([]);
  });

  test('that the manifest names are all there', async () => {
    const text = JSON.stringify(await manifest('chrome', 'production'));
    const named = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
    expect(named.filter((name) => messages('en')[name] === undefined)).toEqual([]);
  });
});

test('the icons the manifest names are there', async () => {
  const { icons } = (await manifest('chrome', 'production')) as { icons: Record<string, string> };
  expect(Object.values(icons).filter((path) => !exists(`public/${path}`))).toEqual([]);
});

test('the licences shown are those of what is shipped', () => {
  const { dependencies } = JSON.parse(read('package.json')) as {
    dependencies: Record<string, string>;
  };
  // Compiled or injected into the extension though only the build depends on them.
  const built = ['svelte', 'wxt'];
  const shipped = [...Object.keys(dependencies), ...built].sort();
  expect(LICENCES.map(({ name }) => name).toSorted()).toEqual(shipped);
  for (const { name, licence } of LICENCES) {
    const installed = JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string };
    expect(`${name} ${installed.license}`).toBe(`${name} ${licence}`);
  }
});
