/** Archives as stores take them: what is in one, and where two differ. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * The files of an archive by their paths. Empty folders are left out.
 * @throws when it is no archive
 */
export function filesIn(archive: Uint8Array): Map<string, Uint8Array> {
  const entries = Object.entries(unzipSync(archive));
  return new Map(entries.filter(([path]) => !path.endsWith('/')));
}

/** What tells two archives apart, a line each; none when they are the same byte for byte. */
export function differences(one: Uint8Array, other: Uint8Array): string[] {
  if (Buffer.compare(one, other) === 0) return [];
  const [here, there] = [filesIn(one), filesIn(other)];
  const lines = [...new Set([...here.keys(), ...there.keys()])].sort().flatMap((path) => {
    const [a, b] = [here.get(path), there.get(path)];
    if (a === undefined) return [`${path} is in the second alone`];
    if (b === undefined) return [`${path} is in the first alone`];
    return Buffer.compare(a, b) === 0
      ? []
      : [`${path} is another (${a.length}, ${b.length} bytes)`];
  });
  return lines.length > 0 ? lines : ['the same files, packed otherwise'];
}
