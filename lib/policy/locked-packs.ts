/** Which packs are the organisation's. */
import type { Library } from '../packs/library.ts';
import type { PackInfo } from '../packs/pack-info.ts';

/** Addresses from which the policy wants packs. */
export type Addresses = () => Promise<readonly string[]>;

export function isLocked({ source }: PackInfo, addresses: readonly string[]): boolean {
  return (
    source?.kind === 'policy' || (source?.kind === 'address' && addresses.includes(source.name))
  );
}

export async function isLockedId(
  library: Pick<Library, 'list'>,
  addresses: Addresses,
  id: string,
): Promise<boolean> {
  const [{ packs }, all] = await Promise.all([library.list(), addresses()]);
  return packs.some((pack) => pack.id === id && isLocked(pack, all));
}
