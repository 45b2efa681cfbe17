/**
 * The conversation as the page shows it. Each message is read once and again only when the page
 * changes it, so that a long thread costs nothing at a keystroke.
 */
import type { Turn } from '../engine/types.ts';
import { scopeOf, type Composer } from './composer.ts';
import { findThread } from './find-thread.ts';
import { readFoundTurn, readTurn, type ReadTurn } from './read-turn.ts';

export interface Thread {
  /** The latest messages whose author is known, oldest first, without internal notes. */
  turns: Turn[];
  /** How many messages were read, those of unknown authors among them. */
  read: number;
  lastRole: 'customer' | 'agent' | 'unknown';
  /** Whether `turns` is the conversation: false when it was not found, or only in part. */
  known: boolean;
}

export interface ThreadReader {
  read(): Thread;
  /** Stops watching the page. */
  stop(): void;
}

/** A conversation nothing is known of. */
export const UNREAD: Thread = { turns: [], read: 0, lastRole: 'unknown', known: false };
/** The latest so many messages are the conversation: what came before no longer sets the tone. */
const LATEST = 200;
/** Milliseconds before a conversation that was not found is looked for again. */
const LOOK_AGAIN = 3000;

/** Reads the conversation of a composer; `changed` is called, in batches, when it may differ. */
export function threadReader(composer: Composer, changed: () => void): ThreadReader {
  const facts = composer.site.thread;
  const read = new WeakMap<Node, { turn: ReadTurn | null }>();
  const observer = new MutationObserver(onChange);
  let items: Element[] = [];
  let thread: Thread | null = null;
  let watched: Element | null = null;
  let lookedAt = 0;

  function listItems(): Element[] {
    if (facts === null) return findThread(composer.anchor);
    try {
      return [...scopeOf(composer).querySelectorAll(facts.item)].filter(
        (item) => !item.contains(composer.anchor) && !composer.anchor.contains(item),
      );
    } catch {
      return findThread(composer.anchor); // A selector of the picker that no longer parses.
    }
  }

  function onChange(records: MutationRecord[]): void {
    const own = records.filter(({ target }) => !composer.anchor.contains(target));
    if (own.length === 0) return;
    for (const { target } of own) {
      for (let at: Node | null = target; at !== null; at = at.parentNode) read.delete(at);
    }
    thread = null;
    changed();
  }

  /** Watches the nearest element around all messages. */
  function watch(): void {
    const first = items[0];
    const last = items.at(-1);
    let around = first?.parentElement ?? null;
    while (around !== null && last !== undefined && !around.contains(last)) {
      around = around.parentElement;
    }
    if (around === watched) return;
    observer.disconnect();
    watched = around;
    if (around !== null) {
      observer.observe(around, { childList: true, characterData: true, subtree: true });
    }
  }

  function turnOf(item: Element): ReadTurn | null {
    let known = read.get(item);
    if (known === undefined) {
      known = { turn: facts === null ? readFoundTurn(item) : readTurn(item, facts) };
      read.set(item, known);
    }
    return known.turn;
  }

  function readAll(): Thread {
    items = listItems();
    watch();
    const all = items.map(turnOf).filter((one) => one !== null);
    const turns = all.flatMap(({ author, turn }) =>
      author === null || author === 'note' ? [] : [{ ...turn, role: author }],
    );
    const spoken = all.filter(({ author }) => author !== 'note' && author !== 'system');
    const last = spoken.at(-1)?.author ?? null;
    const folded =
      facts?.folded !== undefined && scopeOf(composer).querySelector(facts.folded) !== null;
    return {
      turns: turns.slice(-LATEST),
      read: all.filter(({ author }) => author !== 'note').length,
      lastRole: last === 'customer' || last === 'agent' ? last : 'unknown',
      known: turns.length > 0 && !folded && all.every(({ author }) => author !== null),
    };
  }

  return {
    read() {
      if (thread !== null && watched?.isConnected) return thread;
      const now = performance.now();
      if (items.length === 0 && lookedAt > 0 && now - lookedAt < LOOK_AGAIN) return UNREAD;
      lookedAt = now;
      thread = readAll();
      return thread;
    },
    stop: () => observer.disconnect(),
  };
}
