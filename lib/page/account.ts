/**
 * What became of the hints of a draft, in numbers. The unit is the reply: a rule opens its account
 * when its first hint is shown and closes it once, when the agent puts it away or when the reply
 * goes out, however often its words were rewritten in between.
 */
import type { Lang, Tone } from '../engine/types.ts';
import type { KeyedHint } from '../coach-state.ts';

/** What can happen to a hint; the same words as in the statistics. */
export type Happening =
  'shown' | 'fixed-by-hand' | 'fix-applied' | 'dismissed' | 'not-useful' | 'silenced' | 'sent-with';

/** One thing that happened. No text, and no place for any. */
export interface Entry {
  rule: string;
  packVersion: string;
  lang: Lang;
  tone: Tone;
  /** Intensity of the customer's feeling, 0 to 100. */
  intensity: number;
  action: Happening;
  /**
   * Epoch milliseconds at which the reply was begun: the same for all its entries, so that
   * neither midnight nor a changed clock tears a reply in two.
   */
  at: number;
  /** Milliseconds a heeded hint stood there; null for anything else. */
  stood: number | null;
}

/** What entries need to know of the moment. */
export interface Moment {
  lang: Lang;
  tone: Tone;
  intensity: number;
  /** Version of each pack by its id. */
  versions: Record<string, string>;
}

/** The rule that stands for the reply itself. */
const REPLY = 'reply';
/** A pack that did not say which version it is. */
const NO_VERSION = '0';

export interface Account {
  /** These hints are on the screen, and no others. */
  shown(hints: KeyedHint[], moment: Moment): void;
  /** The agent did something about one of them. */
  closed(key: string, action: Exclude<Happening, 'shown' | 'sent-with' | 'fixed-by-hand'>): void;
  /** The reply went out with these hints still there, whether on the screen or not. */
  sent(left: KeyedHint[], moment: Moment): void;
  /** The draft was thrown away, not sent. */
  forget(): void;
}

interface Open {
  entry: Omit<Entry, 'action' | 'stood'>;
  /** Ticks at which it was first shown, and at which it was last seen to be gone. */
  since: number;
  gone: number | null;
  byFix: boolean;
  putAway: boolean;
}

/** `now` is the time of day in epoch milliseconds, `ticks` a clock nobody can set. */
export function account(
  count: (entries: Entry[]) => void,
  now: () => number = Date.now,
  ticks: () => number = () => performance.now(),
): Account {
  const open = new Map<string, Open>();
  const ruleOf = new Map<string, string>();
  let begun: number | null = null;

  function forget(): void {
    open.clear();
    ruleOf.clear();
    begun = null;
  }

  /** How a rule's account ends when the reply goes out. */
  function ended({ entry, since, gone, byFix }: Open, stays: boolean): Entry {
    if (stays) return { ...entry, action: 'sent-with', stood: null };
    const stood = (gone ?? ticks()) - since;
    return { ...entry, action: byFix ? 'fix-applied' : 'fixed-by-hand', stood };
  }

  return {
    shown(hints, { lang, tone, intensity, versions }) {
      const rules = new Set(hints.map(({ rule }) => rule));
      for (const [rule, one] of open) one.gone = rules.has(rule) ? null : (one.gone ?? ticks());
      const fresh: Entry[] = [];
      for (const { key, rule, pack } of hints) {
        ruleOf.set(key, rule);
        if (open.has(rule)) continue;
        begun ??= now();
        const packVersion = versions[pack] ?? NO_VERSION;
        const entry = { rule, packVersion, lang, tone, intensity, at: begun };
        open.set(rule, { entry, since: ticks(), gone: null, byFix: false, putAway: false });
        fresh.push({ ...entry, action: 'shown', stood: null });
      }
      if (fresh.length > 0) count(fresh);
    },
    closed(key, action) {
      const one = open.get(ruleOf.get(key) ?? '');
      if (one === undefined || one.putAway) return;
      if (action === 'fix-applied') {
        // Counted when the reply goes out: until then it may be taken back.
        one.byFix = true;
        return;
      }
      one.putAway = true;
      count([{ ...one.entry, action, stood: null }]);
    },
    sent(left, { lang, tone, intensity, versions }) {
      const stays = new Set(left.map(({ rule }) => rule));
      const entries = [...open]
        .filter(([, { putAway }]) => !putAway)
        .map(([rule, one]) => ended(one, stays.has(rule)));
      const packVersion = versions.core ?? Object.values(versions)[0] ?? NO_VERSION;
      const at = begun ?? now();
      const reply = { rule: REPLY, packVersion, lang, tone, intensity, at };
      count([...entries, { ...reply, action: 'sent-with', stood: null }]);
      forget();
    },
    forget,
  };
}
