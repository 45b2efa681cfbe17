/**
 * What the organisation requires, as the background read it. It stands in `storage.local` so that
 * pages know it without reading a policy themselves, and hear of each change at once.
 */
import { SEVERITIES, type RuleOverride } from '../engine/types.ts';
import { NO_POLICY, type Policy } from '../policy/policy.ts';
import { checkedItem } from './checked-item.ts';
import {
  isBoolean,
  isCount,
  isString,
  listOf,
  oneOf,
  optional,
  recordOf,
  shapeOf,
} from './checks.ts';

const isObject = (value: unknown): value is Policy['settings'] =>
  typeof value === 'object' && value !== null;

/** Parts are looked at as far as a broken one could do harm: the background alone writes it. */
export const policyItem = checkedItem<Policy>('local:policy', {
  fallback: NO_POLICY,
  version: 1,
  check: shapeOf<Policy>({
    present: isBoolean,
    organisation: isString,
    settings: isObject,
    rules: recordOf(
      shapeOf<RuleOverride>({
        enabled: optional(isBoolean),
        severity: optional(oneOf(...SEVERITIES)),
      }),
    ),
    holds: listOf(isString),
    coached: listOf(
      shapeOf<Policy['coached'][number]>({
        origin: isString,
        composer: optional(isString),
        customerTurn: optional(isString),
        agentTurn: optional(isString),
      }),
    ),
    never: listOf(isString),
    addresses: listOf(isString),
    exportEvery: (value): value is number | null => value === null || isCount(value),
    problems: (value): value is Policy['problems'] => Array.isArray(value),
  }),
});
