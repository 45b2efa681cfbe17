/**
 * What a helpdesk looks like. Plain data in a canonical form: a new helpdesk is one file, a site
 * the agent showed with the picker has the same shape, and a pack may carry one.
 * Every selector is a CSS selector list; nothing here is executed.
 */
import type { Role } from '../engine/types.ts';

/** Who wrote a message; `note` is an internal note, which no customer reads. */
export type Author = Role | 'note';

export interface ComposerFacts {
  /** The editable element itself: a contenteditable or a textarea. */
  selector: string;
  /**
   * Matches while the box holds an internal note: the composer itself, an element around it, or
   * one in the same pane. Where it cannot be told the draft is taken for a public reply.
   */
  note?: string;
}

/** Buttons whose last press tells what an editor that serves both now holds. */
export interface ModeButtons {
  note: string;
  reply: string;
}

export interface ThreadFacts {
  /** One element per message, in the order of the page. */
  item: string;
  /** Where the words of a message are, first match wins; the whole item when none matches. */
  text: string[];
  /** Parts of a message that are nobody's words: signatures, buttons, quoted history. */
  drop: string[];
  /**
   * Who wrote it, first match wins: the item itself or something inside it matches. No match
   * means `unknown`; left and right are never asked.
   */
  authors: { author: Author; match: string }[];
  name?: string;
  /** Where the time stands: an ISO time in `attribute`. */
  time?: { selector: string; attribute: string };
  /** Present while earlier messages are folded away: what is read is not the whole. */
  folded?: string;
}

export interface Site {
  /** Lower case with hyphens; stands in events. */
  id: string;
  name: string;
  /** Host names, `*.` in front for any subdomain. Empty for a site known by its markup alone. */
  hosts: string[];
  /**
   * On a host that is not listed (a custom domain): the page is this helpdesk when one of its
   * composers and this are both there. Null when the markup alone does not tell.
   */
  recognise: string | null;
  /** Where the facts come from and when they were checked. */
  provenance: string;
  confidence: 'high' | 'medium' | 'low';
  composers: ComposerFacts[];
  mode: ModeButtons | null;
  /** Around a composer and its thread, where several tickets are open in one page. */
  pane: string | null;
  /** Null where a finder has to look for it. */
  thread: ThreadFacts | null;
  /** Buttons that send the reply. */
  send: string;
}
