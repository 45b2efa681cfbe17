/** Addresses of packs, where those of the organisation are not the agent's to change. */
import type { Library } from '../packs/library.ts';
import type { subscriptionHandlers } from '../packs/subscription/subscription-handlers.ts';
import { isLockedId, type Addresses } from './locked-packs.ts';

export type Subscriptions = ReturnType<typeof subscriptionHandlers>;

export function governedSubscriptions(
  handlers: Subscriptions,
  library: Library,
  addresses: Addresses,
): Subscriptions {
  async function refuseLocked(id: string): Promise<void> {
    if (await isLockedId(library, addresses, id)) throw new Error('the organisation requires it');
  }

  return {
    ...handlers,
    async subscribe(request, sender) {
      const { manifest } = await library.preview(request.address, request.text);
      if (manifest !== null && (await isLockedId(library, addresses, manifest.id))) {
        return { list: await library.list(), failed: 'locked' };
      }
      return handlers.subscribe(request, sender);
    },
    async unsubscribe(request, sender) {
      await refuseLocked(request.id);
      return handlers.unsubscribe(request, sender);
    },
    async pauseUpdates(request, sender) {
      await refuseLocked(request.id);
      return handlers.pauseUpdates(request, sender);
    },
  };
}
