/** Brings the installed packs in line with those the policy names. */
import type { Library } from '../packs/library.ts';
import type { PackInfo } from '../packs/pack-info.ts';
import { checkSeal, fingerprint } from '../packs/seal.ts';
import type { FetchedText, SubscribeFailure } from '../packs/subscription/subscription-info.ts';
import type { PolicyProblem } from './policy.ts';
import type { ReadPolicy } from './read-policy.ts';
import type { PolicyPack } from './schema.ts';

type Refusal = Omit<PolicyProblem, 'key'>;

interface Outcome {
  /** The pack that is to stay; null where not even its id can be read. */
  id: string | null;
  refusal: Refusal | null;
}

/** How packs come from addresses, and stay up to date. */
export interface FromAddresses {
  get(address: string): Promise<FetchedText>;
  subscribe(address: string, text: string, acceptKey: boolean): Promise<SubscribeFailure | null>;
  unsubscribe(id: string): Promise<unknown>;
}

/**
 * @param library as it is: what the policy asks for is not held against it
 * @param organisation whose packs they are, as the list of packs names it
 * @param dropped addresses the policy named before, and names no more
 * @returns what could not be installed
 */
export async function installPacks(
  library: Library,
  from: FromAddresses,
  packs: ReadPolicy['packs'],
  organisation: string,
  dropped: readonly string[],
): Promise<PolicyProblem[]> {
  const problems: PolicyProblem[] = [];
  const wanted: string[] = [];
  for (const { key, pack } of packs) {
    const { id, refusal } =
      pack.text === undefined
        ? await follow(library, from, pack)
        : await install(library, pack.text, pack, organisation);
    if (id !== null) wanted.push(id);
    if (refusal !== null) problems.push({ key, ...refusal });
  }
  for (const { id } of await ofPolicy(library)) if (!wanted.includes(id)) await library.remove(id);
  for (const address of dropped) {
    const pack = await packAt(library, address);
    if (pack === null || wanted.includes(pack.id)) continue;
    await from.unsubscribe(pack.id);
    await library.remove(pack.id);
  }
  await putOnTop(library, wanted);
  return problems;
}

async function packAt(library: Library, address: string): Promise<PackInfo | null> {
  const { packs } = await library.list();
  const there = packs.find(({ source }) => source?.kind === 'address' && source.name === address);
  return there ?? null;
}

/** Subscribes to the address of a pack, once; from then on it keeps itself up to date. */
async function follow(
  library: Library,
  from: FromAddresses,
  { address = '', key }: PolicyPack,
): Promise<Outcome> {
  const there = await packAt(library, address);
  const id = there?.id ?? null;
  if (there !== null && (key === undefined || there.key === (await fingerprint(key)))) {
    if (!there.on) await library.switch(there.id, true);
    return { id, refusal: null };
  }
  const got = await from.get(address);
  if ('trouble' in got) {
    const { why, detail } = got.trouble;
    return { id, refusal: { reason: 'pack', detail: `${why} ${detail}`.trim() } };
  }
  if (key !== undefined && (await checkSeal(got.text)).key !== key) {
    return { id, refusal: { reason: 'key', detail: '' } };
  }
  const failed = await from.subscribe(address, got.text, key !== undefined);
  if (failed !== null) return { id, refusal: { reason: 'pack', detail: failed } };
  return { id: (await packAt(library, address))?.id ?? null, refusal: null };
}

async function ofPolicy(library: Library): Promise<PackInfo[]> {
  return (await library.list()).packs.filter(({ source }) => source?.kind === 'policy');
}

async function install(
  library: Library,
  text: string,
  { key }: PolicyPack,
  organisation: string,
): Promise<Outcome> {
  const there = await standing(library, text, organisation);
  if (there !== null) {
    const refusal = there.refused === null ? null : refusalOf(there.problems, there.refused);
    return { id: there.id, refusal };
  }
  const { manifest, refused, problems } = await library.preview(organisation || 'policy', text);
  const id = manifest?.id ?? null;
  // One that is refused leaves the one before it where it is.
  if (refused !== null || id === null) {
    return { id, refusal: refusalOf(problems, refused ?? 'unreadable') };
  }
  if (key !== undefined && (await checkSeal(text)).key !== key) {
    return { id, refusal: { reason: 'key', detail: '' } };
  }
  // An administrator's word counts for more than a key that was pinned before.
  const { failed } = await library.install(text, { kind: 'policy', name: organisation }, true);
  if (failed !== null) return { id, refusal: { reason: 'pack', detail: failed } };
  await library.switch(id, true);
  return { id, refusal: null };
}

/** The pack of the policy with just this text; null when it is not there yet. */
async function standing(
  library: Library,
  text: string,
  organisation: string,
): Promise<PackInfo | null> {
  for (const pack of await ofPolicy(library)) {
    const current = pack.on && pack.source?.name === organisation;
    if (current && (await library.text(pack.id)) === text) return pack;
  }
  return null;
}

const MOST_SAID = 3;

function refusalOf(
  problems: readonly { where: string; message: string }[],
  otherwise: string,
): Refusal {
  const said = problems.slice(0, MOST_SAID).map(({ where, message }) => `${where}: ${message}`);
  return { reason: 'pack', detail: said.join('; ') || otherwise };
}

/** In the order of the policy, above all others. Nothing is written when they stand there. */
async function putOnTop(library: Library, wanted: readonly string[]): Promise<void> {
  const order = (await library.list()).packs.slice(1).map(({ id }) => id);
  const there = wanted.filter((id) => order.includes(id));
  const top = order.slice(order.length - there.length);
  if (there.every((id, at) => top[at] === id)) return;
  for (const id of there) await library.move(id, order.length - 1);
}
