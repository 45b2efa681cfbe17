/**
 * A remedy with a time: "I've released the deposit, it is with you by Thursday". The time stands in
 * the same sentence as what is done, or in the next one.
 */
import type { Found } from './found.ts';

const REACH = 1;

/** The remedies of a draft that have a time, as `remedy.dated`. */
export function datedRemedies(byName: ReadonlyMap<string, Found[]>): Found[] {
  const times = byName.get('eta.exact') ?? [];
  const isDated = ({ sentence }: Found): boolean =>
    times.some((time) => time.sentence >= sentence && time.sentence <= sentence + REACH);
  return (byName.get('remedy') ?? [])
    .filter(isDated)
    .map((remedy) => ({ ...remedy, name: 'remedy.dated' }));
}
