/**
 * The bytes of a file as text and back. Every encoding here gives the same bytes for the same text,
 * so that what nobody edited is written as it was read.
 */
import { MacroFileError } from './file-error.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

export interface Source {
  bytes: Uint8Array<ArrayBuffer>;
  /** Without the byte order mark. */
  text: string;
  encoding: Encoding;
  /** Length of the byte order mark in bytes; 0 without one. */
  mark: number;
}

/** A part of the text that is written anew. */
export interface Change {
  start: number;
  end: number;
  raw: string;
}

const LARGEST = 50 * 1024 * 1024;
const startsWith = (bytes: Uint8Array<ArrayBuffer>, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** @throws when the bytes are none of the encoding's */
const decode = (bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): string =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);

function marked(bytes: Uint8Array<ArrayBuffer>): [Encoding, number] | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return ['utf-8', 3];
  if (startsWith(bytes, 0xff, 0xfe)) return ['utf-16le', 2];
  if (startsWith(bytes, 0xfe, 0xff)) return ['utf-16be', 2];
  return null;
}

/**
 * Russian or western, of bytes that are no UTF-8: read as Russian, western text has single
 * Cyrillic letters inside Latin words ("cafй"), Russian text has words of them.
 */
function singleByte(bytes: Uint8Array<ArrayBuffer>): Encoding {
  const russian = decode(bytes, 'windows-1251');
  const letters = russian.match(/[а-яё]/gi)?.length ?? 0;
  const inWords = (russian.match(/[а-яё]{3,}/gi) ?? []).join('').length;
  return inWords * 2 > letters ? 'windows-1251' : 'windows-1252';
}

/** @throws MacroFileError when there is no text in the bytes */
export function readSource(bytes: Uint8Array<ArrayBuffer>): Source {
  if (bytes.length === 0) throw new MacroFileError('empty');
  if (bytes.length > LARGEST) throw new MacroFileError('too-large');
  // The head of every zip archive, which spreadsheets are, and of the older spreadsheets.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new MacroFileError('spreadsheet');
  }
  const [encoding, mark] = marked(bytes) ?? ['utf-8', 0];
  const content = bytes.subarray(mark);
  try {
    return { bytes, text: decode(content, encoding), encoding, mark };
  } catch {
    const other = singleByte(bytes);
    return { bytes, text: decode(bytes, other), encoding: other, mark: 0 };
  }
}

/** The byte of each character of a one-byte encoding, from the browser's own table. */
function bytesOf(encoding: Encoding): Map<string, number> {
  const all = decode(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encoding,
  );
  return new Map([...all].map((character, byte) => [character, byte]));
}

function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i += 1) {
      view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
    }
    return bytes;
  }
  const known = bytesOf(encoding);
  return Uint8Array.from(text, (character) => known.get(character)!);
}

/** The first character the encoding has no place for. */
export function unwritable(text: string, encoding: Encoding): string | null {
  if (encoding.startsWith('utf')) return null;
  const known = bytesOf(encoding);
  return [...text].find((character) => !known.has(character)) ?? null;
}

/**
 * The bytes with some parts written anew.
 * @param changes in order, not overlapping
 * @throws MacroFileError when a change has a character the encoding has not
 */
export function spliced(
  { bytes, text, encoding, mark }: Source,
  changes: Change[],
): Uint8Array<ArrayBuffer> {
  if (changes.length === 0) return bytes;
  let out = '';
  let from = 0;
  for (const { start, end, raw } of changes) {
    const foreign = unwritable(raw, encoding);
    if (foreign !== null) throw new MacroFileError('no-character', null, foreign);
    out += text.slice(from, start) + raw;
    from = end;
  }
  const content = encode(out + text.slice(from), encoding);
  const all = new Uint8Array(mark + content.length);
  all.set(bytes.subarray(0, mark));
  all.set(content, mark);
  return all;
}
