/** Finds where a smooth function is least: L-BFGS with a backtracking line search. */

/** Value at a point, and the slope there written into `slope`. */
export type Smooth = (point: Float64Array, slope: Float64Array) => number;

const MEMORY = 8;
const ENOUGH = 1e-5;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
};

interface Step {
  moved: Float64Array;
  turned: Float64Array;
  scale: number;
}

/** The direction to go: the slope, corrected by what the last steps told of the curve. */
function direction(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const way = slope.slice();
  const shares: number[] = [];
  for (const { moved, turned, scale } of steps.toReversed()) {
    const share = scale * dot(moved, way);
    shares.unshift(share);
    for (let at = 0; at < way.length; at += 1) way[at]! -= share * turned[at]!;
  }
  const last = steps.at(-1);
  if (last) {
    const size = dot(last.moved, last.turned) / dot(last.turned, last.turned);
    for (let at = 0; at < way.length; at += 1) way[at]! *= size;
  }
  steps.forEach(({ moved, turned, scale }, index) => {
    const back = shares[index]! - scale * dot(turned, way);
    for (let at = 0; at < way.length; at += 1) way[at]! += back * moved[at]!;
  });
  return way.map((value) => -value);
}

/** @returns the point where `smooth` is least, as far as `rounds` steps from zero lead */
export function minimise(smooth: Smooth, size: number, rounds: number): Float64Array {
  let point = new Float64Array(size);
  let slope = new Float64Array(size);
  let value = smooth(point, slope);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let way = direction(slope, steps);
    let fall = dot(way, slope);
    if (fall >= 0) {
      steps.length = 0;
      way = slope.map((one) => -one);
      fall = -dot(slope, slope);
    }
    if (-fall < ENOUGH ** 2) break;
    let length = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(-fall)) : 1;
    const next = new Float64Array(size);
    const nextSlope = new Float64Array(size);
    let reached = Infinity;
    for (let tries = 0; tries < 30; tries += 1, length /= 2) {
      for (let at = 0; at < size; at += 1) next[at] = point[at]! + length * way[at]!;
      reached = smooth(next, nextSlope);
      if (reached <= value + 1e-4 * length * fall) break;
    }
    if (!(reached < value)) break;
    const moved = next.map((one, at) => one - point[at]!);
    const turned = nextSlope.map((one, at) => one - slope[at]!);
    const curve = dot(moved, turned);
    if (curve > 1e-12) {
      steps.push({ moved, turned, scale: 1 / curve });
      if (steps.length > MEMORY) steps.shift();
    }
    const done = value - reached < ENOUGH * 1e-2 * Math.max(1, Math.abs(value));
    [point, slope, value] = [next, nextSlope, reached];
    if (done) break;
  }
  return point;
}
