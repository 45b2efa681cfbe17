/** What the agent set, as far as a page needs it, and how a page hears that it changed. */
import type { Shown } from '../sites/shown-site.ts';

export interface Preferences {
  uiLang: string;
  theme: 'auto' | 'light' | 'dark';
  /** Coach internal notes too. */
  notes: boolean;
  /** Hold a reply once when something in it must not go out. */
  sendCheck: boolean;
  /** Epoch milliseconds until which everything is quiet; 0 when it is not. */
  pausedUntil: number;
  /** The agent switched this site off. */
  off: boolean;
  /** Rules silenced by site (see `silenceKey`). */
  silenced: Record<string, string[]>;
  /** What the agent showed with the picker for this page; null when nothing. */
  shown: Shown | null;
  /** Counts up when rules were changed: open drafts are looked at anew. */
  rules: number;
}

/** Preferences that change under an open page. */
export interface LivePreferences {
  get(): Preferences;
  /** Tells of each change until the signal fires. */
  watch(tell: () => void, signal: AbortSignal): void;
}

/**
 * Under what the silenced rules of a site are kept: its id, or for a page nobody described the
 * address of the page, since all of those share one id.
 */
export function silenceKey(site: { id: string; hosts: string[] }, origin: string): string {
  return site.hosts.length > 0 || site.id === 'practice' ? site.id : origin;
}
