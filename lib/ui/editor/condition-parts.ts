/** What a condition can be made of, as rows of a form: where each stands and how it is filled in. */
import { FLAGS, TONES } from '../../engine/types.ts';
import type { Path } from './piece-text.ts';

export const PARTS = {
  tone: { path: ['customer', 'tone'], fill: 'some', of: TONES, fresh: ['frustrated', 'angry'] },
  flag: { path: ['customer', 'flag'], fill: 'some', of: FLAGS, fresh: ['waiting'] },
  trend: {
    path: ['customer', 'trend'],
    fill: 'some',
    of: ['rising', 'steady', 'falling'],
    fresh: ['rising'],
  },
  intensity: { path: ['customer', 'intensity'], fill: 'range', of: [], fresh: { min: 50 } },
  said: { path: ['customer', 'said'], fill: 'signals', of: [], fresh: [] },
  now: { path: ['customer', 'now'], fill: 'yes', of: [], fresh: true },
  draft: { path: ['draft'], fill: 'signals', of: [], fresh: [] },
  near: { path: ['near'], fill: 'near', of: [], fresh: { signal: [], before: 1, after: 1 } },
  echoed: { path: ['echoed'], fill: 'yes-no', of: [], fresh: true },
  reply: { path: ['thread', 'reply'], fill: 'one', of: ['first', 'later'], fresh: 'first' },
  customerLast: { path: ['thread', 'customerLast'], fill: 'yes-no', of: [], fresh: true },
  openQuestion: { path: ['thread', 'openQuestion'], fill: 'yes-no', of: [], fresh: true },
  unmetQuestion: { path: ['thread', 'unmetQuestion'], fill: 'yes-no', of: [], fresh: true },
  agentSaid: { path: ['thread', 'agentSaid'], fill: 'signals', of: [], fresh: [] },
  any: { path: ['any'], fill: 'group', of: [], fresh: [{ customer: { tone: ['angry'] } }] },
  all: { path: ['all'], fill: 'group', of: [], fresh: [{ customer: { tone: ['angry'] } }] },
  not: { path: ['not'], fill: 'condition', of: [], fresh: { customer: { tone: ['grateful'] } } },
} as const satisfies Record<
  string,
  { path: Path; fill: string; of: readonly string[]; fresh: unknown }
>;

export type PartName = keyof typeof PARTS;

export const PART_NAMES = Object.keys(PARTS) as PartName[];

export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** The rows a condition has, in the order of the form. */
export function partsOf(condition: unknown): PartName[] {
  return PART_NAMES.filter((name) => valueAt(condition, PARTS[name].path) !== undefined);
}
