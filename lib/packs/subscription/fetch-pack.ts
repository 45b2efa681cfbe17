/**
 * The one place of the project that opens a connection: the text at an https address, asked for
 * without cookies and without saying where from. What answers is not trusted with anything: not
 * with how much it sends, nor how slowly, nor what it is, nor where it leads.
 */
import type { Trouble, TroubleKind } from '../../storage/subscription-items.ts';
import { PACK_LIMITS } from '../limits.ts';

/** What an address gave. `freshFor`: for how long its server says not to ask again, milliseconds. */
export type Fetched =
  | { kind: 'text'; text: string; etag: string | null; freshFor: number | null }
  | { kind: 'unchanged'; freshFor: number | null }
  | ({ kind: 'trouble' } & Trouble);

/** Bytes of an answer: the longest text a pack may have, in the widest letters there are. */
export const MOST_BYTES = 3 * PACK_LIMITS.text;

/** Milliseconds for the whole of an answer; a worker that waits longer may be stopped. */
export const TIME_LIMIT = 15_000;

/** How servers call YAML, JSON, and files they know nothing of. */
const TYPES =
  /^(text\/(plain|(x-)?yaml)|application\/((x-)?yaml|json|octet-stream|([\w.+-]+\+)(yaml|json)))$/;

const trouble = (why: TroubleKind, detail = ''): Fetched => ({ kind: 'trouble', why, detail });

/** An address as it is kept; null when it is not one of https. Names and passwords have no place in it. */
export function safeAddress(written: string): string | null {
  if (!URL.canParse(written.trim())) return null;
  const url = new URL(written.trim());
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

/** @param etag what the server called the text that is known; it need not send that again */
export async function fetchPack(written: string, etag: string | null = null): Promise<Fetched> {
  const address = safeAddress(written);
  if (address === null) return trouble('address');
  const ended = new AbortController();
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    ended.abort();
  }, TIME_LIMIT);
  const open = (redirect: RequestRedirect) =>
    fetch(address, {
      redirect,
      signal: ended.signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: etag === null ? {} : { 'If-None-Match': etag },
    });
  try {
    return await read(await open('follow'));
  } catch {
    if (slow) return trouble('slow');
    // The browser does not say why it failed. Our policy lets it follow to https alone.
    const leadsOn = await open('manual').then(
      ({ type }) => type === 'opaqueredirect',
      () => false,
    );
    return trouble(slow ? 'slow' : leadsOn ? 'redirect' : 'unreachable');
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
}

async function read(response: Response): Promise<Fetched> {
  const { headers, status } = response;
  if (safeAddress(response.url) === null) return trouble('redirect');
  const freshFor = freshness(headers);
  if (status === 304) return { kind: 'unchanged', freshFor };
  if (!response.ok) return trouble('status', String(status));
  const [type = ''] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  if (type !== '' && !TYPES.test(type.trim())) return trouble('type', type.trim().slice(0, 60));
  if (Number(headers.get('content-length')) > MOST_BYTES) return trouble('too-large');
  const bytes = await upTo(MOST_BYTES, response);
  if (bytes === null) return trouble('too-large');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'text', text, etag: headers.get('etag'), freshFor };
  } catch {
    return trouble('not-text');
  }
}

/** The body; null when there is more of it. What it says of its length need not be true. */
async function upTo(most: number, { body }: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (body !== null) {
    const reader = body.getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      if (value === undefined) continue;
      length += value.length;
      if (length > most) return null;
      chunks.push(value);
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function freshness(headers: Headers): number | null {
  const control = headers.get('cache-control') ?? '';
  const seconds = /\bmax-age=(\d{1,9})\b/i.exec(control)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1_000;
  const expires = Date.parse(headers.get('expires') ?? '');
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(expires) || Number.isNaN(date) ? null : Math.max(0, expires - date);
}
