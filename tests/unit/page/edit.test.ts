import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBetween, slide } from '../../../lib/page/edit.ts';

const DRAFT = 'We will write soon. Bye';
const SOON = { start: 14, end: 18 };

function after(text: string) {
  const edit = editBetween(DRAFT, text);
  return edit === null ? SOON : slide(SOON, edit, text);
}

describe('editBetween', () => {
  it('is the smallest single edit between two texts', () => {
    expect(editBetween('a soon b', 'a later b')).toEqual({ start: 2, end: 6, length: 5 });
    expect(editBetween('same', 'same')).toBeNull();
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, later) => {
        const edit = editBetween(before, later);
        if (edit === null) return before === later;
        const { start, end, length } = edit;
        return (
          before.slice(0, start) + later.slice(start, start + length) + before.slice(end) === later
        );
      }),
    );
  });
});

describe('slide', () => {
  it('moves with text typed before', () => {
    expect(after('Today we will write soon. Bye')).toEqual({ start: 20, end: 24 });
  });

  it('stays where it is when text is typed behind', () => {
    expect(after('We will write soon. Goodbye')).toEqual(SOON);
  });

  it('goes when its words are touched', () => {
    expect(after('We will write son. Bye')).toBeNull();
    expect(after('We will Bye')).toBeNull();
  });

  it('goes when a letter makes another word of it', () => {
    expect(after('We will write sooner. Bye')).toBeNull();
    expect(after('We will write xsoon. Bye')).toBeNull();
  });

  it('stays when a space or a mark is typed right at it', () => {
    expect(after('We will write soon, . Bye')).toEqual(SOON);
    expect(after('We will write, soon. Bye')).toEqual({ start: 15, end: 19 });
  });
});
