/** The background's packs, on the (faked) storage of the browser. */
import { withNeeds } from '../../../lib/engine/patterns/lexicon.ts';
import { packLibrary, type Library } from '../../../lib/packs/library.ts';
import { packStore, StorageFull } from '../../../lib/storage/pack-store.ts';
import { core as written } from '../../rules/core-pack.ts';

const core = withNeeds(written);

/** A new background: nothing is left of the old one but what is stored. */
export function restart(): Library {
  return packLibrary({
    core,
    store: packStore(),
    app: '0.1.0',
    now: () => 1_772_539_200_000,
    isFull: (error) => error instanceof StorageFull,
  });
}
