/** Follows the policy of the browser: reads it, installs its packs, and tells everybody. */
import type { Policy, PolicyProblem } from './policy.ts';
import { readPolicy, type ReadPolicy } from './read-policy.ts';

export interface PolicyKeeperDeps {
  /** What the browser hands over; anything at all. */
  read(): Promise<unknown>;
  /** Where everybody reads it. */
  kept: { getValue(): Promise<Policy>; setValue(policy: Policy): Promise<void> };
  /** `dropped`: addresses that were required before. */
  install(
    packs: ReadPolicy['packs'],
    organisation: string,
    dropped: string[],
  ): Promise<PolicyProblem[]>;
  /** Ids of all rules there are. */
  ruleIds(): Promise<ReadonlySet<string>>;
  /** Called after it changed. */
  changed(): Promise<unknown>;
}

/** Reads the policy anew; its packs one look after another. @throws when storage does not write */
export function policyKeeper(deps: PolicyKeeperDeps): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();

  /** At once: a lock waits for no pack. */
  async function lock(): Promise<{ read: ReadPolicy; before: Policy }> {
    const read = readPolicy(await deps.read());
    const before = await deps.kept.getValue();
    if (!same(withoutProblems(read.policy), withoutProblems(before))) {
      // Called present, with the addresses of before, until packs have followed: a worker that is
      // stopped in between goes on there when it is started again.
      const addresses = [...read.policy.addresses, ...droppedOf(read, before)];
      await deps.kept.setValue({ ...read.policy, present: true, addresses });
    }
    return { read, before };
  }

  async function settle(read: ReadPolicy, before: Policy): Promise<void> {
    const { policy, packs } = read;
    if (!policy.present && !before.present) return;
    const refused = await deps.install(packs, policy.organisation, droppedOf(read, before));
    const unknown = unknownRules(policy, await deps.ruleIds());
    const whole = { ...policy, problems: [...policy.problems, ...refused, ...unknown] };
    if (!same(whole, await deps.kept.getValue())) await deps.kept.setValue(whole);
    if (!same(whole, before)) await deps.changed();
  }

  return () => {
    const locked = lock();
    const next = Promise.all([locked, last]).then(([{ read, before }]) => settle(read, before));
    last = next.catch(() => undefined);
    return next;
  };
}

const droppedOf = ({ policy }: ReadPolicy, { addresses }: Policy): string[] =>
  addresses.filter((one) => !policy.addresses.includes(one));

/** The keys of an object have no order that counts. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

const withoutProblems = ({ problems: _, ...rest }: Policy) => rest;

/** Rules a policy names that no pack has. */
export function unknownRules(policy: Policy, known: ReadonlySet<string>): PolicyProblem[] {
  const named = [
    ...Object.keys(policy.rules).map((id) => ({ id, key: `rules.${id}` })),
    ...policy.holds.map((id) => ({ id, key: `holdRules: ${id}` })),
  ];
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ id, key }) => ({ key, reason: 'no-rule', detail: id }));
}
