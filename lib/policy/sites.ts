/** What a policy says of a page. */
import { isHostOf } from '../sites/index.ts';
import type { Policy } from './policy.ts';

export function isNever(never: string[], origin: string): boolean {
  // A sandboxed frame has no origin of its own.
  return URL.canParse(origin) && isHostOf({ hosts: never }, new URL(origin).hostname);
}

/** `always`: the agent may not switch it off; `never`: nor on; null: it is theirs to say. */
export function siteRule(
  { coached, never }: Pick<Policy, 'coached' | 'never'>,
  origin: string,
): 'always' | 'never' | null {
  if (isNever(never, origin)) return 'never';
  return coached.some((site) => site.origin === origin) ? 'always' : null;
}
