import { describe, expect, it } from 'vitest';
import { chipsThatFit } from '../../../../lib/ui/hint/chips-that-fit.ts';

const LABELS = ['Blank left in', 'Cheerful goodbye', 'No time given', 'Already given'];

describe('chipsThatFit', () => {
  it('is never more than three', () => {
    expect(chipsThatFit(LABELS, 2000, 160)).toEqual({ count: 3, tight: false });
    expect(chipsThatFit(LABELS.slice(0, 2), 2000, 160).count).toBe(2);
  });

  it('keeps all three in a chat window, and only a count in a sliver', () => {
    expect(chipsThatFit(LABELS, 440, 160)).toEqual({ count: 3, tight: true });
    expect(chipsThatFit(LABELS, 180, 106).count).toBe(0);
  });

  it('never grows when the strip gets narrower', () => {
    let before = 3;
    for (let width = 800; width > 0; width -= 10) {
      const { count } = chipsThatFit(LABELS, width, 160);
      expect(count).toBeLessThanOrEqual(before);
      before = count;
    }
  });

  it('hopes for the best before the width is known', () => {
    expect(chipsThatFit(LABELS, 0, 160)).toEqual({ count: 3, tight: false });
  });
});
