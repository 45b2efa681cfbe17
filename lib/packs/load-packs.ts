/** The installed packs on top of core, each proved on those below it. */
import { withNeeds } from '../engine/patterns/lexicon.ts';
import type { Pack, RuleProblem } from '../engine/pack.ts';
import type { PackStore, ShelfTrouble } from '../storage/pack-store.ts';
import type { Edition, ShelvedPack } from '../storage/pack-shelf.ts';
import { countsOf } from './describe.ts';
import type { Manifest } from './manifest.ts';
import type { PackCounts } from './pack-info.ts';
import { ownedByOthers, ownersOf, rulesIn, type Claim } from './owners.ts';
import { provePack } from './prove.ts';
import { onTopOf, type Around, type Refusal } from './read-document.ts';
import { checkSeal, type SealState } from './seal.ts';
import { sha256 } from './sha256.ts';
import { recallOf, type Recall, type Recalls } from './subscription/recall.ts';
import { NO_SCENARIOS, type TakenScenarios } from './take-scenarios.ts';

export interface LoadedPack {
  shelved: ShelvedPack;
  /** Null where its text is lost, or no manifest could be read. */
  manifest: Manifest | null;
  /** What the engine runs; null when it is off or does not load. */
  pack: Pack | null;
  /** Why it does not load. */
  refused: Refusal | 'damaged' | null;
  /** Its publisher called it back: it is silent, on or off. */
  recalled: Recall | null;
  /** Its text was damaged, and the version before speaks in its place. */
  fellBack: boolean;
  counts: PackCounts;
  seal: SealState['state'];
  problems: RuleProblem[];
  scenarios: TakenScenarios;
}

export interface Loaded {
  /** In order of precedence, lowest first, without core. */
  packs: LoadedPack[];
  /** Core and those that work: what the engine runs. */
  stack: Pack[];
  /** What each brings, in the same order, be it on or off. */
  claims: Claim[];
  trouble: ShelfTrouble | null;
}

/** What a built stack was made of: when it is the same, nothing needs to be proved again. */
interface Built {
  /** The packs, the extension, and the shape of this. */
  stamp: string;
  packs: LoadedPack[];
  claims: Claim[];
}

/** Counted up when `LoadedPack` gets another shape: what an older version built is built anew. */
const SHAPE = 4;
const NOTHING: PackCounts = { rules: 0, signals: 0, changes: 0, scenarios: 0 };

/** @param app version of the extension */
export async function loadPacks(
  core: Pack,
  store: PackStore,
  app: string,
  recalls: Recalls = {},
): Promise<Loaded> {
  const { shelf, trouble } = await store.read();
  const loaded = (packs: LoadedPack[], claims: Claim[]): Loaded => {
    return { packs, claims, stack: stackOf(core, packs), trouble };
  };
  if (shelf.packs.length === 0) return loaded([], []);
  const madeOf = [SHAPE, app, core.version, core.rules.length, shelf.packs, recalls];
  const stamp = await sha256(JSON.stringify(madeOf));
  const built = (await store.built()) as Built | null;
  if (built?.stamp === stamp && Array.isArray(built.packs))
    return loaded(built.packs, built.claims);
  const found = await Promise.all(shelf.packs.map((shelved) => find(shelved, store)));
  const claims = found.map(claimOf);
  const owners = ownersOf(claims);
  const packs: LoadedPack[] = [];
  for (const one of found) {
    const owned = ownedByOthers(owners, one.shelved.id);
    packs.push(await load(one, onTopOf(stackOf(core, packs), app, owned), recalls));
  }
  // A text that is damaged today may be mended tomorrow: only what is whole is remembered.
  if (!packs.some(({ refused, fellBack }) => fellBack || refused === 'damaged')) {
    await store.keepBuilt({ stamp, packs, claims } satisfies Built);
  }
  return loaded(packs, claims);
}

function stackOf(core: Pack, packs: readonly LoadedPack[]): Pack[] {
  return [core, ...packs.flatMap(({ pack }) => pack ?? [])];
}

/** An installed pack and the text there is of it. */
interface Found {
  shelved: ShelvedPack;
  /** Null where it is lost. */
  text: string | null;
  /** The text is that of the version before. */
  fellBack: boolean;
}

async function find(shelved: ShelvedPack, store: PackStore): Promise<Found> {
  const now = await textOf(shelved.now, store);
  const before = now === null && shelved.before ? await textOf(shelved.before, store) : null;
  return { shelved, text: now ?? before, fellBack: now === null && before !== null };
}

const editionOf = ({ shelved, fellBack }: Found): Edition =>
  (fellBack ? shelved.before : null) ?? shelved.now;

function claimOf(found: Found): Claim {
  const rules = found.text === null ? [] : rulesIn(found.text);
  const { id, on } = found.shelved;
  return { pack: id, on, rules, yields: editionOf(found).yields };
}

async function load(one: Found, around: Around, recalls: Recalls): Promise<LoadedPack> {
  const { shelved, text, fellBack } = one;
  if (text === null) {
    const problems = [{ where: shelved.id, message: 'its text in the storage is damaged' }];
    const lost = {
      manifest: null,
      pack: null,
      refused: 'damaged',
      recalled: null,
      seal: 'none',
    } as const;
    return { shelved, ...lost, fellBack, counts: NOTHING, problems, scenarios: NO_SCENARIOS };
  }
  const { read } = provePack(shelved.id, text, around);
  const { manifest, refused, problems, scenarios } = read;
  const counts = read.pack ? countsOf(read.pack, scenarios.good.length) : NOTHING;
  const { state: seal, key } = await checkSeal(text);
  const { id, key: pinned } = shelved;
  const recalled = await recallOf(recalls, { id, ...editionOf(one), signer: key, pinned });
  const pack = shelved.on && !recalled && read.pack ? withNeeds(read.pack) : null;
  const found = { manifest, pack, refused, recalled, counts, seal, problems, scenarios };
  return { shelved, fellBack, ...found };
}

/** The text of an edition; null when it is gone or is not what was written. */
export async function textOf(edition: Edition, store: PackStore): Promise<string | null> {
  const text = await store.text(edition.sha256);
  return text !== null && (await sha256(text)) === edition.sha256 ? text : null;
}
