/** What the background answers about addresses of packs. */
import type { Handlers } from '../../messages.ts';
import type { Library } from '../library.ts';
import { safeAddress, type Fetched } from './fetch-pack.ts';
import type { SubscriptionKeeper } from './keeper.ts';

type SubscriptionMessages =
  'fetchPack' | 'subscribe' | 'unsubscribe' | 'pauseUpdates' | 'checkUpdates' | 'newsRead';

interface HandlerDeps {
  library: Pick<Library, 'list'>;
  keeper: SubscriptionKeeper;
  get(address: string, etag: string | null): Promise<Fetched>;
}

export function subscriptionHandlers({
  library,
  keeper,
  get,
}: HandlerDeps): Pick<Handlers, SubscriptionMessages> {
  return {
    async fetchPack({ address: written }) {
      const address = safeAddress(written);
      if (address === null) return { trouble: { why: 'address', detail: '' } };
      const got = await get(address, null);
      if (got.kind === 'text') return { text: got.text, address };
      // Nothing was said to be known, so "unchanged" is no answer.
      if (got.kind === 'unchanged') return { trouble: { why: 'status', detail: '304' } };
      return { trouble: { why: got.why, detail: got.detail } };
    },
    subscribe: async ({ address, text, acceptKey = false }) => ({
      failed: await keeper.subscribe(address, text, acceptKey),
      list: await library.list(),
    }),
    async unsubscribe({ id }) {
      await keeper.unsubscribe(id);
      return null;
    },
    async pauseUpdates({ id, paused }) {
      await keeper.pause(id, paused);
      return null;
    },
    async checkUpdates({ id }) {
      await keeper.check(id);
      return null;
    },
    async newsRead({ id }) {
      await keeper.newsRead(id);
      return null;
    },
  };
}
