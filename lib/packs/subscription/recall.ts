/** Whether the publisher of a pack called it back. */
import type { Texts } from '../../engine/types.ts';
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
  /** Fingerprint of the key it is signed with; null where it is not. */
  signer: string | null;
  /** Fingerprint of the key that is pinned for its id; null where none is. */
  pinned: string | null;
}

/**
 * A list speaks of packs that are signed or pinned with its own key, and of no others: a publisher
 * cannot switch off what another one made.
 */
export function recallOf(recalls: Recalls, text: InQuestion): Recall | null {
  for (const from of new Set([text.pinned, text.signer])) {
    const list = from !== null && Object.hasOwn(recalls, from) ? recalls[from] : undefined;
    const found = list && entryFor(list, text);
    if (found) return { reason: found.reason };
  }
  return null;
}

function entryFor(list: RecallList, { id, version, sha256, signer }: InQuestion) {
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

/** The same as a sentence of a pack's problems. */
export const recallMessage = ({ reason }: Recall): string =>
  `its publisher called it back${reason ? `: ${reason.en}` : ''}`;
