/**
 * What a policy makes of each thing the agent may set. Their own wish stays stored beneath it, and
 * counts again on the day the policy goes.
 */
import type { RuleOverride } from '../engine/types.ts';
import type { Policy } from './policy.ts';
import { PARTS } from '../sites/site-file.ts';
import type { Shown } from '../sites/shown-site.ts';

export interface Governance<T> {
  /** What counts. */
  under(value: T, policy: Policy): T;
  /**
   * What to store of a wish, or null when it goes against the policy.
   * @param stored what was stored before, not what counted
   */
  keep(wish: T, stored: T, policy: Policy): T | null;
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** An object of which a policy locks some parts. */
/* @__NO_SIDE_EFFECTS__ */
export function byParts<T extends object>(
  partsOf: (settings: Policy['settings']) => { [K in keyof T]?: T[K] | undefined },
): Governance<T> {
  const locked = (policy: Policy): Partial<T> =>
    Object.fromEntries(
      Object.entries(partsOf(policy.settings)).filter(([, part]) => part !== undefined),
    ) as Partial<T>;
  return {
    under: (value, policy) => ({ ...value, ...locked(policy) }),
    keep(wish, stored, policy) {
      const parts = locked(policy);
      const kept = { ...wish };
      for (const key of Object.keys(parts) as (keyof T)[]) {
        if (!same(wish[key], parts[key])) return null;
        if (key in stored) kept[key] = stored[key];
        else delete kept[key];
      }
      return kept;
    },
  };
}

/** For how many days statistics are kept. */
export const keepDaysGoverned: Governance<number> = {
  under: (value, { settings }) => settings.keepDays ?? value,
  keep(wish, stored, { settings: { keepDays } }) {
    if (keepDays === undefined) return wish;
    return wish === keepDays ? stored : null;
  },
};

type Overrides = Record<string, RuleOverride>;

export const overridesGoverned: Governance<Overrides> = {
  under(value, { rules }) {
    const all = { ...value };
    for (const [id, locked] of Object.entries(rules)) all[id] = { ...all[id], ...locked };
    return all;
  },
  keep(wish, stored, { rules }) {
    const kept = { ...wish };
    for (const [id, locked] of Object.entries(rules)) {
      const own: Record<string, unknown> = { ...wish[id] };
      for (const [part, value] of Object.entries(locked)) {
        // A part that is not there is no wish about it.
        if (own[part] !== undefined && own[part] !== value) return null;
        const before = (stored[id] as Record<string, unknown> | undefined)?.[part];
        if (before === undefined) delete own[part];
        else own[part] = before;
      }
      if (Object.keys(own).length > 0) kept[id] = own;
      else delete kept[id];
    }
    return kept;
  },
};

/** A rule the organisation wants heard: it is on by policy, or holds replies by it. */
export const isHeard = (rule: string, { rules, holds }: Pick<Policy, 'rules' | 'holds'>): boolean =>
  rules[rule]?.enabled === true || holds.includes(rule);

type Silenced = Record<string, string[]>;

export function withoutRules(value: Silenced, rules: readonly string[]): Silenced {
  return split(value, (rule) => !rules.includes(rule));
}

export const silencedGoverned: Governance<Silenced> = {
  under: (value, policy) => split(value, (rule) => !isHeard(rule, policy)),
  keep(wish, stored, policy) {
    if (Object.keys(split(wish, (rule) => isHeard(rule, policy))).length > 0) return null;
    const kept = { ...wish };
    const beneath = split(stored, (rule) => isHeard(rule, policy));
    for (const [site, own] of Object.entries(beneath)) kept[site] = [...(wish[site] ?? []), ...own];
    return kept;
  },
};

function split(value: Silenced, wanted: (rule: string) => boolean): Silenced {
  return Object.fromEntries(
    Object.entries(value)
      .map(([site, rules]) => [site, rules.filter(wanted)] as const)
      .filter(([, rules]) => rules.length > 0),
  );
}

const isAlways = (origin: string, { coached }: Policy): boolean =>
  coached.some((site) => site.origin === origin);

/** Origins the agent switched off. */
export const sitesOffGoverned: Governance<string[]> = {
  under: (value, policy) => value.filter((origin) => !isAlways(origin, policy)),
  keep(wish, stored, policy) {
    if (wish.some((origin) => isAlways(origin, policy))) return null;
    return [...wish, ...stored.filter((origin) => isAlways(origin, policy))];
  },
};

export function coachedUnder(value: Shown[], policy: Policy): Shown[] {
  return [
    ...value.filter(({ origin }) => !isAlways(origin, policy)),
    // What is read there may be the agent's to show, where the policy does not say it.
    ...policy.coached.map((site) => ({
      ...value.find(({ origin }) => origin === site.origin),
      ...site,
    })),
  ];
}

/** Pages the agent asked to be coached on. */
export const coachedGoverned: Governance<Shown[]> = {
  under: coachedUnder,
  keep(wish, stored, policy) {
    const kept = wish.filter(({ origin }) => !isAlways(origin, policy));
    for (const site of policy.coached) {
      const wished = wish.find(({ origin }) => origin === site.origin);
      if (wished === undefined || !same(wished, { ...wished, ...site })) return null;
      const before = stored.find(({ origin }) => origin === site.origin);
      const own: Shown = { ...wished };
      for (const part of PARTS) {
        if (site[part] === undefined) continue;
        if (before?.[part] === undefined) delete own[part];
        else own[part] = before[part];
      }
      // One that says no more than the policy does is not the agent's.
      if (before !== undefined || PARTS.some((part) => own[part] !== undefined)) kept.push(own);
    }
    return kept;
  },
};
