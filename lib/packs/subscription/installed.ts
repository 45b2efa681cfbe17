/** The pack a subscription keeps up to date, as it is installed. */
import type { Library } from '../library.ts';
import type { PackInfo } from '../pack-info.ts';

/** Null when it was removed. */
export async function infoOf(library: Pick<Library, 'list'>, id: string): Promise<PackInfo | null> {
  return (await library.list()).packs.find((one) => one.id === id) ?? null;
}

/** Whether what is installed is what was taken last: if not, it has to be had again. */
export const isWhole = (info: PackInfo | null): boolean =>
  info !== null && info.refused !== 'damaged' && !info.fellBack;
