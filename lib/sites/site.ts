/**
 * What a helpdesk looks like. Plain data in a canonical form: a new helpdesk is one file, a site
 * the agent showed with the picker has the same shape, and a pack may carry one.
 * Every selector is a CSS selector list; nothing here is executed.
 */
import type { Role } from '../engine/types.ts';

/** Who wrote a message; `note` is an internal note, which no customer reads. */
export type Author = Role | 'note';

export interface ComposerFacts {
  /**
   * The editable element itself: a contenteditable or a textarea. For an editor that is a frame of
   * its own, the `body` in it or the frame.
   */
  selector: string;
  /**
   * Matches while the box holds an internal note: the composer itself or an element around it, and
   * where the site has panes, one in the same pane. Where it cannot be told the draft is taken for
   * a public reply.
   */
  note?: string;
  /** Present anywhere in the pane, or in the page where there are none, while it is a note. */
  noteNear?: string;
  /** A field of the page whose value says so; where the field is there, it alone is asked. */
  noteValue?: { field: string; is: string[] };
}

/** Buttons whose last press tells what an editor that serves both now holds. */
export interface ModeButtons {
  note: string;
  reply: string;
}

export interface ThreadFacts {
  /** One element per message, in the order of the page. */
  item: string;
  /**
   * Where the words of a message are, first match wins; the whole item when none matches. May be a
   * frame: the words are then its document's.
   */
  text: string[];
  /** Parts of a message that are nobody's words: signatures, buttons, quoted history. */
  drop: string[];
  /**
   * Who wrote it, first match wins: the item itself or something inside it matches. No match
   * means `unknown`; left and right are never asked. An empty list has the finder look for it.
   */
  authors: { author: Author; match: string }[];
  name?: string;
  /** Where the time stands: in `attribute`, or with an empty one in the words. */
  time?: { selector: string; attribute: string };
  /** The page shows the latest message first. Where times can be read they tell by themselves. */
  newestFirst?: boolean;
  /** Present while earlier messages are folded away: what is read is not the whole. */
  folded?: string;
}

/** Keys that send from the box, besides the button. Ctrl+Enter stands for Cmd+Enter too. */
export type SendKey = 'Enter' | 'Ctrl+Enter';

export interface Site {
  /** Lower case with hyphens; stands in events. */
  id: string;
  /** Host names, `*.` in front for any subdomain. Empty for a site known by its markup alone. */
  hosts: string[];
  /**
   * On a host that is not listed (a custom domain): the page is this helpdesk when one of its
   * composers and this are both there. Null when the markup alone does not tell.
   */
  recognise: string | null;
  /** Empty where nothing is known of the box: then it is looked for as on any page. */
  composers: ComposerFacts[];
  mode: ModeButtons | null;
  /** Around a composer and its thread, where several tickets are open in one page. */
  pane: string | null;
  /** Null where a finder has to look for it. */
  thread: ThreadFacts | null;
  /** Buttons that send the reply; null where a button near the box is judged by its words. */
  send: string | null;
  /** Absent where it is not known, or each agent sets it. */
  sendKeys?: SendKey[];
}

/** What people are told of a site. Apart from its facts: pages have no use for it. */
export interface About {
  name: string;
  /** Where the facts come from and when they were checked. */
  provenance: string;
  confidence: 'high' | 'medium' | 'low';
}
