/** What an address gave, taken in place of what is installed, or not. */
import type { Subscription, Trouble } from '../../storage/subscription-items.ts';
import { sha256 } from '../sha256.ts';
import type { Fetched } from './fetch-pack.ts';
import { infoOf, isWhole } from './installed.ts';
import { judge } from './judge.ts';
import type { KeeperDeps } from './keeper.ts';
import { nextCheck, passes } from './schedule.ts';

/** Answers what is to be remembered of the check. */
export async function takeUpdate(
  before: Subscription,
  got: Fetched,
  { library, now, chance }: Pick<KeeperDeps, 'library' | 'now' | 'chance'>,
): Promise<Partial<Subscription>> {
  const at = now();
  const failed = (trouble: Trouble): Partial<Subscription> => {
    const failures = passes(trouble.why) ? before.failures + 1 : 0;
    const nextAt = nextCheck(at, { failures, freshFor: null }, chance());
    // Without its name the server sends the text again, and it is looked at again.
    return { checkedAt: at, nextAt, failures, trouble, etag: null };
  };
  if (got.kind === 'trouble') return failed({ why: got.why, detail: got.detail });
  const nextAt = nextCheck(at, { failures: 0, freshFor: got.freshFor }, chance());
  const good = { checkedAt: at, goodAt: at, nextAt, failures: 0, trouble: null };
  if (got.kind === 'unchanged') return good;
  const { text, etag } = got;
  const taken = await sha256(text);
  const info = await infoOf(library, before.id);
  const whole = isWhole(info);
  // So is a version that somebody rolled back from: it does not come again by itself.
  if (taken === before.taken && whole) return { ...good, etag };
  const verdict = await judge(before, info, text, library);
  if ('why' in verdict) return failed(verdict);
  const { version } = verdict;
  const source = { kind: 'address', name: before.address } as const;
  const { failed: why } = await library.install(text, source);
  if (why !== null) return failed({ why, detail: '' });
  const from = before.news?.from ?? info?.manifest?.version ?? before.newest;
  const news = whole ? { from, to: version, at } : before.news;
  return { ...good, etag, taken, newest: version, news };
}
