/** The same macros in every format an export comes in, and bytes of other encodings. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Russian text as a spreadsheet on Windows writes it. */
export function windows1251(text: string): Uint8Array<ArrayBuffer> {
  const table = new TextDecoder('windows-1251').decode(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
  );
  return Uint8Array.from(text, (character) => table.indexOf(character));
}

export const textOf = (bytes: Uint8Array, encoding = 'utf-8'): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
