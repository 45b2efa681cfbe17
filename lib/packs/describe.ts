/** Packs as our pages are told of them. */
import type { Pack } from '../engine/pack.ts';
import type { LoadedPack } from './load-packs.ts';
import { manifestOf } from './manifest.ts';
import { OWN_PACK } from './own-pack.ts';
import type { PackCounts, PackInfo, PackPreview } from './pack-info.ts';
import type { PackScenarios } from './scenario.ts';
import { fingerprint } from './seal.ts';
import { compareVersions } from './version.ts';

export function stepTo(version: string | null, installed: string | null): PackPreview['step'] {
  if (version === null || installed === null) return 'new';
  const step = compareVersions(version, installed);
  return step > 0 ? 'newer' : step < 0 ? 'older' : 'same';
}

/** Whether a pack is made here, in the editor. */
const isOwn = ({ id, source }: LoadedPack['shelved']): boolean =>
  source.kind === 'editor' || id === OWN_PACK;

/** Those of packs that are on and load, in the order of precedence. */
export function scenariosOf(packs: readonly LoadedPack[]): PackScenarios {
  const working = packs.flatMap(({ shelved, pack, scenarios }) =>
    shelved.on && pack !== null ? [{ pack, scenarios, own: isOwn(shelved) }] : [],
  );
  return {
    good: working.flatMap(({ pack: { id, name }, scenarios, own }) =>
      scenarios.good.map((one) => ({
        ...one,
        id: `${id}/${one.id}`,
        name: one.id,
        pack: id,
        packName: name,
        own,
      })),
    ),
    broken: working.flatMap(({ pack: { id }, scenarios, own }) =>
      scenarios.broken.map((one) => ({ ...one, pack: id, own })),
    ),
  };
}

export function countsOf({ rules, signals, cues, changes }: Pack, scenarios: number): PackCounts {
  return {
    rules: rules.length,
    signals: new Set([...signals, ...cues].map(({ name }) => name)).size,
    changes: Object.keys(changes ?? {}).length,
    scenarios,
  };
}

export function coreInfo(core: Pack): PackInfo {
  const { id, name, version } = core;
  return {
    id,
    manifest: manifestOf({ id, name, version }),
    source: null,
    on: true,
    own: false,
    installedAt: 0,
    before: null,
    key: null,
    seal: 'none',
    refused: null,
    recalled: null,
    fellBack: false,
    // Ours are no part of core's text: the desk has them.
    counts: countsOf(core, 0),
    problems: core.problems,
  };
}

export async function infoOf(loaded: LoadedPack): Promise<PackInfo> {
  const { shelved, manifest, seal, refused, recalled, fellBack, counts, problems } = loaded;
  return {
    id: shelved.id,
    manifest,
    source: shelved.source,
    on: shelved.on,
    own: isOwn(shelved),
    installedAt: shelved.now.at,
    before: fellBack ? null : (shelved.before?.version ?? null),
    key: shelved.key && (await fingerprint(shelved.key)),
    seal,
    refused,
    recalled,
    fellBack,
    counts,
    problems,
  };
}
