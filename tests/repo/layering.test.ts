import { describe, expect, test } from 'vitest';
import { importsOf, type Import } from './imports.ts';
import { exists, linesWith, shippedCode } from './project-files.ts';

/**
 * Who may import whom. `all`: anything; `types`: only what is gone after erasing types, or the
 * plain words of `engine/types.ts`, so that no engine comes along.
 */
const MAY_IMPORT: Record<string, Record<string, 'all' | 'types'>> = {
  engine: {},
  sites: { engine: 'types' },
  macros: { engine: 'all', messages: 'types' },
  packs: { engine: 'all', messages: 'types', storage: 'types' },
  policy: { engine: 'types', packs: 'all', promises: 'all', sites: 'all', stats: 'all' },
  stats: { engine: 'types', messages: 'types' },
  promises: { engine: 'types', messages: 'types' },
  storage: { engine: 'types', policy: 'all', promises: 'all', stats: 'types' },
  page: {
    sites: 'all',
    engine: 'types',
    stats: 'types',
    storage: 'types',
    messages: 'types',
    'coach-state': 'types',
    'on-screen': 'all',
    'on-move': 'all',
    'add-sheet': 'all',
  },
  ui: {
    pause: 'all',
    engine: 'types',
    sites: 'all',
    stats: 'all',
    promises: 'all',
    policy: 'all',
    storage: 'all',
    packs: 'types',
    macros: 'all',
    messages: 'all',
    'coach-state': 'types',
    'on-screen': 'all',
    'on-move': 'all',
    'add-sheet': 'all',
  },
  cli: { engine: 'all', macros: 'all', packs: 'all', policy: 'all', stats: 'all' },
  messages: {
    engine: 'types',
    macros: 'types',
    packs: 'types',
    promises: 'types',
    stats: 'types',
    storage: 'types',
  },
  'coach-state': { engine: 'types' },
  'on-screen': {},
  'on-move': { 'on-screen': 'all' },
  'add-sheet': {},
  pause: {},
};

/** `lib/engine/text/mask.ts` is of the room `engine`, `lib/messages.ts` of `messages`. */
function roomOf(path: string): string {
  const [top, room = ''] = path.split('/');
  return top === 'lib' ? room.replace(/\.ts$/, '') : (top ?? '');
}

function isAllowed(from: string, { target, typeOnly }: Import): boolean {
  const to = roomOf(target);
  if (from === to) return true;
  if (from === 'entrypoints') return target.startsWith('lib/') && to !== 'cli';
  const may = MAY_IMPORT[from]?.[to];
  if (may === 'all') return true;
  return may === 'types' && (typeOnly || target === 'lib/engine/types.ts');
}

describe('layering', () => {
  const files = shippedCode.filter((path) => !path.endsWith('.d.ts'));
  const own = files.flatMap((path) =>
    importsOf(path)
      .filter(({ target }) => /^(lib|entrypoints|tests|rules)\//.test(target))
      .map((one) => ({ ...one, from: roomOf(path) })),
  );

  test('every room is on the map', () => {
    const rooms = new Set(files.filter((path) => path.startsWith('lib/')).map(roomOf));
    expect([...rooms].filter((room) => MAY_IMPORT[room] === undefined)).toEqual([]);
  });

  test('imports point down the map only', () => {
    const wrong = own.filter((one) => !isAllowed(one.from, one));
    expect(wrong.map(({ where, target }) => `${where} imports ${target}`)).toEqual([]);
  });

  test('relative imports carry their extension and lead to a file', () => {
    const wrong = own.filter(({ target }) => !exists(target.replace(/\?.*$/, '')));
    expect(wrong.map(({ where, target }) => `${where} imports ${target}`)).toEqual([]);
  });
});

describe('the engine is pure', () => {
  const engine = shippedCode.filter((path) => path.startsWith('lib/engine/'));

  test('it imports libraries of language and nothing of the browser or the machine', () => {
    const LIBRARIES = /^(compromise|chrono-node|@orama\/stemmers)(\/|$)/;
    const wrong = engine
      .flatMap(importsOf)
      .filter(({ target }) => !target.startsWith('lib/') && !LIBRARIES.test(target));
    expect(wrong.map(({ where, target }) => `${where} imports ${target}`)).toEqual([]);
  });

  test('it has no clock, no chance, no DOM and no storage of its own', () => {
    const IMPURE =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.|\bMath\.random\b|\bset(Timeout|Interval)\(|\b(window|navigator|localStorage|sessionStorage|indexedDB|process|globalThis)\.|\bdocument\.(body|head|createElement|querySelector|getElement|addEventListener)/;
    expect(linesWith(IMPURE, engine)).toEqual([]);
  });
});

test('the extension API is used by wires, messages and storage only', () => {
  const others = shippedCode.filter(
    (path) =>
      !path.startsWith('entrypoints/') &&
      !path.startsWith('lib/storage/') &&
      path !== 'lib/messages.ts',
  );
  const imports = others
    .flatMap(importsOf)
    .filter(({ target }) =>
      /^(wxt\/browser|wxt\/utils\/storage|webextension-polyfill|@wxt-dev\/)/.test(target),
    );
  expect(imports.map(({ where }) => where)).toEqual([]);
  expect(linesWith(/(^|[^.\w'"`/])(browser|chrome)\.[a-z]+\b/, others)).toEqual([]);
});

test('nothing in lib reaches up into the wires or the tests', () => {
  const reaching = shippedCode
    .filter((path) => path.startsWith('lib/'))
    .flatMap(importsOf)
    .filter(({ target }) => target.startsWith('entrypoints/') || target.startsWith('tests/'));
  expect(reaching.map(({ where }) => where)).toEqual([]);
});
