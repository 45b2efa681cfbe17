/** The hints of one draft: what the last look found, less what the agent put away. */
import type { Hint, Turn } from '../engine/types.ts';
import type { KeyedHint } from '../coach-state.ts';
import { slide, spread, type Edit } from './edit.ts';
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
  /** How many of the present hints are put away. */
  putAway(): number;
  /** Has all of them back. */
  bringBack(): void;
  /** A fix was applied: the hint goes at once. */
  drop(key: string): void;
  /** Another conversation: what was put away belonged to the one before. */
  forget(): void;
}

export function hintBoard(): HintBoard {
  let hints: KeyedHint[] = [];
  // Gone because their words were touched. If the next look finds them again (a word was still
  // being typed), they are the same hints, not fixed and made anew.
  let touched: KeyedHint[] = [];
  const hidden = new Set<string>();
  const hiddenRules = new Set<string>();
  let count = 0;

  function bringBack(): void {
    hidden.clear();
    hiddenRules.clear();
  }

  return {
    adopt(found, draft, turns, settled) {
      const before = [...hints, ...touched];
      touched = [];
      const next = keyed(found, draft, turns, before, (rule) => `${rule}-${(count += 1)}`);
      const there = new Set(before.map(({ key }) => key));
      hints = next.filter(({ key, kind }) => settled || kind !== 'absence' || there.has(key));
    },
    slide(edit, after) {
      const left: KeyedHint[] = [];
      const lost: KeyedHint[] = touched.map((hint) => moved(hint, edit, after));
      for (const hint of hints) {
        const slid = slideHint(hint, edit, after);
        if (slid === null) lost.push(moved(hint, edit, after));
        else left.push(slid);
      }
      hints = left;
      touched = lost;
    },
    visible: (silencedOnSite) =>
      hints.filter(
        ({ key, rule }) =>
          !hidden.has(key) && !hiddenRules.has(rule) && !silencedOnSite.includes(rule),
      ),
    hide: (key) => hidden.add(key),
    hideRule: (rule) => hiddenRules.add(rule),
    putAway: () => hints.filter(({ key, rule }) => hidden.has(key) || hiddenRules.has(rule)).length,
    bringBack,
    drop(key) {
      hints = hints.filter((hint) => hint.key !== key);
      touched = touched.filter((hint) => hint.key !== key);
    },
    forget() {
      hints = [];
      touched = [];
      bringBack();
    },
  };
}

/** A touched hint where its words may be now; nothing of it is shown. */
function moved(hint: KeyedHint, edit: Edit, after: string): KeyedHint {
  if (hint.span === null) return hint;
  return { ...hint, span: slide(hint.span, edit, after) ?? spread(hint.span, edit) };
}
