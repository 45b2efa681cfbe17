/**
 * What the organisation requires, as the background read it. It stands in `storage.local` so that
 * pages know it without reading a policy themselves, and hear of each change at once.
 */
import { NO_POLICY, type Policy } from '../policy/policy.ts';
import { checkedItem } from './checked-item.ts';

/** The background alone writes it, and puts it right: that it is one of today's is enough. */
export const policyItem = checkedItem<Policy>('local:policy', {
  fallback: NO_POLICY,
  version: 1,
  check: (value): value is Policy => Array.isArray((value as Policy | null | undefined)?.addresses),
});
