import { describe, expect, it } from 'vitest';
import { draftPieces } from '../../../../lib/ui/kit/draft-pieces.ts';

describe('draftPieces', () => {
  it('cuts at the marks, in order, and loses no letter', () => {
    const text = 'one two three four';
    const pieces = draftPieces({
      text,
      marks: [
        { start: 8, end: 13, severity: 'blocker' },
        { start: 0, end: 3, severity: 'warning' },
        { start: 10, end: 99, severity: 'suggestion' },
      ],
    });
    expect(pieces.map(({ text: part }) => part).join('')).toBe(text);
    expect(pieces.map(({ severity }) => severity)).toEqual([
      'warning',
      null,
      'blocker',
      'suggestion',
    ]);
  });
});
