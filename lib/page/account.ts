/**
 * What became of each hint of a draft, in numbers. A hint opens its account when it is shown and
 * closes it once: by what the agent did about it, or when the reply goes out.
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
  action: Happening;
}

/** What entries need to know of the moment. */
export interface Moment {
  lang: Lang;
  tone: Tone;
  /** Version of each pack by its id. */
  versions: Record<string, string>;
}

/** The rule that stands for the reply itself. */
const REPLY = 'reply';
/** A pack that did not say which version it is. */
const NO_VERSION = '0';

export interface Account {
  /** These hints are on the screen. */
  shown(hints: KeyedHint[], moment: Moment): void;
  /** The agent did something about one of them. */
  closed(key: string, action: Exclude<Happening, 'shown' | 'sent-with' | 'fixed-by-hand'>): void;
  /** The reply went out with these hints still there. */
  sent(left: KeyedHint[], moment: Moment): void;
  /** The draft was thrown away, not sent. */
  forget(): void;
}

export function account(count: (entries: Entry[]) => void): Account {
  const open = new Map<string, Omit<Entry, 'action'>>();
  const seen = new Set<string>();

  function forget(): void {
    open.clear();
    seen.clear();
  }

  return {
    shown(hints, { lang, tone, versions }) {
      const fresh = hints.filter(({ key }) => !seen.has(key));
      if (fresh.length === 0) return;
      const entries = fresh.map(({ key, rule, pack }) => {
        const entry = { rule, packVersion: versions[pack] ?? NO_VERSION, lang, tone };
        seen.add(key);
        open.set(key, entry);
        return { ...entry, action: 'shown' as const };
      });
      count(entries);
    },
    closed(key, action) {
      const entry = open.get(key);
      if (entry === undefined) return;
      open.delete(key);
      count([{ ...entry, action }]);
    },
    sent(left, { lang, tone, versions }) {
      const stays = new Set(left.map(({ key }) => key));
      const entries = [...open].map(([key, entry]) => ({
        ...entry,
        action: stays.has(key) ? ('sent-with' as const) : ('fixed-by-hand' as const),
      }));
      const packVersion = versions.core ?? Object.values(versions)[0] ?? NO_VERSION;
      count([...entries, { rule: REPLY, packVersion, lang, tone, action: 'sent-with' }]);
      forget();
    },
    forget,
  };
}
