/** Whether a text may take the place of an installed pack by itself. */
import type { Subscription, Trouble } from '../../storage/subscription-items.ts';
import type { Library } from '../library.ts';
import type { PackInfo } from '../pack-info.ts';
import { checkSeal, fingerprint } from '../seal.ts';
import { sha256 } from '../sha256.ts';
import { compareVersions } from '../version.ts';

/** What is cheap and about trust comes first: a text of a stranger is not even read. */
export async function judge(
  { id, address, newest, taken }: Subscription,
  info: PackInfo | null,
  text: string,
  library: Pick<Library, 'preview'>,
): Promise<Trouble | { version: string }> {
  const no = (why: Trouble['why'], detail = ''): Trouble => ({ why, detail });
  const { state, key } = await checkSeal(text);
  if (state === 'broken') return no('seal');
  const pinned = info?.key ?? null;
  if (pinned !== null) {
    if (state === 'unknown') return no('unverifiable');
    if (key === null) return no('unsigned');
    if ((await fingerprint(key)) !== pinned) return no('key');
  }
  const { manifest, refused, recalled, problems } = await library.preview(address, text);
  if (manifest !== null && manifest.id !== id) return no('other-pack', manifest.id);
  // What was whole does not lose a part without a person: each part set aside has its line.
  const lessWhole = problems.length > 0 && info?.problems.length === 0;
  if (manifest === null || refused !== null || lessWhole) {
    const [first] = problems;
    return no('refused', first ? `${first.where}: ${first.message}` : '');
  }
  const { version } = manifest;
  const step = compareVersions(version, newest);
  if (step < 0) return no('older', version);
  // The same text once more mends one that was damaged.
  const same = (await sha256(text)) === taken;
  if (step === 0 && !same) return no('same-version', version);
  if (recalled !== null) return no('recalled', version);
  return pinned === null && !same ? no('look', version) : { version };
}
