/** A chosen or dropped file as text, as far as it can be one of a pack. */

/** A pack has a million characters at most, and none of them more than three bytes. */
const MAX_BYTES = 3_000_000;

export type Unread = 'too-large' | 'not-text' | 'no-file';

export async function readPackFile(file: File): Promise<{ text: string } | { unread: Unread }> {
  if (file.size > MAX_BYTES) return { unread: 'too-large' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { unread: 'no-file' };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { unread: 'not-text' } : { text };
  } catch {
    return { unread: 'not-text' };
  }
}
