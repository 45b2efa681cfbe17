import { expect, test } from 'vitest';
import { LEAST_FOR_RATE, rateOf } from '../../../lib/stats/rate.ts';

test('five of five is no rate', () => {
  expect(rateOf(5, 5)).toBeNull();
  expect(rateOf(0, 0)).toBeNull();
  expect(rateOf(LEAST_FOR_RATE - 1, LEAST_FOR_RATE - 1)).toBeNull();
});

test('the interval is Wilson’s', () => {
  // 40 of 100, computed by hand: 0.3094 to 0.4980.
  const rate = rateOf(40, 100);
  expect(rate?.value).toBe(0.4);
  expect(rate?.low).toBeCloseTo(0.3094, 3);
  expect(rate?.high).toBeCloseTo(0.498, 3);
});

test('all or nothing stays within the scale and admits doubt', () => {
  expect(rateOf(20, 20)?.value).toBe(1);
  expect(rateOf(20, 20)?.high).toBeCloseTo(1);
  expect(rateOf(20, 20)?.low).toBeCloseTo(0.839, 2);
  expect(rateOf(0, 20)?.low).toBe(0);
});
