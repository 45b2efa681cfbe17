/**
 * The last line of a pack that was made to travel: a checksum, so that a text cut short is known
 * for it, or a signature (Ed25519), so that its publisher is. It covers all that stands before it,
 * with line ends as "\n": what git does to them on the way breaks nothing.
 */
import { sha256 } from './sha256.ts';

const LINE =
  /\n# sincerely-seal: (?:sha256 (?<sum>[0-9a-f]{64})|ed25519 (?<key>[\w+/]{43}=) (?<signature>[\w+/]{86}==))\n*$/;

/** What the seal of a text is worth. */
export interface SealState {
  /**
   * `whole`: the checksum is right; `signed`: so is the signature; `broken`: the text is not what
   * was sealed; `unknown`: this browser cannot check signatures.
   */
  state: 'none' | 'whole' | 'signed' | 'broken' | 'unknown';
  /** The publisher's public key in base64; null without a good signature. */
  key: string | null;
}

const ED25519 = { name: 'Ed25519' };
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const inUtf8 = (text: string) => new TextEncoder().encode(text);

function split(text: string): { body: string; groups: Record<string, string | undefined> | null } {
  const unix = text.replaceAll('\r\n', '\n');
  const found = LINE.exec(unix);
  // The line break before the seal belongs to the text.
  const body = found ? unix.slice(0, found.index + 1) : unix.endsWith('\n') ? unix : unix + '\n';
  return { body, groups: found?.groups ?? null };
}

export async function checkSeal(text: string): Promise<SealState> {
  const { body, groups } = split(text);
  if (!groups) return { state: 'none', key: null };
  const { sum, key = '', signature = '' } = groups;
  if (sum !== undefined) {
    return { state: (await sha256(body)) === sum ? 'whole' : 'broken', key: null };
  }
  let publicKey: CryptoKey;
  try {
    publicKey = await crypto.subtle.importKey('raw', bytesOf(key), ED25519, false, ['verify']);
  } catch {
    return { state: 'unknown', key: null };
  }
  const good = await crypto.subtle.verify(ED25519, publicKey, bytesOf(signature), inUtf8(body));
  return good ? { state: 'signed', key } : { state: 'broken', key: null };
}

/** The text without any seal it has. */
export const unsealed = (text: string): string => split(text).body;

/** The text with a checksum as its last line, in place of any seal it has. */
export async function withChecksum(text: string): Promise<string> {
  const { body } = split(text);
  return `${body}# sincerely-seal: sha256 ${await sha256(body)}\n`;
}

/** The text with a signature as its last line, in place of any seal it has. */
export async function withSignature(text: string, keys: CryptoKeyPair): Promise<string> {
  const { body } = split(text);
  const signature = await crypto.subtle.sign(ED25519, keys.privateKey, inUtf8(body));
  const key = await crypto.subtle.exportKey('raw', keys.publicKey);
  const parts = [new Uint8Array(key), new Uint8Array(signature)].map(base64Of);
  return `${body}# sincerely-seal: ed25519 ${parts.join(' ')}\n`;
}

/** A key in eight groups of four, for eyes and telephones. */
export async function fingerprint(key: string): Promise<string> {
  const sum = await sha256(key);
  return sum.slice(0, 32).match(/.{4}/g)!.join(' ');
}
