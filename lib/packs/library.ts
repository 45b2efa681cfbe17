/**
 * The installed packs as the background keeps them: loaded once, changed one wish at a time.
 * Long because every wish there is about a pack stands here.
 */
import type { Pack } from '../engine/pack.ts';
import type { Edition, PackSource, ShelvedPack } from '../storage/pack-shelf.ts';
import type { PackStore } from '../storage/pack-store.ts';
import { comparePacks } from './compare.ts';
import { loadPacks, textOf, type Loaded } from './load-packs.ts';
import { coreInfo, infoOf, scenariosOf, stepTo } from './describe.ts';
import type { PackFailure, PackList, PackOutcome, PackPreview } from './pack-info.ts';
import {
  firmOwnersOf,
  ownedByOthers,
  ownersOf,
  rulesIn,
  type Claim,
  type Owners,
} from './owners.ts';
import { provePack, type Proof } from './prove.ts';
import { checkSeal, fingerprint } from './seal.ts';
import type { PackScenarios } from './scenario.ts';
import { sha256 } from './sha256.ts';
import { recallOf, type Recalls } from './subscription/recall.ts';

export interface Library {
  /** What the engine runs, lowest first; the same array until something changes. */
  stack(): Promise<Pack[]>;
  /** What the packs that are on have to practise on. */
  scenarios(): Promise<PackScenarios>;
  list(): Promise<PackList>;
  preview(name: string, text: string): Promise<PackPreview>;
  /** A text in the place its pack has, or on top. */
  prove(name: string, text: string): Promise<Proof>;
  /** @param acceptKey install it though its publisher's key is not the pinned one */
  install(text: string, source: PackSource, acceptKey?: boolean): Promise<PackOutcome>;
  remove(id: string): Promise<PackOutcome>;
  switch(id: string, on: boolean): Promise<PackOutcome>;
  /** Moves a pack to a place among the installed ones, 0 the lowest. */
  move(id: string, to: number): Promise<PackOutcome>;
  rollBack(id: string): Promise<PackOutcome>;
  /** Puts a pack back in its place that the last change took away. */
  bringBack(id: string): Promise<PackOutcome>;
  /** The text of a pack as it was installed, or of the version before; null when it is lost. */
  text(id: string, which?: 'now' | 'before'): Promise<string | null>;
  /** Reads the packs again: a publisher called something back. */
  lookAgain(): Promise<void>;
}

interface Surroundings {
  core: Pack;
  store: PackStore;
  /** Version of the extension. */
  app: string;
  /** Epoch milliseconds. */
  now: () => number;
  /** A browser's complaint that there is no room. */
  isFull: (error: unknown) => boolean;
  /** What publishers called back; nothing when it is left out. */
  recalls?: () => Promise<Recalls>;
}

