import { describe, expect, test } from 'vitest';
import { allCode, linesWith, projectFiles, read, shippedCode } from './project-files.ts';

const TEXT = /\.(ts|js|svelte|css|html|json|ya?ml|md|sh)$|^\.ci\//;
const OWN_TESTS = projectFiles.filter((path) => /^tests\/.*\.(test|spec)\.ts$/.test(path));
/** This folder names what it forbids. */
const outsideHere = (path: string) => !path.startsWith('tests/repo/');

describe('names', () => {
  const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
  const PASCAL = /^([A-Z][a-z0-9]*)+\.svelte$/;
  const named = projectFiles.filter((path) => /^(lib|entrypoints|rules|tests)\//.test(path));

  test('components are in PascalCase, all other files in kebab-case', () => {
    const wrong = named.filter((path) => {
      const name = path.split('/').at(-1) ?? '';
      // Guides are called as on any repository, with their language behind the name.
      if (/^[A-Z]+(-[A-Z]+)*(\.ru)?\.md$/.test(name) || name === '.npmrc') return false;
      return !(name.endsWith('.svelte') ? PASCAL : KEBAB).test(name);
    });
    expect(wrong).toEqual([]);
  });

  test('nothing is called utils, helpers, common or misc', () => {
    expect(named.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(path))).toEqual(
      [],
    );
  });
});

test('a file of more than 200 lines says near its top why ("long because …")', () => {
  const long = projectFiles
    .filter((path) => /\.(ts|js|svelte|css)$/.test(path))
    .map((path) => ({ path, lines: read(path).trimEnd().split('\n') }))
    .filter(({ lines }) => lines.length > 200 && !/long because/i.test(lines.slice(0, 8).join()));
  expect(long.map(({ path, lines }) => `${path}: ${lines.length} lines`)).toEqual([]);
});

describe('nothing leaves', () => {
  test('one place of the code opens a connection, and no other', () => {
    const CONNECTS =
      /\bfetch\b(?=\(|;|,|\))|\bXMLHttpRequest\b|\bnew (WebSocket|EventSource|WebTransport|RTCPeerConnection)\b|\bsendBeacon\b|\bimportScripts\b/;
    const places = linesWith(CONNECTS, shippedCode).map((line) => line.replace(/:\d+:/, ':'));
    expect(places).toEqual(['lib/packs/subscription/fetch-pack.ts: fetch(address, {']);
  });

  test('no code is made from text', () => {
    expect(linesWith(/\beval\(|\bnew Function\(/, shippedCode)).toEqual([]);
  });
});

test('no text is ever parsed as HTML', () => {
  const HTML =
    /\{@html|\.(inner|outer)HTML\s*[+]?=[^=]|insertAdjacentHTML|document\.write\(|createContextualFragment|setHTMLUnsafe/;
  expect(linesWith(HTML, shippedCode)).toEqual([]);
});

describe('tests', () => {
  test('none is skipped, focused or allowed to fail', () => {
    const DODGES =
      /\b(test|it|describe)(\.\w+)*\.(skip|only|fixme|todo|fails|fail)\b|\bx(it|describe)\(/;
    expect(linesWith(DODGES, OWN_TESTS.filter(outsideHere))).toEqual([]);
  });

  test('none waits for time to pass', () => {
    const tests = projectFiles.filter((path) => /^tests\/(e2e|unit|browser)\/.*\.ts$/.test(path));
    expect(linesWith(/waitForTimeout|\bsleep\(|setTimeout\(\s*(resolve|done)\b/, tests)).toEqual(
      [],
    );
  });

  test('none is tried twice', () => {
    expect(linesWith(/\bretries:\s*[1-9]/, allCode.filter(outsideHere))).toEqual([]);
  });
});

test('no type error is silenced', () => {
  const SILENCED = /@ts-(ignore|nocheck|expect-error)|\bas any\b|\bas unknown as never\b/;
  expect(linesWith(SILENCED, allCode.filter(outsideHere))).toEqual([]);
});

test('no file knows the machine it was written on', () => {
  const MACHINE =
    /(^|[^\w.])\/(work|root|home|Users)\/[\w.-]+|[A-Z]:\\\\?Users|\.\.\/shared\/(?!\w+\.(ts|css|js))|registry\.npmjs/;
  const texts = projectFiles.filter(
    (path) => TEXT.test(path) && outsideHere(path) && !path.endsWith('package-lock.json'),
  );
  expect(linesWith(MACHINE, texts)).toEqual([]);
});

test('nothing is left to do later', () => {
  expect(linesWith(/\b(TODO|FIXME|XXX:|HACK)\b/, allCode.filter(outsideHere))).toEqual([]);
});
