/** What the background answers about rules and drafts. */
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Pack } from '../engine/pack.ts';
import { stackRules } from '../engine/stack.ts';
import type { Due, RuleOverride, Turn } from '../engine/types.ts';
import type { Handlers } from '../messages.ts';
import { ruleInfo } from './rule-info.ts';

/**
 * @param stack the packs in use, lowest first; the same array until something changes
 * @param overrides the agent's changes to rules; when they cannot be read, the packs speak as
 *   they are
 */
export function analysisHandlers(
  stack: () => Promise<Pack[]>,
  overrides: () => Promise<Record<string, RuleOverride>>,
): Pick<Handlers, 'analyse' | 'rules'> & {
  /** What runs the packs in use. */
  engine(): Promise<Engine>;
  /** The times a draft promises; `now` in epoch milliseconds. */
  promised(turns: Turn[], draft: string, now: number): Promise<Due[]>;
} {
  let made: { packs: Pack[]; engine: Engine } | null = null;
  async function engineNow(): Promise<{ packs: Pack[]; engine: Engine }> {
    const packs = await stack();
    if (made?.packs !== packs) made = { packs, engine: createEngine(packs) };
    return made;
  }
  return {
    engine: async () => (await engineNow()).engine,
    async analyse({ revision, turns, threadKnown, draft, settled }) {
      const { packs, engine } = await engineNow();
      const changes = await overrides().catch(() => ({}));
      const options = { now: Date.now(), settled, threadKnown, overrides: changes };
      return {
        revision,
        analysis: engine.analyse({ turns, draft }, options),
        versions: Object.fromEntries(packs.map(({ id, version }) => [id, version])),
      };
    },
    async promised(turns, draft, now) {
      const { engine } = await engineNow();
      return engine.promised({ turns, draft }, now);
    },
    async rules() {
      const packs = await stack();
      return {
        rules: [...stackRules(packs).values()].map(ruleInfo),
        problems: packs.flatMap(({ problems }) => problems),
      };
    },
  };
}
