/** What the background answers about promises. */
import type { Due, Turn } from '../engine/types.ts';
import type { Handlers, Sender } from '../messages.ts';
import { earliest } from './due-at.ts';
import type { Keeper } from './keeper.ts';
import { isKeptPromise } from './promise.ts';
import type { PromiseSettings } from './settings.ts';
import { markOf, ticketOf } from './ticket.ts';

interface HandlerDeps {
  keeper: Keeper;
  settings(): Promise<PromiseSettings>;
  /** The times a draft promises. */
  promised(turns: Turn[], draft: string, now: number): Promise<Due[]>;
  now(): number;
  /** Whether the browser lets us notify. */
  mayNotify(): Promise<boolean>;
  /** Opens an address, in the tab it already has if there is one. */
  openLink(link: string): Promise<void>;
}

/** The reply is read for its times, and forgotten when its handler returns. */
export function promiseHandlers({
  keeper,
  settings,
  promised,
  now,
  mayNotify,
  openLink,
}: HandlerDeps): Pick<Handlers, 'sent' | 'promises' | 'changePromise' | 'openTicket'> {
  return {
    async sent({ site, address, turns, draft }, sender: Sender) {
      // A frame knows its own address only; people come back by that of the tab.
      const ticket = ticketOf(sender.inFrame ? (sender.tabUrl ?? address) : address);
      if (ticket === null) return null;
      const begins = turns.find(({ role }) => role === 'customer')?.text ?? '';
      const key = ticket.id === null ? ticket.key + markOf(begins) : ticket.key;
      const made = now();
      const { week } = await settings();
      const due = earliest(await promised(turns, draft, made), made, week);
      await keeper.replied(key, due === null ? null : { site, link: ticket.link, made, due });
      return null;
    },

    async promises() {
      const [promises, notifications] = await Promise.all([keeper.list(), mayNotify()]);
      return { promises, notifications };
    },

    async changePromise({ ticket, to }) {
      if (to !== null && !(isKeptPromise(to) && to.ticket === ticket)) {
        throw new Error('that is no promise of this ticket');
      }
      await keeper.change(ticket, to);
      return null;
    },

    async openTicket({ link }) {
      if (ticketOf(link) === null) throw new Error('that is no page of the web');
      await openLink(link);
      return null;
    },
  };
}
