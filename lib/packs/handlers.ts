/** What the background answers about rules and drafts. */
import type { Pack } from '../engine/pack.ts';
import { stackRules } from '../engine/stack.ts';
import type { Due, RuleOverride, Turn } from '../engine/types.ts';
import type { Handlers } from '../messages.ts';
import { GuardedEngine } from './guarded-engine.ts';
import type { Muted } from '../storage/muted-item.ts';
import { ruleInfo } from './rule-info.ts';

/** Milliseconds: a person waits for no answer longer. */
const SLOW = 1_500;

/** What is muted, kept for as long as the browser runs. */
export interface MutedKeeper {
  read(): Promise<readonly Muted[]>;
  keep(muted: readonly Muted[]): Promise<void>;
}

const FORGETFUL: MutedKeeper = { read: async () => [], keep: async () => undefined };

/**
 * @param stack the packs in use, lowest first; the same array until something changes
 * @param overrides the agent's changes to rules; when they cannot be read, the packs speak as
 *   they are
 * @param keeper remembers what takes too much while the background sleeps
 */
export function analysisHandlers(
  stack: () => Promise<Pack[]>,
  overrides: () => Promise<Record<string, RuleOverride>>,
  keeper: MutedKeeper = FORGETFUL,
): Pick<Handlers, 'analyse' | 'rules'> & {
  /** What runs the packs in use. */
  engine(): Promise<GuardedEngine>;
  /** The times a draft promises; `now` in epoch milliseconds. */
  promised(turns: Turn[], draft: string, now: number): Promise<Due[]>;
} {
  let made: { packs: Pack[]; engine: GuardedEngine } | null = null;
  async function engineNow(): Promise<{ packs: Pack[]; engine: GuardedEngine }> {
    const [packs, muted] = await Promise.all([stack(), made?.engine.muted ?? keeper.read()]);
    if (made?.packs !== packs) {
      const hear = (all: readonly Muted[]): void => void keeper.keep(all);
      made = { packs, engine: new GuardedEngine(packs, muted, hear) };
    }
    return made;
  }
  /** Asks with an eye on the clock. */
  function timed<T>(engine: GuardedEngine, question: () => T): T {
    const started = performance.now();
    const answer = question();
    engine.timed(performance.now() - started > SLOW);
    return answer;
  }
  return {
    engine: async () => (await engineNow()).engine,
    async analyse({ revision, turns, threadKnown, draft, settled }) {
      const { packs, engine } = await engineNow();
      const changes = await overrides().catch(() => ({}));
      const options = { now: Date.now(), settled, threadKnown, overrides: changes };
      return {
        revision,
        analysis: timed(engine, () => engine.analyse({ turns, draft }, options)),
        versions: Object.fromEntries(packs.map(({ id, version }) => [id, version])),
      };
    },
    async promised(turns, draft, now) {
      const { engine } = await engineNow();
      return engine.promised({ turns, draft }, now);
    },
    async rules() {
      const { packs, engine } = await engineNow();
      return {
        muted: [...engine.muted],
        rules: [...stackRules(packs).values()].map(ruleInfo),
        problems: packs.flatMap(({ problems }) => problems),
      };
    },
  };
}
