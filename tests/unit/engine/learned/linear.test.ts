import { describe, expect, it } from 'vitest';
import { Linear, shareOut } from '../../../../lib/engine/learned/linear.ts';

const model = new Linear({
  answers: ['yes', 'no'],
  bias: [0, 0.5],
  words: { late: [2, 0, 1.5], today: [1, 1, 1], the: [0.3] },
  facts: { refusal: [1, -2] },
});
const NONE = new Map<string, number>();

describe('a linear model', () => {
  it('starts at the bias when it knows nothing of a text', () => {
    expect(model.scores(new Map([['zebra', 3]]), NONE)).toEqual([0, 0.5]);
  });

  it('lets each word speak for its answers, and facts as much as they are', () => {
    expect(model.scores(new Map([['late', 1]]), new Map([['refusal', 2]]))).toEqual([1.5, -3.5]);
  });

  it('gives a word less weight in a longer text', () => {
    const [alone] = model.scores(new Map([['late', 1]]), NONE);
    const words = new Map([
      ['late', 1],
      ['today', 1],
      ['the', 1],
    ]);
    const [among] = model.scores(words, NONE);
    expect(among).toBeLessThan(alone!);
    expect(among).toBeGreaterThan(0);
  });

  it('tells which answer a text speaks for', () => {
    expect(model.speaksFor(new Map([['late', 1]]), 0)).toBeGreaterThan(0);
    expect(model.speaksFor(new Map([['late', 1]]), 1)).toBeLessThan(0);
  });
});

it('shares out scores of any size', () => {
  const shares = shareOut([1000, 1000, -1000]);
  expect(shares[0]).toBeCloseTo(0.5);
  expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
});
