/** Whether the publisher of a pack called it back. */
import type { Texts } from '../../engine/types.ts';
import { fingerprint } from '../seal.ts';
import type { RecallList } from '../../storage/subscription-items.ts';

/** The newest list of each publisher, by the fingerprint of the key it is signed with. */
export type Recalls = Readonly<Record<string, RecallList>>;

export interface Recall {
  /** The publisher's words; null where they gave none. */
  reason: Texts | null;
}

export interface InQuestion {
  id: string;
  version: string;
  /** SHA-256 of the text, as lower-case hex. */
  sha256: string;
  /** The public key it is signed with, in base64; null where it is not. */
  signer: string | null;
  /** The public key that is pinned for its id; null where none is. */
  pinned: string | null;
}

/**
 * A list speaks of packs that are signed or pinned with its own key, and of no others: a publisher
 * cannot switch off what another one made.
 */
export async function recallOf(recalls: Recalls, text: InQuestion): Promise<Recall | null> {
  const signer = text.signer && (await fingerprint(text.signer));
  const pinned = text.pinned && (await fingerprint(text.pinned));
  for (const from of new Set([pinned, signer])) {
    const list = from !== null && Object.hasOwn(recalls, from) ? recalls[from] : undefined;
    const found = list && entryFor(list, text, signer);
    if (found) return { reason: found.reason };
  }
  return null;
}

function entryFor(
  list: RecallList,
  { id, version, sha256 }: InQuestion,
  signer: string | null,
): { reason: Texts | null } | undefined {
  const lost = list.keys.find(({ fingerprint }) => fingerprint === signer);
  if (lost) return lost;
  return list.packs.find(
    (one) =>
      one.id === id &&
      ((one.versions.length === 0 && one.checksums.length === 0) ||
        one.versions.includes(version) ||
        one.checksums.includes(sha256)),
  );
}
