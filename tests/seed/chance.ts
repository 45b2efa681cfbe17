/** Chance that comes out the same each time: mulberry32, which is public domain. */
export interface Chance {
  /** 0 up to but not including 1. */
  next(): number;
  /** A whole number around `mean`, spread like rare events that happen by themselves. */
  count(mean: number): number;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    next,
    count(mean) {
      const [a, b] = [Math.max(next(), 1e-9), next()];
      const normal = Math.sqrt(-2 * Math.log(a)) * Math.cos(2 * Math.PI * b);
      if (mean > 20) return Math.max(0, Math.round(mean + normal * Math.sqrt(mean)));
      let product = next();
      let count = 0;
      for (const end = Math.exp(-mean); product > end; count += 1) product *= next();
      return count;
    },
  };
}
