/** The hints of a draft while the draft is edited around them. */
import type { Fix, Hint, Span, Turn } from '../engine/types.ts';
import type { KeyedHint } from '../coach-state.ts';
import { slide, type Edit } from './edit.ts';

/** A fix after an edit; null when the edit touched what it would change. */
function slideFix(fix: Fix, edit: Edit, after: string): Fix | null {
  if (fix.kind !== 'insert') {
    const moved = slide(fix, edit, after);
    return moved === null ? null : { ...fix, ...moved };
  }
  if (fix.start <= edit.start) return fix;
  if (fix.start < edit.end) return null;
  const at = fix.start + edit.length - (edit.end - edit.start);
  return { ...fix, start: at, end: at };
}

/** A hint after an edit; null when its own words were touched. */
export function slideHint(hint: KeyedHint, edit: Edit, after: string): KeyedHint | null {
  const span = hint.span && slide(hint.span, edit, after);
  if (hint.span !== null && span === null) return null;
  return {
    ...hint,
    span,
    also: hint.also.map((one) => slide(one, edit, after)).filter((one) => one !== null),
    about: hint.about && slide(hint.about, edit, after),
    fixes: hint.fixes.map((fix) => slideFix(fix, edit, after)).filter((fix) => fix !== null),
  };
}

/**
 * Gives new hints their keys: that of the same rule on the same words before the look, if there
 * was one, so that an open card and a silence outlive the look.
 */
export function keyed(
  hints: Hint[],
  draft: string,
  turns: Turn[],
  before: KeyedHint[],
  newKey: (rule: string) => string,
): KeyedHint[] {
  const free = new Set(before);
  return hints.map((hint) => {
    const same = [...free].find((one) => isSame(one, hint));
    if (same !== undefined) free.delete(same);
    const words = hint.span ?? hint.about;
    const { cause } = hint;
    return {
      ...hint,
      key: same?.key ?? newKey(hint.rule),
      words: words === null ? '' : draft.slice(words.start, words.end),
      causeWords:
        cause === null ? '' : (turns[cause.turn]?.text.slice(cause.start, cause.end) ?? ''),
    };
  });
}

/** A hint on words is the same where the words overlap; one on nothing, by what it is about. */
function isSame(one: Hint, other: Hint): boolean {
  if (one.rule !== other.rule) return false;
  if (one.span !== null || other.span !== null) return overlap(one.span, other.span);
  if (one.cause === null || other.cause === null) return one.cause === other.cause;
  return one.cause.turn === other.cause.turn && overlap(one.cause, other.cause);
}

function overlap(one: Span | null, other: Span | null): boolean {
  return one !== null && other !== null && one.start < other.end && other.start < one.end;
}
