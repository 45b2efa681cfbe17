/** What the background answers about canned answers. */
import type { Engine } from '../engine/engine.ts';
import type { RuleOverride } from '../engine/types.ts';
import type { Handlers } from '../messages.ts';
import { judge } from './judge.ts';

/**
 * @param engine what runs the packs in use
 * @param overrides the agent's changes to rules; when they cannot be read, the packs speak as
 *   they are
 */
export function macroHandlers(
  engine: () => Promise<Engine>,
  overrides: () => Promise<Record<string, RuleOverride>>,
): Pick<Handlers, 'audit'> {
  return {
    async audit({ macros }) {
      const options = { now: Date.now(), overrides: await overrides().catch(() => ({})) };
      const asked = await engine();
      return macros.map((macro) => judge(macro, asked, options));
    },
  };
}
