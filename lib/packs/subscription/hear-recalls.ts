/** Reads what the publisher of an installed pack called back. */
import type { RecallList, Trouble } from '../../storage/subscription-items.ts';
import type { Library } from '../library.ts';
import type { PackInfo } from '../pack-info.ts';
import { readRecallList } from './recall-list.ts';
import type { KeeperDeps } from './keeper.ts';

/** Answers why it could not be read; null when it was, or when there is none. */
export async function hearRecalls(
  info: PackInfo,
  {
    get,
    recalls,
    library,
  }: Pick<KeeperDeps, 'get' | 'recalls'> & { library: Pick<Library, 'lookAgain'> },
): Promise<Trouble | null> {
  const url = info.manifest?.recallUrl ?? null;
  if (url === null || info.key === null) return null;
  const got = await get(url, null);
  if (got.kind === 'trouble') return { why: got.why, detail: got.detail };
  if (got.kind === 'unchanged') return null;
  const read = await readRecallList(url, got.text);
  if ('why' in read) return read;
  const { signer, list } = read;
  if (signer !== info.key) return { why: 'key', detail: '' };
  const all = await recalls.getValue();
  const known = Object.hasOwn(all, signer) ? all[signer] : undefined;
  if (known && isFinal(known, signer)) return null;
  if (known && known.number > list.number) return { why: 'older', detail: String(list.number) };
  if (known?.number === list.number) return null;
  await recalls.update((value) => ({ ...value, [signer]: list }));
  await library.lookAgain();
  return null;
}

/** Who called their own key back cannot speak with it any more: it may be a thief who does. */
const isFinal = (list: RecallList, signer: string): boolean =>
  list.keys.some(({ fingerprint }) => fingerprint === signer);
