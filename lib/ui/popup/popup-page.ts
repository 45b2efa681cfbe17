import type { CoachedSite } from '../../storage/items.ts';
import type { LiveItem } from '../kit/live-item.svelte.ts';

/** The page the popup was opened over. */
export interface PopupPage {
  tabId: number | null;
  /** Null where the coach cannot work: pages of the browser, files, extension stores. */
  url: string | null;
  /** Match patterns the extension is coached on from the start. */
  builtIn: readonly string[];
  /** The match pattern whose permission this page needs. */
  pattern: string | null;
  /** Whether that permission is given, as of the opening of the popup. */
  permitted: boolean;
}

/** What the popup changes. */
export interface PopupItems {
  pausedUntil: LiveItem<number>;
  sitesOff: LiveItem<string[]>;
  coachedSites: LiveItem<CoachedSite[]>;
}
