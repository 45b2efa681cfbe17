import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  fetchPack,
  MOST_BYTES,
  safeAddress,
  TIME_LIMIT,
} from '../../../../lib/packs/subscription/fetch-pack.ts';

const ADDRESS = 'https://packs.example/kettles.yaml';

type Answer = (init: RequestInit) => Promise<Response> | Response;
let asked: RequestInit[];

/** A network that answers so; `url` is where it ended. */
function network(answer: Answer, url = ADDRESS): void {
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    asked.push(init);
    return Object.defineProperty(await answer(init), 'url', { value: url });
  });
}

const yaml = (body: BodyInit | null, headers: Record<string, string> = {}, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'text/yaml', ...headers } });

/** A body that never ends. */
const endless = (chunk: Uint8Array<ArrayBuffer>) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({ pull: (controller) => controller.enqueue(chunk) });

beforeEach(() => void (asked = []));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('an address', () => {
  it.each(['http://a.example/', 'ftp://a.example/', 'a.example', '', 'https://', 'data:,x'])(
    '%j is none, and nobody is asked',
    async (address) => {
      network(() => yaml('x'));
      expect(await fetchPack(address)).toEqual({ kind: 'trouble', why: 'address', detail: '' });
      expect(asked).toEqual([]);
    },
  );

  it('carries no name, no password and no place within', () => {
    expect(safeAddress('https://ann:secret@a.example/')).toBeNull();
    expect(safeAddress(' https://A.example/x#y ')).toBe('https://a.example/x');
  });
});

it('gives the text, its name and how long it is good', async () => {
  network(() => yaml('id: ключ', { etag: '"1"', 'cache-control': 'public, max-age=60' }));
  expect(await fetchPack(ADDRESS)).toEqual({
    kind: 'text',
    text: 'id: ключ',
    etag: '"1"',
    freshFor: 60_000,
  });
});

it('asks without cookies, and not for what is known', async () => {
  network(() => new Response(null, { status: 304 }));
  expect(await fetchPack(ADDRESS, '"1"')).toEqual({ kind: 'unchanged', freshFor: null });
  expect(asked[0]).toMatchObject({
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    headers: { 'If-None-Match': '"1"' },
  });
});

it('reads the old way to say how long it is good', async () => {
  const date = 'Tue, 24 Nov 2026 04:00:00 GMT';
  network(() => yaml('x', { date, expires: 'Tue, 24 Nov 2026 05:00:00 GMT' }));
  expect(await fetchPack(ADDRESS)).toMatchObject({ freshFor: 3_600_000 });
  network(() => yaml('x', { date, expires: '0' }));
  expect(await fetchPack(ADDRESS)).toMatchObject({ freshFor: 0 });
});

describe('refuses', () => {
  it.each([
    ['status', '404', () => yaml('no', {}, 404)],
    ['status', '500', () => yaml('no', {}, 500)],
    ['type', 'text/html', () => yaml('<p>', { 'content-type': 'text/html; charset=utf-8' })],
    ['type', 'image/png', () => yaml('x', { 'content-type': 'image/png' })],
    ['too-large', '', () => yaml('x', { 'content-length': String(MOST_BYTES + 1) })],
    ['too-large', '', () => yaml(endless(new Uint8Array(100_000)))],
    ['too-large', '', () => yaml('#'.repeat(10_000_000))],
    ['not-text', '', () => yaml(new Uint8Array([0xff, 0xfe, 0x00]))],
  ])('%s %s', async (why, detail, answer) => {
    network(answer);
    expect(await fetchPack(ADDRESS)).toEqual({ kind: 'trouble', why, detail });
    // What is still on its way is not waited for.
    expect(asked[0]?.signal?.aborted).toBe(true);
  });

  it('what it is led to by http', async () => {
    network(() => yaml('x'), 'http://packs.example/kettles.yaml');
    expect(await fetchPack(ADDRESS)).toMatchObject({ why: 'redirect' });
  });

  it('a way the browser does not follow', async () => {
    network(({ redirect }) => {
      if (redirect === 'follow') throw new TypeError('Failed to fetch');
      return Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    });
    expect(await fetchPack(ADDRESS)).toMatchObject({ why: 'redirect' });
  });

  it('to wait for a body that does not come', async () => {
    vi.useFakeTimers();
    network(({ signal }) =>
      yaml(
        new ReadableStream({
          start: (controller) =>
            signal?.addEventListener('abort', () => controller.error(new Error('aborted'))),
        }),
      ),
    );
    const got = fetchPack(ADDRESS);
    await vi.advanceTimersByTimeAsync(TIME_LIMIT);
    expect(await got).toMatchObject({ why: 'slow' });
  });
});

it('says that nobody was reached', async () => {
  network(() => {
    throw new TypeError('Failed to fetch');
  });
  expect(await fetchPack(ADDRESS)).toEqual({ kind: 'trouble', why: 'unreachable', detail: '' });
});
