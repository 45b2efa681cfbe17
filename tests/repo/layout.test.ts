import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exists, projectFiles, read } from './project-files.ts';

describe('the top level', () => {
  const FIXED = [
    'entrypoints',
    'lib',
    'rules',
    'public',
    'tests',
    'wxt.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'README.md',
    'CONTRIBUTING.md',
    'LICENSE',
    // Their tools look for these here and nowhere else.
    'eslint.config.js',
    'vitest.config.ts',
    'playwright.config.ts',
  ];

  test('holds what it is meant to hold', () => {
    const top = new Set(projectFiles.map((path) => path.split('/')[0] ?? ''));
    const others = [...top].filter((name) => !name.startsWith('.') && !FIXED.includes(name));
    expect(others).toEqual([]);
  });

  test('has its documents', () => {
    const missing = ['README.md', 'CONTRIBUTING.md', 'LICENSE', 'lib/README.md', 'rules/README.md'];
    expect(missing.filter((path) => !exists(path))).toEqual([]);
  });

  test('is built from a clean clone by an executable .ci/run', () => {
    expect(read('.ci/run')).toMatch(/^#!\/usr\/bin\/env bash/);
  });
});

test('links between documents lead somewhere', () => {
  const broken = projectFiles
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
        .map(([, link = '']) => posix.join(posix.dirname(path), decodeURI(link)))
        .filter((target) => !exists(target))
        .map((target) => `${path} links to ${target}`),
    );
  expect(broken).toEqual([]);
});

test('the map of lib names no file and no room that is gone', () => {
  const named = [...read('lib/README.md').matchAll(/`((?:[\w.-]+\/)*[\w.-]*)`/g)]
    .map(([, path = '']) => path.replace(/^\.\.\//, ''))
    .filter((path) => /\.(ts|svelte|css)$|\/$/.test(path));
  const gone = named.filter((path) => !projectFiles.some((one) => `/${one}`.includes(`/${path}`)));
  expect([...new Set(gone)]).toEqual([]);
});
