/**
 * Whose a rule id is when several installed packs bring it: the pack's that had it first, wherever
 * the packs stand. A pack installed later yields it, and is told so; while the first one is gone or
 * switched off, the id is free for the one that yielded.
 */
import { YamlFile } from './yaml-file.ts';

/** What an installed pack brings. */
export interface Claim {
  pack: string;
  on: boolean;
  rules: readonly string[];
  /** Those of its rules that were another pack's when it was installed. */
  yields: readonly string[];
}

/** Rule ids with the id of the pack each belongs to. */
export type Owners = ReadonlyMap<string, string>;

/**
 * @param claims lowest first: among packs that yielded the same id, the lowest gets what is free
 */
export function ownersOf(claims: readonly Claim[]): Owners {
  const owners = new Map(firmOwnersOf(claims));
  for (const { pack, on, rules } of claims) if (on) claim(owners, pack, rules);
  return owners;
}

/** Without those who only have what another pack left: when that one comes back, it is its own. */
export function firmOwnersOf(claims: readonly Claim[]): Owners {
  const owners = new Map<string, string>();
  for (const { pack, on, rules, yields } of claims) {
    if (!on) continue;
    const yielded = new Set(yields);
    claim(
      owners,
      pack,
      rules.filter((rule) => !yielded.has(rule)),
    );
  }
  return owners;
}

function claim(owners: Map<string, string>, pack: string, rules: readonly string[]): void {
  for (const rule of rules) if (!owners.has(rule)) owners.set(rule, pack);
}

/** What belongs to other packs than this one. */
export function ownedByOthers(owners: Owners, pack: string): Owners {
  return new Map([...owners].filter(([, owner]) => owner !== pack));
}

/** The ids of all rules a pack's text brings, be they good or not. */
export function rulesIn(text: string): string[] {
  const { value } = new YamlFile('', text);
  const rules = (value as { rules?: unknown } | null)?.rules;
  if (!Array.isArray(rules)) return [];
  const ids = rules.map((rule) => (rule as { id?: unknown } | null)?.id);
  return ids.filter((id) => typeof id === 'string');
}
