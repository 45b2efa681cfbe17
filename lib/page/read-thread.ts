/**
 * The conversation as the page shows it. Each message is read once and again only when the page
 * changes it, so that a long thread costs nothing at a keystroke.
 */
import type { Turn } from '../engine/types.ts';
import { scopeOf, type Composer } from './composer.ts';
import { findThread } from './find-thread.ts';
import { longThread } from './long-thread.ts';
import { quotedTurn } from './quoted-turn.ts';
import { asTurn, readFoundTurn, readTurn, type ReadTurn } from './read-turn.ts';
import { threadItems } from './thread-items.ts';
import { inOrder } from './turn-order.ts';
import { whoWrote } from './who-wrote.ts';

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
/** Milliseconds before a conversation that was not found is looked for again, at first and at most. */
const LOOK_AGAIN = { first: 250, most: 8000 };

/** Reads the conversation of a composer; `changed` is called, in batches, when it may differ. */
export function threadReader(composer: Composer, changed: () => void): ThreadReader {
  const facts = composer.site.thread;
  const page = composer.anchor.ownerDocument;
  const read = new WeakMap<Node, { turn: ReadTurn | null }>();
  const observer = new MutationObserver(onChange);
  const long = longThread();
  const life = new AbortController();
  let items: Element[] = [];
  let thread: Thread | null = null;
  let watched: Element | null = null;
  let wait = LOOK_AGAIN.first;
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** The letter that is answered, as it came: the agent may cut it, or write between its lines. */
  let quoted: Thread | null = null;

  function quotedThread(): Thread | null {
    const turn = quotedTurn(composer);
    return turn && { turns: [turn], read: 1, lastRole: 'customer', known: false };
  }

  function onChange(records: MutationRecord[]): void {
    const own = records.filter(({ target }) => !composer.anchor.contains(target));
    if (own.length === 0) return;
    if (items.length === 0) {
      lookLater();
      return;
    }
    for (const { target } of own) reread(target);
    changed();
  }

  function reread(target: Node): void {
    for (let at: Node | null = target; at !== null; at = at.parentNode) read.delete(at);
    thread = null;
  }

  /** A page without a conversation may yet get one; the longer it does not, the rarer we look. */
  function lookLater(): void {
    timer ??= setTimeout(() => {
      timer = null;
      wait = Math.min(wait * 2, LOOK_AGAIN.most);
      thread = null;
      changed();
    }, wait);
  }

  /** Watches the nearest element around all messages; while there are none, the page. */
  function watch(): void {
    const first = items[0];
    const last = items.at(-1);
    let around = first === undefined ? page.documentElement : first.parentElement;
    while (around !== null && last !== undefined && !around.contains(last)) {
      around = around.parentElement;
    }
    if (around === watched) return;
    observer.disconnect();
    watched?.removeEventListener('load', onLoad, { capture: true });
    watched = around;
    if (around === null) return;
    observer.observe(around, { childList: true, characterData: true, subtree: true });
    around.addEventListener('load', onLoad, { signal: life.signal, capture: true });
  }

  /** A letter shown in a frame has its words only when the frame has loaded. */
  function onLoad({ target }: Event): void {
    const frame = target as Element;
    if (frame.tagName !== 'IFRAME' || composer.anchor.contains(frame)) return;
    reread(frame);
    changed();
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
    items = facts === null ? findThread(composer.anchor) : threadItems(composer, facts.item);
    watch();
    if (items.length > 0) wait = LOOK_AGAIN.first;
    const parts = items.flatMap((item) => {
      const turn = turnOf(item);
      return turn === null ? [] : [{ item, turn }];
    });
    const { pathname, hash } = page.location;
    const { turns: seen, whole } = long.join(parts, pathname + hash);
    const all = inOrder(seen, facts?.newestFirst);
    const found = facts === null || facts.authors.length === 0;
    const authors = found ? whoWrote(all, addressee(composer)) : all.map(({ author }) => author);
    const turns = all.flatMap((turn, index) => {
      const role = authors[index]!;
      return role === null || role === 'note' ? [] : [asTurn(turn, role)];
    });
    const last = authors.filter((author) => author !== 'note' && author !== 'system').at(-1);
    const folded =
      facts?.folded !== undefined && scopeOf(composer).querySelector(facts.folded) !== null;
    return {
      turns: turns.slice(-LATEST),
      read: authors.filter((author) => author !== 'note').length,
      lastRole: last === 'customer' || last === 'agent' ? last : 'unknown',
      known: turns.length > 0 && whole && !folded && !authors.includes(null),
    };
  }

  /** What was read holds while its messages are there and on the screen, or the page is still. */
  function holds(): boolean {
    if (thread === null || watched?.isConnected !== true) return false;
    return items[0] === undefined || items[0].checkVisibility({ visibilityProperty: true });
  }

  function onPage(): Thread {
    if (thread !== null && holds()) return thread;
    const before = thread;
    thread = readAll();
    // Nothing there, as before: nothing has to be done about it either.
    if (before !== null && before.read === 0 && thread.read === 0) thread = before;
    return thread;
  }

  return {
    read() {
      const shown = onPage();
      if (shown.read > 0) return shown;
      return (quoted ??= quotedThread()) ?? UNREAD;
    },
    stop() {
      observer.disconnect();
      life.abort();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

const ADDRESSED =
  /(?:reply|respond|write|answer|message)(?: to)? (?<en>\p{Lu}\p{L}+)|(?:ответить|напишите|сообщение для) (?<ru>\p{Lu}\p{L}+)/u;

/** The name the box says it is addressed to. */
function addressee({ element }: Composer): string | null {
  const says = ['aria-label', 'placeholder', 'data-placeholder']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
  const groups = ADDRESSED.exec(says.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()))?.groups;
  return groups?.en ?? groups?.ru ?? null;
}
