import { describe, expect, it } from 'vitest';
import { salutationLength } from '../../../../lib/engine/text/salutation.ts';
import { termsOf } from '../../../../lib/engine/text/term.ts';

const greeted = (text: string): string =>
  termsOf(text, 0, text.length)
    .slice(0, salutationLength(termsOf(text, 0, text.length)))
    .map((term) => term.raw)
    .join(' ');

describe('a salutation', () => {
  it.each([
    ['Hi Nina, a day off is lost', 'Hi Nina'],
    ['hi bo, that is all', 'hi bo'],
    ['Hello, we do not', 'Hello'],
    ['Hello, Ann, we do not', 'Hello Ann'],
    ['Dear Mr and Mrs Otto, the night is lost', 'Dear Mr and Mrs Otto'],
    ['Good morning, the parcel is here', 'Good morning'],
    ['Hi there, the parcel is here', 'Hi there'],
    ['Hello all of you who waited, the doors open', ''],
    ['Hello! No, it has no fee', ''],
    ['The parcel, Ann, is here', ''],
    ['Hello', ''],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(greeted(text)).toBe(expected);
  });
});
