/** The conversation around a composer as it goes on, and when it is another one. */
import type { Facts } from './coach-facts.ts';
import type { Composer } from './composer.ts';
import { threadReader } from './read-thread.ts';
import type { After } from './timers.ts';

/** Milliseconds between a change of the conversation and reading it again. */
const THREAD_BATCH = 200;

export interface Conversation {
  /** Reads it into the facts. */
  read(): void;
  stop(): void;
}

export interface Listener {
  /** It may have changed: time to read it again. */
  changed(): void;
  /** The page shows another conversation. */
  another(): void;
  after: After;
}

export function conversationOf(composer: Composer, facts: Facts, listener: Listener): Conversation {
  const reader = threadReader(composer, batched);
  /** The text of its first message, by which it is known. */
  let known: string | null = null;
  let waiting = false;

  function batched(): void {
    if (waiting) return;
    waiting = true;
    listener.after(THREAD_BATCH, () => {
      waiting = false;
      listener.changed();
    });
  }

  return {
    read() {
      facts.thread = reader.read();
      const { turns } = facts.thread;
      const first = turns[0]?.text ?? null;
      // Earlier messages may be loaded above the one that was the first; in another conversation
      // it is not there at all.
      const gone = known !== null && first !== null && !turns.some(({ text }) => text === known);
      known = first ?? known;
      if (gone) listener.another();
    },
    stop: () => reader.stop(),
  };
}
