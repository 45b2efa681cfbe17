/** The project's own pack and an engine on it, read once for all tests. */
import { createEngine } from '../../lib/engine/engine.ts';
import type { Analysis, Turn } from '../../lib/engine/types.ts';
import { readPackFolder } from '../../lib/packs/read-folder.ts';

export const core = readPackFolder('rules').pack;
export const engine = createEngine([core]);
/** The same rules and cues with no second opinion: for tests of what these do by themselves. */
const rulesAlone = createEngine([core], null);

/** A Tuesday noon in UTC. */
export const NOON = Date.UTC(2026, 2, 3, 12);

const turnsOf = (customer: string | Turn[]): Turn[] =>
  typeof customer === 'string' ? [{ role: 'customer', text: customer }] : customer;

/** Analyses a draft about to be sent as an answer to the customer's messages. */
export function coach(customer: string | Turn[], draft: string): Analysis {
  return engine.analyse({ turns: turnsOf(customer), draft }, { now: NOON, settled: true });
}

/** `coach` as the rules and cues judge by themselves. */
export function coachByRules(customer: string | Turn[], draft: string): Analysis {
  return rulesAlone.analyse({ turns: turnsOf(customer), draft }, { now: NOON, settled: true });
}

export const ruleIds = (analysis: Analysis): string[] => [
  ...new Set(analysis.hints.map((hint) => hint.rule)),
];
