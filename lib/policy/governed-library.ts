/** The installed packs, where those of the organisation are not the agent's to change. */
import type { Library } from '../packs/library.ts';
import type { PackOutcome } from '../packs/pack-info.ts';
import { isLocked, isLockedId, type Addresses } from './locked-packs.ts';

/** Packs of the policy stay above all others, so that no other changes their rules. */
export function governedLibrary(library: Library, addresses: Addresses): Library {
  const lockedOf = (id: string): Promise<boolean> => isLockedId(library, addresses, id);

  const refused = async (): Promise<PackOutcome> => ({
    list: await library.list(),
    failed: 'locked',
  });

  /** Not for packs of the organisation. */
  const unlessLocked = async (id: string, wish: () => Promise<PackOutcome>) =>
    (await lockedOf(id)) ? refused() : wish();

  return {
    ...library,
    async install(text, source, acceptKey) {
      const { manifest } = await library.preview(source.name, text);
      if (manifest !== null && (await lockedOf(manifest.id))) return refused();
      const outcome = await library.install(text, source, acceptKey);
      if (manifest === null || outcome.failed !== null) return outcome;
      const others = outcome.list.packs.slice(1).filter(({ id }) => id !== manifest.id);
      const at = outcome.list.packs.slice(1).findIndex(({ id }) => id === manifest.id);
      const required = await addresses();
      const first = others.findIndex((pack) => isLocked(pack, required));
      return first < 0 || at <= first ? outcome : library.move(manifest.id, first);
    },
    remove: (id) => unlessLocked(id, () => library.remove(id)),
    switch: (id, on) => unlessLocked(id, () => library.switch(id, on)),
    rollBack: (id) => unlessLocked(id, () => library.rollBack(id)),
    move: (id, to) =>
      unlessLocked(id, async () => {
        const { packs } = await library.list();
        const required = await addresses();
        const free = packs.slice(1).filter((pack) => !isLocked(pack, required)).length;
        return library.move(id, Math.min(to, free - 1));
      }),
  };
}
