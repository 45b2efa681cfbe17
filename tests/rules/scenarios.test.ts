/** Practice must be fair: the weak reply breaks what the scene is about, the good one nothing. */
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../lib/engine/types.ts';
import { readScenarios } from '../../lib/packs/read-scenarios.ts';
import { coach, core, ruleIds } from './core-pack.ts';

const { scenarios } = readScenarios('rules/scenarios');

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  '%s',
  (_, scenario) => {
    const turns: Turn[] = scenario.turns.map(({ role, text, author }) => ({ role, text, author }));

    it('names rules that exist', () => {
      const known = core.rules.map((rule) => rule.id);
      for (const goal of scenario.goals) expect(known).toContain(goal);
    });

    it('draws no hint with its model reply', () => {
      expect(ruleIds(coach(turns, scenario.model ?? ''))).toEqual([]);
    });

    it('breaks its goals with its starter, where there is something to mend', () => {
      const found = scenario.starter === null ? [] : ruleIds(coach(turns, scenario.starter));
      expect(found).toEqual(expect.arrayContaining(scenario.goals));
    });
  },
);
