/**
 * A publisher's list of recalls: YAML like a pack, and signed like one (`npm run cli -- sign`).
 *
 *     recall: 3            # one more with each list
 *     packs:
 *       - { id: strict-support, versions: [1.2.0], reason: { en: …, ru: … } }
 *       - { id: warm-retail, checksums: [9f86d0…] }
 *     keys:
 *       - { key: 6UuX…=, reason: { en: …, ru: … } }
 */
import { z } from 'zod';
import type { RecallList, Trouble } from '../../storage/subscription-items.ts';
import { checkSeal, fingerprint } from '../seal.ts';
import { VERSION } from '../version.ts';
import { YamlFile } from '../yaml-file.ts';

const MOST = 1_000;
const text = z.string().max(400);
const reason = z.strictObject({ en: text, ru: text }).optional();

const recallFile = z.strictObject({
  recall: z.int().min(1),
  packs: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(48),
        versions: z.array(z.string().regex(VERSION)).min(1).max(MOST).optional(),
        checksums: z
          .array(z.string().regex(/^[0-9a-f]{64}$/))
          .min(1)
          .max(MOST)
          .optional(),
        reason,
      }),
    )
    .max(MOST)
    .default([]),
  keys: z
    .array(z.strictObject({ key: z.string().regex(/^[\w+/]{43}=$/), reason }))
    .max(MOST)
    .default([]),
});

export interface SignedRecalls {
  /** Fingerprint of the key it is signed with. */
  signer: string;
  list: RecallList;
}

/** @param name what the text is called in its problems */
export async function readRecallList(name: string, text: string): Promise<SignedRecalls | Trouble> {
  const { state, key } = await checkSeal(text);
  if (state === 'broken') return { why: 'seal', detail: '' };
  if (state === 'unknown') return { why: 'unverifiable', detail: '' };
  if (key === null) return { why: 'unsigned', detail: '' };
  const file = new YamlFile(name, text);
  const read = file.as(recallFile);
  if (read === null) {
    const [first] = file.problems;
    return { why: 'unreadable', detail: first ? `${first.where}: ${first.message}` : '' };
  }
  const list: RecallList = {
    number: read.recall,
    packs: read.packs.map(({ id, versions = [], checksums = [], reason = null }) => ({
      id,
      versions,
      checksums,
      reason,
    })),
    keys: await Promise.all(
      read.keys.map(async ({ key: lost, reason = null }) => ({
        fingerprint: await fingerprint(lost),
        reason,
      })),
    ),
  };
  return { signer: await fingerprint(key), list };
}
