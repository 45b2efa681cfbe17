/**
 * What the organisation requires, as the background read it. It stands in `storage.local` so that
 * pages know it without reading a policy themselves, and hear of each change at once.
 */
import { NO_POLICY, type Policy } from '../policy/policy.ts';
import { checkedItem } from './checked-item.ts';

/** The background alone writes it, and puts it right: its outline is enough. */
export const policyItem = checkedItem<Policy>('local:policy', {
  fallback: NO_POLICY,
  version: 1,
  check: (value): value is Policy => {
    const parts = value as Record<string, unknown> | null | undefined;
    return Object.entries(NO_POLICY).every(([key, empty]) => {
      const part = parts?.[key];
      return (
        empty === null ||
        (typeof part === typeof empty &&
          Array.isArray(part) === Array.isArray(empty) &&
          part !== null)
      );
    });
  },
});
