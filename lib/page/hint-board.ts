/** The hints of one draft: what the last look found, less what the agent put away. */
import type { Hint, Turn } from '../engine/types.ts';
import type { KeyedHint } from '../coach-state.ts';
import type { Edit } from './edit.ts';
import { keyed, slideHint } from './kept-hints.ts';

export interface HintBoard {
  /**
   * Takes what a look found. Hints on something missing come up only when the draft has settled;
   * those that were there already stay while they hold.
   */
  adopt(hints: Hint[], draft: string, turns: Turn[], settled: boolean): void;
  /** The draft was edited: hints move with their words, and go when their words were touched. */
  slide(edit: Edit, after: string): void;
  /** What may be shown, most severe first. */
  visible(silencedOnSite: string[]): KeyedHint[];
  /** The agent put a hint away, for this draft. */
  hide(key: string): void;
  /** The agent silenced a rule, in this conversation. */
  hideRule(rule: string): void;
  /** A fix was applied: the hint goes at once. */
  drop(key: string): void;
  clear(): void;
  /** Another conversation: what was put away belonged to the one before. */
  forget(): void;
}

export function hintBoard(): HintBoard {
  let hints: KeyedHint[] = [];
  const hidden = new Set<string>();
  const hiddenRules = new Set<string>();
  let count = 0;

  return {
    adopt(found, draft, turns, settled) {
      const before = hints;
      const next = keyed(found, draft, turns, before, (rule) => `${rule}-${(count += 1)}`);
      const there = new Set(before.map(({ key }) => key));
      hints = next.filter(({ key, kind }) => settled || kind !== 'absence' || there.has(key));
    },
    slide(edit, after) {
      hints = hints.map((hint) => slideHint(hint, edit, after)).filter((hint) => hint !== null);
    },
    visible: (silencedOnSite) =>
      hints.filter(
        ({ key, rule }) =>
          !hidden.has(key) && !hiddenRules.has(rule) && !silencedOnSite.includes(rule),
      ),
    hide: (key) => hidden.add(key),
    hideRule: (rule) => hiddenRules.add(rule),
    drop(key) {
      hints = hints.filter((hint) => hint.key !== key);
    },
    clear() {
      hints = [];
    },
    forget() {
      hints = [];
      hidden.clear();
      hiddenRules.clear();
    },
  };
}
