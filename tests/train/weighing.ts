/** Learns how far each rule's word counts against what the words of a reply say. */
import type { Weighing } from '../../lib/engine/learned/reply-judge.ts';
import { fitYesNo, type Row } from './fit.ts';
import { round } from './matrix.ts';
import type { Weighed } from './threshold.ts';

const HOLD = 1e-3;

/** One rule at one reply. */
export interface Case extends Weighed {
  rule: string;
  row: number;
  fold: number;
  signs: Record<keyof Weighing, number>;
}

const SIGNS = [
  'bias',
  'full',
  'words',
  'fullWords',
  'anyWhen',
  'noUnless',
  'bare',
  'bareWords',
] as const;
/** Signs that each rule weighs its own way; the others are weighed alike for all. */
const OWN: Partial<Record<keyof Weighing, number>> = { bias: 0.5, full: 0.7, words: 0.15 };

export const weighed = (weighing: Weighing, signs: Case['signs']): number =>
  SIGNS.reduce((sum, sign) => sum + weighing[sign] * signs[sign], 0);

export const rounded = (weighing: Weighing): Weighing =>
  Object.fromEntries(SIGNS.map((sign) => [sign, round(weighing[sign])])) as unknown as Weighing;

/** Sets what each case comes to, weighed as the other folds teach. */
export function weighByOthers(rules: readonly string[], cases: Case[]): void {
  for (const fold of new Set(cases.map((one) => one.fold))) {
    const weighing = fitWeighing(
      rules,
      cases.filter((one) => one.fold !== fold),
    );
    for (const one of cases) {
      if (one.fold !== fold || one.silent) continue;
      const own = weighing(one.rule);
      one.much = weighed(own, one.signs);
    }
  }
}

export function fitWeighing(
  rules: readonly string[],
  cases: readonly Case[],
): (rule: string) => Weighing {
  const own = Object.entries(OWN) as [keyof Weighing, number][];
  const placeOf = (rule: string, sign: number): number =>
    SIGNS.length + rules.indexOf(rule) * own.length + sign;
  const told = cases.filter(({ silent, optional }) => !silent && !optional);
  const rows = told.map(({ rule, signs }): Row => {
    const pairs: [number, number][] = SIGNS.map((sign, at) => [at, signs[sign]]);
    own.forEach(([sign, much], at) => pairs.push([placeOf(rule, at), much * signs[sign]]));
    const some = pairs.filter(([, value]) => value !== 0);
    return {
      at: Int32Array.from(some, ([at]) => at),
      value: Float64Array.from(some, ([, value]) => value),
    };
  });
  const size = SIGNS.length + rules.length * own.length;
  const { weights, bias } = fitYesNo(
    rows,
    told.map(({ wanted }) => Number(wanted)),
    size,
    HOLD,
  );
  return (rule) => {
    const weighing = Object.fromEntries(
      SIGNS.map((sign, at) => [sign, weights[at]!]),
    ) as unknown as Weighing;
    weighing.bias += bias;
    own.forEach(([sign, much], at) => (weighing[sign] += weights[placeOf(rule, at)]! * much));
    return weighing;
  };
}