export function packLibrary({ core, store, app, now, isFull, ...more }: Surroundings): Library {
  const recalls = more.recalls ?? (() => Promise.resolve({}));
  let loading: Promise<Loaded> | null = null;
  const load = (): Promise<Loaded> =>
    (loading ??= recalls().then((known) => loadPacks(core, store, app, known)));

  async function prove(name: string, text: string): Promise<Proof> {
    const { packs, claims } = await load();
    return provePack(name, text, {
      app,
      neighbours(id) {
        const place = packs.findIndex(({ shelved }) => shelved.id === id);
        const under = place < 0 ? packs : packs.slice(0, place);
        const below = [core, ...under.flatMap(({ pack }) => pack ?? [])];
        return { below, owned: ownedByOthers(ownersOf(claims), id) };
      },
    });
  }

  const ownersOnOrOff = (claims: Claim[]): Owners =>
    ownersOf(claims.map((claim) => ({ ...claim, on: true })));

  /** Rules of a pack's text that belong to some of the other packs. */
  async function yieldsOf(
    id: string,
    text: string,
    some: (claims: Claim[]) => Owners,
  ): Promise<string[]> {
    const owned = ownedByOthers(some((await load()).claims), id);
    return rulesIn(text).filter((rule) => owned.has(rule));
  }

  async function previewOf(name: string, text: string): Promise<PackPreview> {
    const { read, examples } = await prove(name, text);
    const { manifest, refused, problems } = read;
    const { packs } = await load();
    const installed = packs.find(({ shelved }) => shelved.id === manifest?.id);
    const version = installed?.shelved.now.version ?? null;
    const { state, key } = await checkSeal(text);
    const pinned = installed?.shelved.key ?? null;
    const known = { sha256: await sha256(text), signer: key, pinned };
    const recalled = manifest && (await recallOf(await recalls(), { ...manifest, ...known }));
    const failed = examples.filter(({ failure }) => failure !== null).length;
    return {
      manifest,
      refused,
      recalled,
      problems,
      installed: version,
      step: stepTo(manifest?.version ?? null, version),
      seal: state,
      key: key && (await fingerprint(key)),
      pinnedKey: pinned && (await fingerprint(pinned)),
      difference: read.pack
        ? comparePacks(installed?.pack ?? null, read.pack, {
            before: installed?.scenarios.good ?? [],
            after: read.scenarios.good,
          })
        : null,
      examples: { held: examples.length - failed, failed },
    };
  }

  let last: Promise<unknown> = Promise.resolve();
  /** One wish after another; after each the packs are read again. */
  function change(
    wish: (packs: ShelvedPack[]) => Promise<{ packs: ShelvedPack[]; text?: string } | PackFailure>,
  ): Promise<PackOutcome> {
    const next = last.then(async (): Promise<PackOutcome> => {
      const failed = await write(wish);
      return { list: await list(), failed };
    });
    last = next.catch(() => undefined);
    return next;
  }

  async function write(wish: Parameters<typeof change>[0]): Promise<PackFailure | null> {
    const { packs } = await load();
    const wanted = await wish(packs.map(({ shelved }) => shelved));
    if (typeof wanted === 'string') return wanted;
    const { text } = wanted;
    const texts = text === undefined ? [] : [[await sha256(text), text] as const];
    try {
      await store.write(wanted.packs, new Map(texts));
      loading = null;
      await store.announce();
      return null;
    } catch (error) {
      console.warn('Sincerely: the packs could not be saved.', error);
      return isFull(error) ? 'full' : 'unwritten';
    }
  }

  async function list(): Promise<PackList> {
    const { packs, trouble } = await load();
    return { packs: [coreInfo(core), ...(await Promise.all(packs.map(infoOf)))], trouble };
  }

  return {
    list,
    prove,
    preview: previewOf,
    stack: async () => (await load()).stack,
    scenarios: async () => scenariosOf((await load()).packs),
    install: (text, source, acceptKey = false) =>
      change(async (packs) => {
        const { state, key } = await checkSeal(text);
        // What was edited here is ours; what came from elsewhere must be what was sent.
        if (state === 'broken' && source.kind !== 'editor') return 'seal';
        const { manifest, refused } = (await prove(source.name, text)).read;
        // One that is made here begins with nothing in it.
        const fine = refused === null || (refused === 'empty' && source.kind === 'editor');
        if (manifest === null || !fine) return 'refused';
        const { id, version } = manifest;
        // What a person makes here may take the place of what they switched off, a copy for one.
        const yields = await yieldsOf(
          id,
          text,
          source.kind === 'editor' ? ownersOf : ownersOnOrOff,
        );
        const edition: Edition = { version, sha256: await sha256(text), at: now(), yields };
        const old = packs.find((one) => one.id === id);
        const pinned = old?.key ?? null;
        const known = { id, ...edition, signer: key, pinned };
        if ((await recallOf(await recalls(), known)) !== null) return 'refused';
        if (pinned !== null && pinned !== key && !acceptKey) return 'key';
        const before = old?.now.sha256 === edition.sha256 ? old.before : (old?.now ?? null);
        const fresh: ShelvedPack = { id, on: old?.on ?? true, source, key, now: edition, before };
        if (!old) return { packs: [...packs, fresh], text };
        return { packs: packs.map((one) => (one === old ? fresh : one)), text };
      }),
    remove: (id) => change(async (packs) => ({ packs: packs.filter((one) => one.id !== id) })),
    switch: (id, on) =>
      change(async (packs) => ({
        packs: packs.map((one) => (one.id === id ? { ...one, on } : one)),
      })),
    move: (id, to) =>
      change(async (packs) => {
        const others = packs.filter((one) => one.id !== id);
        const own = packs.filter((one) => one.id === id);
        return { packs: [...others.slice(0, to), ...own, ...others.slice(to)] };
      }),
    rollBack: (id) =>
      change(async (packs) => {
        const pack = packs.find((one) => one.id === id);
        const text = pack?.before ? await textOf(pack.before, store) : null;
        if (!pack?.before || text === null) return 'refused';
        if ((await prove(id, text)).read.refused !== null) return 'refused';
        const yields = await yieldsOf(id, text, ownersOnOrOff);
        const back = { ...pack, now: { ...pack.before, yields }, before: pack.now };
        return { packs: packs.map((one) => (one === pack ? back : one)) };
      }),
    bringBack: (id) =>
      change(async (packs) => {
        const before = await store.before();
        const place = before.findIndex((one) => one.id === id);
        const found = before[place];
        if (!found || packs.some((one) => one.id === id)) return 'refused';
        const text = await textOf(found.now, store);
        const yields = text === null ? [] : await yieldsOf(id, text, firmOwnersOf);
        const back = { ...found, now: { ...found.now, yields } };
        return { packs: [...packs.slice(0, place), back, ...packs.slice(place)] };
      }),
    async text(id, which = 'now') {
      const { packs } = await load();
      const edition = packs.find(({ shelved }) => shelved.id === id)?.shelved[which];
      return edition ? textOf(edition, store) : null;
    },
    async lookAgain() {
      loading = null;
      await store.announce();
    },
  };
}
