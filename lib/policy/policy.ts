/**
 * What an organisation requires, as the rest of the extension knows it: read, checked, and without
 * the texts of packs, which are installed.
 */
import type { RuleOverride } from '../engine/types.ts';
import type { WorkWeek } from '../promises/work-week.ts';
import type { Shown } from '../sites/shown-site.ts';

export interface Policy {
  /** Whether there is one at all. */
  present: boolean;
  /** Who requires it; empty where the policy does not say. */
  organisation: string;
  settings: {
    uiLang?: string;
    theme?: 'auto' | 'light' | 'dark';
    notes?: boolean;
    sendCheck?: boolean;
    /** Whether promises are kept. */
    promises?: boolean;
    /** Days. */
    keepDays?: number;
    /** The fewest people of whom single ones are shown. */
    leastGroup?: number;
    /** When the team works. */
    week?: WorkWeek;
  };
  /** By rule id; a part that is not there is the agent's. */
  rules: Record<string, RuleOverride>;
  /** Rules that hold a reply once before it goes out, however severe they are. */
  holds: string[];
  /** Pages that are coached, and what is read there. */
  coached: Shown[];
  /** Hosts that are not: a name, or `*.` and a name for it and all below it. */
  never: string[];
  /** Where packs come from that are kept up to date. */
  addresses: string[];
  /** Every how many days the agent is asked for the numbers; null: not at all. */
  exportEvery: number | null;
  problems: PolicyProblem[];
}

/** A part of a policy that does not work, and why. */
export interface PolicyProblem {
  /** As one writes it: `sites.never.1`. */
  key: string;
  reason:
    /** This version knows no such key. */
    | 'unknown'
    /** `detail` is what should stand there. */
    | 'wrong'
    /** A text that should be JSON and is not. */
    | 'not-json'
    /** The same page is to be coached and never to be. */
    | 'both'
    /** No installed pack has this rule. */
    | 'no-rule'
    /** The pack is refused; `detail` says why. */
    | 'pack'
    /** The pack is not signed with the key the policy names. */
    | 'key';
  detail: string;
}

export const NO_POLICY: Policy = {
  present: false,
  organisation: '',
  settings: {},
  rules: {},
  holds: [],
  coached: [],
  never: [],
  addresses: [],
  exportEvery: null,
  problems: [],
};
